import ChatDesk

extension DeskAPI {
    /// The agent's whole picture, for a screen that was loaded anew.
    func showAgentDesk(_ request: Request) throws(Fault) -> Answer {
        let id = try agent(of: request)
        guard let agent = desk.agent(id) else { throw Fault(Refusal.unknownAgent) }
        let picture: JSON = [
            "agent": .string(id.description),
            "name": .string(agent.name),
            "ready": .bool(agent.isReady),
            "chats_at_once": .int(agent.chatsAtOnce),
            "now_ms": clock.label(now),
            "queues": .array(desk.settings.queues.map { ["id": .string($0.id), "name": .string($0.name)] }),
            "cursor": .int(agent.log.cursor),
            "alerts": .array(desk.alerts(of: id).map { .object(clock.fields(of: $0)) }),
            "chats": .array(desk.chats(of: id).map { .object(clock.fields(of: $0)) }),
            "wrapping_up": .array(agent.wrapUps.map { .object(clock.fields(of: $0)) }),
        ]
        return .reply(.json(picture))
    }
}

extension WallClock {
    typealias Fields = [(name: String, value: JSON)]

    func fields(of alert: AgentEvent.Alert) -> Fields {
        [
            ("chat", .string(alert.chat.description)),
            ("queue", .string(alert.queue)),
            ("visit_id", .string(alert.visit.description)),
            ("kind", .string(alert.kind.rawValue)),
            ("waiting_since_ms", label(alert.waitingSince)),
            ("expires_ms", label(alert.expires)),
        ]
    }

    func fields(of chat: ChatPicture) -> Fields {
        let answers = chat.answers.sorted { $0.key < $1.key }.map { (name: $0.key, value: JSON.string($0.value)) }
        return [
            ("chat", .string(chat.chat.description)),
            ("queue", .string(chat.queue)),
            ("visit_id", .string(chat.visit.description)),
            ("contact", JSON(contact: chat.introduction.contact)),
            ("language", .string(chat.introduction.language.rawValue)),
            ("tag", .optional(chat.introduction.tag)),
            ("screen_pop", .optional(chat.screenPop)),
            ("answers", .object(answers)),
            ("page", .string(chat.page)),
            ("began_ms", label(chat.began)),
            ("messages", .array(chat.messages.map(line))),
        ]
    }

    func fields(of wrapUp: WrapUp) -> Fields {
        [("chat", .string(wrapUp.chat.description)), ("ends_ms", label(wrapUp.ends))]
    }

    /// A message in a transcript.
    func line(_ message: Message) -> JSON {
        [
            "message": .string(message.id.description),
            "seq": .int(message.sequence),
            "from": .string(message.from.rawValue),
            "name": .optional(message.name),
            "text": .string(message.text),
            "at_ms": label(message.at),
        ]
    }
}
