import ChatDesk

/// No chat: one that is over, or none at all.
struct EndedScreen {
    struct Log {
        let lines: [MessageLine]
    }

    let ended: String
    let sentence: String
    let again: String
    let log: Log?

    init(_ over: FinishedChat, in texts: Texts) {
        ended = texts.say("ended.title")
        sentence = Self.sentence(of: over, in: texts)
        again = texts.say("ended.again")
        log =
            over.messages.isEmpty ? nil : Log(lines: MessageLine.lines(over.messages, in: texts))
    }

    /// Nothing is open.
    init(in texts: Texts) {
        ended = texts.say("window.nothing")
        sentence = texts.say("window.nothing.text")
        again = texts.say("window.start")
        log = nil
    }

    private static func sentence(of over: FinishedChat, in texts: Texts) -> String {
        switch (over.reason, over.ender) {
        case (.inactive, _), (.otherQueue, _): texts.say("ended.\(over.reason.rawValue)")
        case (_, .visitor): texts.say("ended.by-visitor")
        case (_, .agent): texts.say(over.agent == nil ? "ended.by-service" : "ended.by-agent", over.named)
        case (_, .service): texts.say("ended.by-service")
        }
    }
}

extension FinishedChat {
    fileprivate var named: [String: String] { agent.map { ["agent": $0] } ?? [:] }
}
