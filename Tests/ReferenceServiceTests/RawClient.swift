import NIOCore
import NIOPosix

/// One connection to the service, and the bytes that go over it: a client that hides nothing.
actor RawClient {
    struct Answer {
        let status: Int
        let headers: String
        let body: String
    }

    private let channel: any Channel
    private let pieces: AsyncStream<ByteBuffer>
    private var unread = ""

    init(_ port: Int) async throws {
        let (pieces, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
        self.pieces = pieces
        channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Collector(continuation))
                }
            }
            .channelOption(.socketOption(.so_rcvbuf), value: 16_384)
            .connect(host: "127.0.0.1", port: port).get()
    }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    /// Sends a request and reads its reply.
    func ask(_ method: String, _ target: String, _ body: String = "", headers: [String] = []) async throws -> Answer {
        try await send(Self.request(method, target, body, headers: headers))
        return try await readAnswer()
    }

    static func request(_ method: String, _ target: String, _ body: String = "", headers: [String] = []) -> String {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: test", "Content-Length: \(body.utf8.count)"] + headers
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    /// Reads a reply whose length is told.
    func readAnswer() async throws -> Answer {
        let headers = try await read(through: "\r\n\r\n")
        let length = headers.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        while unread.utf8.count < length { try await readMore() }
        let body = String(unread.utf8.prefix(length)) ?? ""
        unread = String(unread.utf8.dropFirst(length)) ?? ""
        return Answer(status: Int(headers.split(separator: " ")[1]) ?? 0, headers: headers, body: body)
    }

    /// Everything up to and with a text.
    @discardableResult
    func read(through text: String) async throws -> String {
        while !unread.contains(text) { try await readMore() }
        let end = unread.ranges(of: text)[0].upperBound
        defer { unread = String(unread[end...]) }
        return String(unread[..<end])
    }

    /// Waits until the service has closed the connection.
    func readToEnd() async -> String {
        while (try? await readMore()) != nil {}
        return unread
    }

    func close() async throws { try await channel.close() }

    /// Reads nothing from the socket, or goes on reading.
    func pause(_ isPaused: Bool) async throws { try await channel.setOption(.autoRead, value: !isPaused).get() }

    struct Closed: Error {}

    private func readMore() async throws {
        var iterator = pieces.makeAsyncIterator()
        guard let piece = await iterator.next() else { throw Closed() }
        unread += String(buffer: piece)
    }
}

private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let pieces: AsyncStream<ByteBuffer>.Continuation

    init(_ pieces: AsyncStream<ByteBuffer>.Continuation) { self.pieces = pieces }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { pieces.yield(unwrapInboundIn(data)) }
    func channelInactive(context: ChannelHandlerContext) { pieces.finish() }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
