extension Fact {
    /// A fact of one of the kinds that fill a long run's file and seldom repeat, read from its payload. It must say the
    /// same as the general way, which takes many times as long.
    ///
    /// - Throws: ``NotPlain``, where that takes the general way.
    init(kind: String, plain payload: PlainJSON) throws {
        var payload = try PlainObject(payload)
        switch kind {
        case "arrived": self = .arrived(kind: try payload.take("kind"), intended: try payload.take("intended"))
        case "page-loaded":
            self = .pageLoaded(
                page: try payload.take("page"),
                path: try payload.take("path"),
                requested: try payload.take("requested"),
                queue: try payload.takeIfAny("queue")
            )
        case "invite-presented":
            self = .invitePresented(
                notBefore: try payload.takeIfAny("notBefore"),
                happened: try payload.takeIfAny("happened"),
                again: try payload.take("again")
            )
        case "queue-entered":
            self = .queueEntered(
                chat: try payload.takeIfAny("chat"),
                position: try payload.takeIfAny("position"),
                happened: try payload.takeIfAny("happened")
            )
        case "agent-joined":
            self = .agentJoined(
                chat: try payload.takeIfAny("chat"),
                agent: try payload.takeIfAny("agent"),
                happened: try payload.takeIfAny("happened")
            )
        case "message-sent":
            self = .messageSent(mark: try payload.take("mark"), chat: try payload.takeIfAny("chat"))
        case "message-received":
            self = .messageReceived(
                mark: try payload.takeIfAny("mark"),
                chat: try payload.takeIfAny("chat"),
                sequence: try payload.takeIfAny("sequence")
            )
        case "chat-ended": self = .chatEnded(chat: try payload.takeIfAny("chat"), by: try payload.takeIfAny("by"))
        case "alerted": self = .alerted(chat: try payload.take("chat"), kind: try payload.takeIfAny("kind"))
        case "accepted": self = .accepted(chat: try payload.take("chat"))
        case "ended": self = .ended(chat: try payload.take("chat"))
        case "exchange": self = .exchange(try Exchange(plain: payload.takeObject("exchange")))
        default: throw NotPlain()
        }
        guard payload.isTaken else { throw NotPlain() }
    }
}

extension Exchange {
    fileprivate init(plain: PlainObject) throws {
        var plain = plain
        guard let outcome = Outcome(rawValue: try plain.take("outcome")) else { throw NotPlain() }
        self.init(
            operation: try plain.take("operation"),
            method: try plain.take("method"),
            path: try plain.take("path"),
            intended: try plain.take("intended"),
            started: try plain.take("started"),
            status: try plain.takeIfAny("status"),
            bytes: try plain.take("bytes"),
            outcome: outcome,
            reason: try plain.takeIfAny("reason"),
            waitsForEvents: try plain.take("waitsForEvents")
        )
        notBefore = try plain.takeIfAny("notBefore")
        // What was said is kept of few, and left to the general way.
        guard plain.isTaken else { throw NotPlain() }
    }
}
