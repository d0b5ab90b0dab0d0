import Bindings
import EventLoop
import Observations
import Population

/// One agent at work: signed in and ready, he takes the chats that he is alerted of, several at once.
final class AgentShift {
    let agent: AgentIdentity
    let draws: AgentDraws
    let desk: any ChatSide
    let loop: EventLoop
    private var alerts = 0
    private var marks = 0
    private var conversations: [String: Mailbox<Fact>] = [:]
    private var work: Task<Void, Never>?

    init(
        _ agent: AgentIdentity,
        draws: AgentDraws,
        desk: any ChatSide,
        loop: EventLoop
    ) {
        self.agent = agent
        self.draws = draws
        self.desk = desk
        self.loop = loop
    }

    /// Signs in and begins to take chats. A failure is on record and leaves the desk empty.
    func begin() async {
        do {
            guard try await does(.signIn(agent)) else { return }
            try await does(.ready)
            work = loop.start { [self] in await takeChats() }
        } catch {
            desk.close()
        }
    }

    /// Signs out. Running conversations end.
    func end() async {
        guard let work else { return }
        work.cancel()
        for conversation in conversations.values { conversation.close() }
        await loop.start { [self] in _ = try? await does(.signOut) }.value
        desk.close()
    }

    private func takeChats() async {
        while let sighting = try? await desk.sightings.next(until: nil) {
            switch sighting.fact {
            case .alerted(let chat, _):
                alerts += 1
                let ordinal = alerts
                loop.start { [self] in await take(chat, ordinal: ordinal) }
            case .messageReceived(_, let chat?, _): conversations[chat]?.send(sighting.fact)
            case .chatEnded(let chat?, _): conversations[chat]?.send(sighting.fact)
            default: continue
            }
        }
    }

    private func take(_ chat: String, ordinal: Int) async {
        do {
            try await loop.sleep(until: loop.now + draws.answerTime(chat: ordinal))
            conversations[chat] = Mailbox(on: loop)
            defer { conversations[chat] = nil }
            guard try await does(.accept(chat: chat)) else { return }
            try await converse(in: chat, ordinal: ordinal)
        } catch {
            // The failure is on record; this chat is lost, the shift goes on.
        }
    }

    /// Writes first (R20), answers each message, and ends the chat when its time is over.
    private func converse(in chat: String, ordinal: Int) async throws {
        guard let heard = conversations[chat] else { return }
        let end = loop.now + draws.handleTime(chat: ordinal)
        var message = 1
        try await write("Hello, how can I help you?", in: chat, after: draws.thinkingTime(chat: ordinal, message: 1))
        // An answer begun in time may end after it.
        while let fact = try await heard.next(until: max(end, loop.now)) {
            guard case .messageReceived = fact else { return }
            message += 1
            let thinks = draws.thinkingTime(chat: ordinal, message: message)
            try await write("I see. Let me look that up for you.", in: chat, after: thinks)
        }
        guard !heard.isClosed else { return }
        try await does(.end(chat: chat))
    }

    private func write(_ sentence: String, in chat: String, after thinking: Duration) async throws {
        try await does(.type(chat: chat))
        try await loop.sleep(until: loop.now + thinking)
        marks += 1
        try await does(.write(sentence, mark: .agent(agent.number, message: marks), chat: chat))
    }

    @discardableResult
    private func does(_ action: ChatAction) async throws -> Bool {
        try await desk.perform(action, due: loop.now) == .done
    }
}
