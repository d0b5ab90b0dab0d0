import ChatDesk

extension DeskAPI {
    /// All that a page needs to show of the visit, for a page that was loaded anew.
    func showVisit(_ request: Request) throws(Fault) -> Answer {
        guard let picture = desk.picture(of: try visit(of: request)) else { throw Fault(Refusal.unknownVisit) }
        let introduction = picture.introduction
        let json: JSON = [
            "visit_id": .string(picture.visit.description),
            "queue": .string(picture.queue),
            "queue_name": .string(picture.queueName),
            "language": .string(introduction.language.rawValue),
            "contact": JSON(contact: introduction.contact),
            "widget": .string(picture.widget.state.rawValue),
            "unread": .int(picture.widget.unread),
            "view": clock.json(picture.view),
            "cursor": .int(picture.cursor),
            "now_ms": clock.label(now),
        ]
        return .reply(.json(json))
    }
}

extension WallClock {
    /// What the window shows.
    func json(_ view: VisitorView) -> JSON {
        switch view {
        case .nothing: ["screen": "none"]
        case .form(let fields): ["screen": "form", "fields": JSON(fields)]
        case .waiting(let waiting): json(waiting)
        case .chat(let conversation): json(conversation)
        case .unavailable(let unavailable):
            .object(
                [("screen", "unavailable")] + fields(of: unavailable) + [("left", .bool(unavailable.hasMessage))]
            )
        case .over(let chat): json(chat)
        }
    }

    private func json(_ waiting: VisitorView.Waiting) -> JSON {
        .object(
            [("screen", "waiting"), ("chat", .string(waiting.chat.description))] + fields(of: waiting.place) + [
                ("message", .optional(waiting.message)), ("entered_at_ms", label(waiting.entered)),
            ]
        )
    }

    private func json(_ conversation: VisitorView.Conversation) -> JSON {
        [
            "screen": "chat",
            "chat": .string(conversation.chat.description),
            "kind": .string(conversation.kind.rawValue),
            "agent": .optional(conversation.agent),
            "transferred": .bool(conversation.isTransferred),
            "messages": .array(conversation.messages.map(line)),
            "ends_ms": conversation.ends.map(label) ?? .null,
        ]
    }

    private func json(_ over: FinishedChat) -> JSON {
        [
            "screen": "ended",
            "chat": .string(over.chat.description),
            "by": .string(over.ender.rawValue),
            "reason": .string(over.reason.rawValue),
            "agent": .optional(over.agent),
            "messages": .array(over.messages.map(line)),
        ]
    }

    /// What a visitor is told of his place; null for what isn't announced.
    func fields(of place: QueuePlace) -> Fields {
        [
            ("position", place.position.map(JSON.int) ?? .null),
            ("estimated_wait_s", place.estimatedWait.map { .number($0 / .seconds(1)) } ?? .null),
        ]
    }

    /// Why there is no chat.
    func fields(of unavailable: Unavailable) -> Fields {
        [
            ("reason", .string(unavailable.reason.rawValue)),
            ("text", .string(unavailable.text)),
            ("leave_message", .bool(unavailable.takesMessage)),
        ]
    }
}

extension JSON {
    /// What is known of a visitor, in the order of ``Introduction/contactNames``.
    init(contact: [String: String]) {
        self = .object(
            Introduction.contactNames.compactMap { name in contact[name].map { (name, .string($0)) } }
        )
    }
}
