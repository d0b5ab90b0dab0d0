import ChatDesk

extension DeskAPI {
    private struct ReadyBody: Decodable {
        let ready: Bool
    }

    func listAgents(_ request: Request) throws(Fault) -> Answer {
        let agents = desk.agents.map { agent -> JSON in
            [
                "agent": .string(agent.id.description),
                "name": .string(agent.name),
                "ready": .bool(agent.isReady),
                "chats": .array(agent.chats.map { .string($0.description) }),
                "busy": .int(agent.busySlots),
                "chats_at_once": .int(agent.chatsAtOnce),
            ]
        }
        return .reply(.json(["agents": .array(agents)]))
    }

    func setReady(_ request: Request) throws(Fault) -> Answer {
        let agent = try agent(of: request)
        let body = try request.decoded(as: ReadyBody.self)
        try ask { $0.setReady(body.ready, by: agent, at: $1) }
        return .reply(.json(["ready": .bool(body.ready)]))
    }

    func signOut(_ request: Request) throws(Fault) -> Answer {
        let agent = try agent(of: request)
        try ask { $0.signOut(agent, at: $1) }
        return .reply(.json(["signed_out": true]))
    }

    func acceptChat(_ request: Request) throws(Fault) -> Answer {
        let (agent, chat) = (try agent(of: request), try chat(of: request))
        let acceptance = try ask { $0.accept(chat, by: agent, at: $1) }
        return .reply(.json(["chat": .string(chat.description), "accepted_at_ms": clock.label(acceptance.at)]))
    }

    func rejectChat(_ request: Request) throws(Fault) -> Answer {
        let (agent, chat) = (try agent(of: request), try chat(of: request))
        try ask { $0.reject(chat, by: agent, at: $1) }
        return .reply(.json(["chat": .string(chat.description), "rejected": true]))
    }

    func typeAsAgent(_ request: Request) throws(Fault) -> Answer {
        let (agent, chat) = (try agent(of: request), try chat(of: request))
        try ask { $0.type(in: chat, by: agent, at: $1) }
        return .reply(.noContent)
    }

    func writeAsAgent(_ request: Request) throws(Fault) -> Answer {
        let (agent, chat) = (try agent(of: request), try chat(of: request))
        let body = try messageBody(of: request)
        return answer(try ask { $0.write(body.text, in: chat, by: agent, at: $1) })
    }

    func endChat(_ request: Request) throws(Fault) -> Answer {
        let (agent, chat) = (try agent(of: request), try chat(of: request))
        try ask { $0.end(chat, by: agent, at: $1) }
        return .reply(.json(["chat": .string(chat.description), "ended": true]))
    }
}
