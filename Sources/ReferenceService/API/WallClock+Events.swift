import ChatDesk

/// The types and fields of events in the API. The desk's times in them become wall times.
extension WallClock {
    typealias Told = (type: String, fields: [(name: String, value: JSON)])

    func tell(_ event: VisitorEvent) -> Told {
        switch event {
        case .invitePresented(let due, let again):
            ("invite.presented", [("due_ms", label(due)), ("again", .bool(again))])
        case .barPresented(let due): ("bar.presented", [("due_ms", label(due))])
        case .inviteWithdrawn: ("invite.withdrawn", [])
        case .formPresented(let form): ("form.presented", [("fields", JSON(form))])
        case .queueEntered(let chat, let place, let queue):
            ("queue.entered", [id(chat), ("queue", .string(queue))] + fields(of: place))
        case .queuePosition(let chat, let place): ("queue.position", [id(chat)] + fields(of: place))
        case .waitingMessage(let chat, let text): ("waiting.message", [id(chat), ("text", .string(text))])
        case .queueDequeued(let chat, let unavailable): ("queue.dequeued", [id(chat)] + fields(of: unavailable))
        case .queueClosed(let chat, let unavailable):
            ("queue.closed", [("chat", .optional(chat?.description))] + fields(of: unavailable))
        case .messageLeft: ("message.left", [])
        case .agentJoined(let chat, let agent, let name):
            ("agent.joined", [id(chat), ("agent", .string(agent.description)), ("name", .string(name))])
        case .agentTyping(let chat): ("agent.typing", [id(chat)])
        case .windowPresented(let chat, let due): ("window.presented", [id(chat), ("due_ms", label(due))])
        case .message(let message): tell(message)
        case .widgetChanged(let widget, let changer): tell(widget, by: changer)
        case .unreadChanged(let unread): ("unread.changed", [("unread", .int(unread))])
        case .chatTransferred(let chat): ("chat.transferred", [id(chat)])
        case .chatWarned(let chat, let ends): ("chat.warned", [id(chat), ("ends_ms", label(ends))])
        case .flowBegan(let queue): ("flow.began", [("queue", .string(queue))])
        case .chatEnded(let chat, let ender, let reason): tellEnd(of: chat, by: ender, reason)
        }
    }

    func tell(_ event: AgentEvent) -> Told {
        switch event {
        case .alertOffered(let alert): ("alert.offered", fields(of: alert))
        case .alertWithdrawn(let chat): ("alert.withdrawn", [id(chat)])
        case .chatBegan(let chat): ("chat.began", fields(of: chat))
        case .message(let message): tell(message)
        case .visitorTyping(let chat): ("visitor.typing", [id(chat)])
        case .visitorLeft(let chat): ("visitor.left", [id(chat)])
        case .chatTransferred(let chat): ("chat.transferred", [id(chat)])
        case .chatEnded(let chat, let ender, let reason): tellEnd(of: chat, by: ender, reason)
        case .wrapUpBegan(let wrapUp): ("wrap-up.began", fields(of: wrapUp))
        case .wrapUpEnded(let chat): ("wrap-up.ended", [id(chat)])
        }
    }

    private func id(_ chat: Chat.ID) -> (name: String, value: JSON) { ("chat", .string(chat.description)) }

    private func tellEnd(of chat: Chat.ID, by ender: Chat.Ender, _ reason: Chat.EndReason) -> Told {
        ("chat.ended", [id(chat), ("by", .string(ender.rawValue)), ("reason", .string(reason.rawValue))])
    }

    private func tell(_ message: Message) -> Told {
        let fields: [(name: String, value: JSON)] = [
            id(message.chat),
            ("message", .string(message.id.description)),
            ("seq", .int(message.sequence)),
            ("from", .string(message.from.rawValue)),
            ("name", .optional(message.name)),
            ("text", .string(message.text)),
        ]
        return ("message", fields)
    }

    private func tell(_ widget: Widget, by changer: VisitorEvent.Changer) -> Told {
        let fields: [(name: String, value: JSON)] = [
            ("widget", .string(widget.state.rawValue)),
            ("unread", .int(widget.unread)),
            ("by", .string(changer.rawValue)),
        ]
        return ("widget.changed", fields)
    }
}
