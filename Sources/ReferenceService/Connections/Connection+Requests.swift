import NIOCore
import NIOHTTP1

/// What comes in.
extension Connection {
    func begin(_ head: HTTPRequestHead) {
        asksForHeadOnly = head.method == .HEAD
        replyHeaders = Reply.safeHeaders
        let size = head.headers.reduce(head.uri.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        let announced = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
        if isSurplus {
            refuse(head, .tooManyConnections)
        } else if size > Limits.headerBytes {
            refuse(head, .headersTooLarge)
        } else if announced > Limits.bodyBytes {
            refuse(head, .tooLarge)
        } else {
            state = .receiving(head, body: [])
        }
    }

    func take(_ bytes: ByteBuffer) {
        switch state {
        case .receiving(let head, var body):
            state = .idle  // The body's storage has one owner while it grows.
            body += bytes.readableBytesView
            if body.count > Limits.bodyBytes { refuse(head, .tooLarge) } else { state = .receiving(head, body: body) }
        case .draining(let drained):
            state = .draining(bytes: drained + bytes.readableBytes)
            if drained > Limits.drainedBytes { close() }
        case .idle, .answering, .upgraded, .closing:
            break
        }
    }

    func finish() {
        switch state {
        case .receiving(let head, let body):
            state = .answering(keepsAlive: head.isKeepAlive && !head.asksToChangeProtocol)
            received += 1
            hasReceived = true
            switchboard.receive(Request(head, body: body, client: channel.remoteAddress?.client ?? ""), on: self)
        case .draining: close()
        case .idle, .answering, .upgraded, .closing: break
        }
    }

    /// Whether a request has begun that isn't all here. While idle that shows only by bytes that completed nothing.
    var isReceiving: Bool {
        switch state {
        case .idle: !hasReceived
        case .receiving, .draining: true
        case .answering, .upgraded, .closing: false
        }
    }

    /// From now on the request that comes in has a deadline.
    func expectRequest() {
        guard timed != received else { return }
        timed = received
        switchboard.expect(request: received, on: self)
    }

    /// The deadline of a request: closes the connection if it isn't all here.
    func expire(request number: Int) {
        if received == number { close() }
    }

    private func refuse(_ head: HTTPRequestHead, _ fault: Fault) {
        write(fault.reply(to: Request(head, body: [], client: "")), keepsAlive: false)
        state = .draining(bytes: 0)
    }
}

extension HTTPRequestHead {
    /// Whether what follows may be in another protocol. The parser then reads on no more, whatever the reply.
    fileprivate var asksToChangeProtocol: Bool {
        let changes = headers[canonicalForm: "Connection"].contains { $0.lowercased() == "upgrade" }
        return changes && headers.contains(name: "Upgrade")
    }
}

extension Request {
    fileprivate init(_ head: HTTPRequestHead, body: [UInt8], client: String) {
        let headers = head.headers.map { (name: $0.name, value: $0.value) }
        self.init(method: head.method.rawValue, target: head.uri, headers: headers, body: body, client: client)
    }
}
