import ChatDesk

/// The waiting screen: the place in the queue, as far as it is announced, and what passes the time.
struct WaitingScreen {
    struct Figure {
        let term: String
        let figure: String
    }

    let figures: [Figure]
    let pastime: String?
    /// How soon a browser without scripts looks again.
    let refresh_s = 5

    init(_ waiting: VisitorView.Waiting, in texts: Texts) {
        let position = waiting.place.position.map { Figure(term: texts.say("waiting.position"), figure: String($0)) }
        let estimate = waiting.place.estimatedWait.map {
            Figure(term: texts.say("waiting.estimate"), figure: Self.sentence(of: $0, in: texts))
        }
        figures = [position, estimate].compactMap(\.self)
        pastime = waiting.message
    }

    private static func sentence(of wait: Duration, in texts: Texts) -> String {
        let minutes = Int((wait / .seconds(60)).rounded())
        guard minutes >= 1 else { return texts.say("waiting.soon") }
        return texts.say(minutes == 1 ? "waiting.minute" : "waiting.minutes", ["count": String(minutes)])
    }
}

/// The chat.
struct ConversationScreen {
    let lines: [MessageLine]
    let note: String?
    let draft: String

    init(_ conversation: VisitorView.Conversation, _ unsent: Unsent, in texts: Texts) {
        lines = MessageLine.lines(conversation.messages, agent: conversation.agent, in: texts)
        note = Self.note(of: conversation, in: texts)
        draft = unsent.typed?["text"] ?? ""
    }

    private static func note(of conversation: VisitorView.Conversation, in texts: Texts) -> String? {
        if conversation.ends != nil { return texts.say("window.warned") }
        if conversation.isTransferred { return texts.say("chat.transferred") }
        guard let agent = conversation.agent, conversation.messages.isEmpty else { return nil }
        return texts.say("chat.joined", ["agent": agent])
    }
}

/// The closed or unavailable screen.
struct UnavailableScreen {
    let reason: String
    let explanation: String
    let letter: AskedForm?
    let isThanked: Bool

    init(_ unavailable: Unavailable, from contact: [String: String], _ unsent: Unsent, in texts: Texts) {
        reason = texts.say("unavailable.\(unavailable.reason.rawValue)")
        explanation = unavailable.text
        isThanked = unavailable.hasMessage
        letter =
            unavailable.takesMessage && !unavailable.hasMessage ? .letter(from: contact, unsent, in: texts) : nil
    }
}

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
            over.messages.isEmpty ? nil : Log(lines: MessageLine.lines(over.messages, agent: over.agent, in: texts))
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
