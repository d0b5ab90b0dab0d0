import Bindings
import EventLoop
import Observations
import Population

/// One agent at work: signed in and ready, he takes the chats that he is alerted of, several at once.
final class AgentShift {
    /// How long an agent who lost the service waits before he signs in again.
    static let comeback: Duration = .seconds(2)

    let agent: AgentIdentity
    let draws: AgentDraws
    let loop: EventLoop
    private let openDesk: () -> (any ChatSide)?
    private var desk: (any ChatSide)?
    private var work: Task<Void, Never>?
    private var alerts = 0
    private var marks = 0
    /// By chat: what its conversation hears. A chat is here from its alert on.
    private var conversations: [String: Conversation] = [:]

    /// One chat, from the alert to its end.
    private struct Conversation {
        var heard: Mailbox<Fact>
        var isAccepted = false
        var task: Task<Void, Never>?
    }

    /// - Parameter openDesk: gives a new place at the service each time; nil when agents can't be played.
    init(_ agent: AgentIdentity, draws: AgentDraws, loop: EventLoop, openDesk: @escaping () -> (any ChatSide)?) {
        self.agent = agent
        self.draws = draws
        self.loop = loop
        self.openDesk = openDesk
    }

    /// Signs in and begins to take chats. A failure is on record.
    func begin() async {
        guard await signIn() else {
            desk?.close()
            return
        }
        work = loop.start { [self] in
            while await takeChats() == .lostService { await comeBack() }
        }
    }

    /// Signs out. Running conversations end.
    func end() async {
        guard let work else { return }
        work.cancel()
        await work.value
        await drop(conversations.keys.sorted())
        await loop.start { [self] in _ = try? await does(.signOut) }.value
        desk?.close()
    }

    private func signIn() async -> Bool {
        desk = openDesk()
        do {
            guard try await does(.signIn(agent)) else { return false }
            try await does(.ready)
            return true
        } catch {
            return false
        }
    }

    private func comeBack() async {
        await drop(conversations.keys.sorted())
        repeat {
            desk?.close()
            guard (try? await loop.sleep(until: loop.now + AgentShift.comeback)) != nil else { return }
        } while await !signIn()
    }

    private enum ShiftEnd {
        case over
        case lostService
    }

    private func takeChats() async -> ShiftEnd {
        while let sighting = try? await desk?.sightings.next(until: nil) {
            switch sighting.fact {
            case .failed: return .lostService
            case .alerted(let chat, _): answerAlert(of: chat)
            case .alertWithdrawn(let chat) where conversations[chat]?.isAccepted == false: await drop([chat])
            case .messageReceived(_, let chat?, _), .chatEnded(let chat?, _):
                conversations[chat]?.heard.send(sighting.fact)
            default: continue
            }
        }
        return .over
    }

    private func drop(_ chats: [String]) async {
        for chat in chats {
            let task = conversations[chat]?.task
            conversations[chat] = nil
            task?.cancel()
            await task?.value
        }
    }

    private func answerAlert(of chat: String) {
        guard conversations[chat] == nil else { return }
        alerts += 1
        let ordinal = alerts
        let heard = Mailbox<Fact>(on: loop)
        conversations[chat] = Conversation(heard: heard)
        let task = loop.start { [self] in
            // A failure is on record: this chat is lost, the shift goes on.
            try? await take(chat, ordinal: ordinal, hearing: heard)
            if conversations[chat]?.heard === heard { conversations[chat] = nil }
        }
        conversations[chat]?.task = task
    }

    private func take(_ chat: String, ordinal: Int, hearing heard: Mailbox<Fact>) async throws {
        try await loop.sleep(until: loop.now + draws.answerTime(chat: ordinal))
        guard try await does(.accept(chat: chat)) else { return }
        conversations[chat]?.isAccepted = true
        let end = loop.now + draws.handleTime(chat: ordinal)
        var message = 1
        try await write("Hello, how can I help you?", in: chat, after: draws.thinkingTime(chat: ordinal, message: 1))
        // An answer begun in time may end after it.
        while let fact = try await heard.next(until: max(end, loop.now)) {
            guard case .messageReceived = fact else { return }
            message += 1
            let thinking = draws.thinkingTime(chat: ordinal, message: message)
            try await write("I see. Let me look that up for you.", in: chat, after: thinking)
        }
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
        guard let desk else { return false }
        return try await desk.perform(action, due: loop.now) == .done
    }
}
