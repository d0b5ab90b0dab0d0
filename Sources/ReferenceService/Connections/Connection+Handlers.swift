import NIOCore
import NIOHTTP1
import NIOWebSocket

/// What stands between a connection and its socket: the codec of HTTP, later perhaps that of WebSocket.
extension Connection {
    /// Makes a channel the connection of a client that speaks HTTP.
    static func open(_ channel: any Channel, to switchboard: Switchboard) throws {
        let handlers = channel.pipeline.syncOperations
        try handlers.addHandler(HTTPResponseEncoder())
        // What comes behind a handshake is for the WebSocket.
        try handlers.addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes)))
        try handlers.addHandler(HTTPServerPipelineHandler())
        try handlers.addHandler(NIOHTTPResponseHeadersValidator())
        try handlers.addHandler(HTTPServerProtocolErrorHandler())
        try handlers.addHandler(Connection(switchboard, on: channel))
    }

    /// Replies to a handshake, and goes on as a WebSocket.
    ///
    /// - Returns: The socket, which is writable once the reply is out.
    func upgrade(accepting key: String) -> WebSocket {
        let socket = WebSocket(on: self)
        state = .upgraded
        Handshake.headers(accepting: key, on: channel).assumeIsolated().whenSuccess { [self] headers in
            let head = HTTPResponseHead(version: .http1_1, status: .switchingProtocols, headers: headers)
            channel.writeAndFlush(HTTPServerResponsePart.head(head), promise: nil)
            do { try change(to: socket) } catch { close() }
            switchboard.drained(self)
        }
        return socket
    }

    /// The WebSocket is being closed: the client has as long to close it as well as it has for a request.
    func expectNothingMore() { switchboard.closing(self) }

    private func change(to socket: WebSocket) throws {
        let handlers = channel.pipeline.syncOperations
        let frames = ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: Limits.frameBytes))
        try handlers.addHandlers([WebSocketFrameEncoder(), frames, socket], position: .before(self))
        for handler in try Self.codec(handlers) { handlers.removeHandler(handler, promise: nil) }
    }

    /// The handlers of HTTP.
    private static func codec(
        _ handlers: ChannelPipeline.SynchronousOperations
    ) throws -> [any RemovableChannelHandler] {
        [
            try handlers.handler(type: HTTPResponseEncoder.self),
            try handlers.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self),
            try handlers.handler(type: HTTPServerPipelineHandler.self),
            try handlers.handler(type: NIOHTTPResponseHeadersValidator.self),
            try handlers.handler(type: HTTPServerProtocolErrorHandler.self),
        ]
    }
}
