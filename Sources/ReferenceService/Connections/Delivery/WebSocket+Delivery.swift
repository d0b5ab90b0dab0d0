import NIOCore
import NIOWebSocket

/// Events as text frames.
extension WebSocket: Delivery {
    var isLasting: Bool { true }
    var isWritable: Bool { context != nil && connection.isWritable }

    func deliver(_ events: [EventLine]) -> Int? {
        let sent = events.prefix { event in
            guard isWritable else { return false }
            write(.text, ByteBuffer(string: event.json.text))
            return true
        }
        context?.flush()
        return sent.last?.id
    }

    func beat() -> Bool {
        defer { isHeard = false }
        if isWritable { send(.ping) }
        return isHeard
    }

    /// Says why. The client then has time to read that and to say that it closes as well, if that can be hoped for.
    func end(_ ending: Ending) {
        close(ending.code, ending.reason)
        if ending == .silent { connection.close() } else { connection.expectNothingMore() }
    }
}

extension Ending {
    fileprivate var code: WebSocketErrorCode {
        switch self {
        case .over: .normalClosure
        case .stopping: .goingAway
        case .crowdedOut, .silent: .policyViolation
        }
    }

    /// A sentence for people; a close frame has room for 123 bytes.
    fileprivate var reason: String {
        switch self {
        case .over: "There is nothing more to come."
        case .stopping: "The service stops."
        case .crowdedOut: "More than \(Limits.subscriptions) streams, sockets and polls are open."
        case .silent: "No answer to two pings."
        }
    }
}
