import Heartbeats
import NIOCore
import NIOHTTP1

/// One connection's requests, on its event loop.
final class Endpoints: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private var nextHeartbeat: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let request) = unwrapInboundIn(data) else { return }
        switch request.uri {
        case "/health": reply(.ok, "ok", to: request, in: context)
        case "/events": openEvents(for: request, in: context)
        default: reply(.notFound, "not found", to: request, in: context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        nextHeartbeat?.cancel()
        context.fireChannelInactive()
    }

    private func reply(
        _ status: HTTPResponseStatus,
        _ text: String,
        to request: HTTPRequestHead,
        in context: ChannelHandlerContext
    ) {
        let headers: HTTPHeaders = ["content-type": "text/plain", "content-length": "\(text.utf8.count)"]
        write(.head(HTTPResponseHead(version: request.version, status: status, headers: headers)), in: context)
        write(.body(.byteBuffer(context.channel.allocator.buffer(string: text))), in: context)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    private func openEvents(for request: HTTPRequestHead, in context: ChannelHandlerContext) {
        let headers: HTTPHeaders = ["content-type": "text/event-stream"]
        write(.head(HTTPResponseHead(version: request.version, status: .ok, headers: headers)), in: context)
        beat(due: .now(), in: context)
    }

    private func beat(due: NIODeadline, in context: ChannelHandlerContext) {
        let event = MonotonicInstant(nanoseconds: Int64(due.uptimeNanoseconds)).event
        write(.body(.byteBuffer(context.channel.allocator.buffer(string: event))), in: context)
        context.flush()
        let next = due + .nanoseconds(MonotonicInstant.period)
        nextHeartbeat = context.eventLoop.assumeIsolated().scheduleTask(deadline: next) { [weak self] in
            self?.beat(due: next, in: context)
        }
    }

    private func write(_ part: HTTPServerResponsePart, in context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(part), promise: nil)
    }
}
