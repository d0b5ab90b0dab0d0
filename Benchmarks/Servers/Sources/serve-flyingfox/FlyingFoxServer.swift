import FlyingFox
import FlyingSocks
import Foundation

@main
struct FlyingFoxServer {
    static func main() async throws {
        let port = UInt16(CommandLine.arguments.dropFirst().first ?? "") ?? 18180
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
        await server.appendRoute("GET /health") { _ in
            HTTPResponse(statusCode: .ok, body: Data("ok".utf8))
        }
        await server.appendRoute("GET /events") { _ in
            HTTPResponse(
                statusCode: .ok,
                headers: [.contentType: "text/event-stream"],
                body: HTTPBodySequence(from: EventBytes())
            )
        }
        try await server.run()
    }
}
