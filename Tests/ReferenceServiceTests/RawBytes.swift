import NIOCore
import NIOPosix

/// One connection to the service, and the bytes that go over it.
actor RawBytes {
    private let channel: any Channel
    private let pieces: AsyncStream<ByteBuffer>
    private var unread: [UInt8] = []

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

    func send(_ bytes: [UInt8]) async throws { try await channel.writeAndFlush(ByteBuffer(bytes: bytes)) }
    func close() async throws { try await channel.close() }

    func read(_ count: Int) async throws -> [UInt8] {
        while unread.count < count { try await readMore() }
        return take(count)
    }

    /// Everything up to and with some bytes.
    func read(through end: [UInt8]) async throws -> [UInt8] {
        var searched = 0
        while true {
            if let place = unread[searched...].ranges(of: end).first { return take(place.upperBound) }
            searched = max(0, unread.count - end.count)
            try await readMore()
        }
    }

    /// Waits until the service has closed the connection.
    @discardableResult
    func readToEnd() async -> [UInt8] {
        while (try? await readMore()) != nil {}
        return unread
    }

    /// Reads nothing from the socket, or goes on reading.
    func pause(_ isPaused: Bool) async throws { try await channel.setOption(.autoRead, value: !isPaused).get() }

    struct Closed: Error {}

    private func readMore() async throws {
        var iterator = pieces.makeAsyncIterator()
        guard let piece = await iterator.next() else { throw Closed() }
        unread += piece.readableBytesView
    }

    private func take(_ count: Int) -> [UInt8] {
        defer { unread.removeFirst(count) }
        return Array(unread[..<count])
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
