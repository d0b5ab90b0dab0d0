import HTTPTypes
import Heartbeats
import Hummingbird
import NIOCore
import NIOPosix

@main
struct HummingbirdServer {
    static func main() async throws {
        let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 18180
        let router = Router()
        router.get("health") { _, _ in "ok" }
        router.get("events") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/event-stream"],
                body: ResponseBody(asyncSequence: Heartbeats().map { ByteBuffer(string: $0) })
            )
        }
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: port), backlog: 1024),
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup(numberOfThreads: 1))
        )
        try await application.runService()
    }
}
