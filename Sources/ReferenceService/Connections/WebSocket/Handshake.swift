import NIOCore
import NIOHTTP1
import NIOWebSocket

/// The reply to a client that wants its connection to become a WebSocket.
enum Handshake {
    /// swift-nio's own handshake, which knows how a key is accepted. Whether it may be, and the change of handlers,
    /// are decided and made elsewhere.
    private static let upgrader = NIOWebSocketServerUpgrader(
        shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture([:]) },
        upgradePipelineHandler: { channel, _ in channel.eventLoop.makeSucceededVoidFuture() }
    )

    /// The headers that accept a key. Extensions and subprotocols are none: what isn't named isn't spoken.
    static func headers(accepting key: String, on channel: any Channel) -> EventLoopFuture<HTTPHeaders> {
        let asked: HTTPHeaders = ["Sec-WebSocket-Key": key, "Sec-WebSocket-Version": "13"]
        let request = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/", headers: asked)
        return upgrader.buildUpgradeResponse(channel: channel, upgradeRequest: request, initialResponseHeaders: [:])
    }
}
