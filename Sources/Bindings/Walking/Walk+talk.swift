import EventLoop
import Observations
import Scenarios

extension Walk {
    /// An agent accepts: the one who is played, or one of the service's own people.
    /// - Returns: the chat, or an empty text where nobody is played; nil: nobody came.
    func isAnswered() async throws -> String? {
        guard let agent else {
            // While he waits, a message may be the service's own.
            let signs: [EventName] = visitor.isTold([.agentJoined]) ? [.agentJoined] : [.message]
            guard visitor.isTold(signs), try await waits(for: signs, by: visitor) != nil else {
                falls(short: "nobody answered within \(terms.patience.text), and no agent is played")
                return nil
            }
            return ""
        }
        guard case .alerted(let chat, _) = try await hears([.alerted], by: agent) else { return nil }
        self.chat = chat
        if case .refused(let reason, _) = try await does(.accept(chat: chat), by: agent) {
            falls(short: "the agent could not accept the chat: \(reason)")
            return nil
        }
        let signs: [EventName] = [.agentJoined, .windowPresented]
        if !opensItself, visitor.isTold(signs) { try await hears(signs, by: visitor) }
        return chat
    }

    /// The agent writes first.
    func talk(in chat: String) async throws {
        if let agent {
            try await does(.type(chat: chat), by: agent)
            if !opensItself, visitor.isTold([.typing]), agent.has("typing") { try await hears([.typing], by: visitor) }
            let mark = Mark.agent(1, message: 1)
            let wrote = try await does(.write("Good day, what can I do for you?", mark: mark, chat: chat), by: agent)
            if wrote == .done { try await hears(mark, by: visitor) }
        }
        let mark = try await writes()
        if let agent, let mark { try await hears(mark, by: agent) }
    }

    /// Nobody listens, and yet his words can be tried: the service may refuse them.
    func talksToHimself() async throws {
        try await writes()
        try await does(.minimise, by: visitor)
        try await does(.maximise, by: visitor)
    }

    /// - Returns: the mark of his message, if the service took it.
    @discardableResult
    func writes() async throws -> Mark? {
        written += 1
        let mark = Mark.visitor(1, message: written)
        try await does(.type(chat: nil), by: visitor)
        return try await does(.write("I would like to know more.", mark: mark, chat: nil), by: visitor) == .done
            ? mark : nil
    }

    /// The other's message comes, with its mark.
    private func hears(_ mark: Mark, by walker: Walker) async throws {
        guard walker.isTold([.message]) else { return }
        let isIt: (Fact) -> Bool = { if case .messageReceived(mark.text, _, _) = $0 { true } else { false } }
        if try await waits(for: [.message], by: walker, where: isIt) != nil { return }
        guard walker.take(where: { EventName(telling: $0) == .message }) != nil else {
            try await hears([.message], by: walker)
            return
        }
        throw WalkStop(account, walker, wants: mark)
    }

    /// His own words must not come back as the agent's.
    func checkEchoes() throws {
        let own = (0..<written).map { Mark.visitor(1, message: $0 + 1).text }
        let isEcho: (Fact) -> Bool = {
            if case .messageReceived(let mark?, _, _) = $0 { own.contains(mark) } else { false }
        }
        guard visitor.take(where: isEcho) == nil else { throw WalkStop(account, echoTo: visitor) }
    }
}
