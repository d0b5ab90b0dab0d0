import Bindings
import EventLoop
import Observations
import Population
import Scenarios

/// One agent at work: signed in and ready, he takes the chats that he is alerted of, several at once.
final class AgentShift {
    /// How long an agent who lost the service waits before he signs in again.
    static let comeback: Duration = .seconds(2)

    let agent: AgentIdentity
    let draws: AgentDraws
    let loop: EventLoop
    private let record: (Observation) -> Void
    private let openDesk: () -> (any ChatSide)?
    private var desk: (any ChatSide)?
    private var work: Task<Void, Never>?
    private var alerts = 0
    private var marks = 0
    /// By chat: what its conversation hears. A chat is here from its alert on.
    private var conversations: [String: Conversation] = [:]
    /// Told each time that no chat is left.
    private let idle: Mailbox<Void>

    /// One chat, from the alert to its end.
    private struct Conversation {
        var heard: Mailbox<Fact>
        var isAccepted = false
        var task: Task<Void, Never>?
    }

    /// - Parameter openDesk: gives a new place at the service each time; nil when agents can't be played.
    init(
        _ agent: AgentIdentity,
        draws: AgentDraws,
        loop: EventLoop,
        record: @escaping (Observation) -> Void,
        openDesk: @escaping () -> (any ChatSide)?
    ) {
        self.agent = agent
        self.draws = draws
        self.loop = loop
        self.record = record
        self.openDesk = openDesk
        idle = Mailbox(on: loop)
    }

    // MARK: Coming and going

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

    /// Takes no more alerts, and signs out when the last chat is over.
    func finish() async {
        guard work != nil else { return }
        _ = try? await does(.ready(false))
        while !conversations.isEmpty {
            guard (try? await idle.next()) != nil else { break }
        }
        await end()
    }

    /// Signs out. Running conversations end.
    func end() async {
        guard let work else { return }
        self.work = nil
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
            try await does(.ready(true))
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

    // MARK: Alerts

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
            forget(chat)
            task?.cancel()
            await task?.value
        }
    }

    private func forget(_ chat: String) {
        conversations[chat] = nil
        if conversations.isEmpty { idle.send(()) }
    }

    private func answerAlert(of chat: String) {
        guard conversations[chat] == nil else { return }
        alerts += 1
        let ordinal = alerts
        guard draws.response(alert: ordinal) != .letPass else { return note(.letPass(chat: chat)) }
        let heard = Mailbox<Fact>(on: loop)
        conversations[chat] = Conversation(heard: heard)
        let task = loop.start { [self] in
            // A failure is on record: this chat is lost, the shift goes on.
            try? await take(chat, ordinal: ordinal, hearing: heard)
            if conversations[chat]?.heard === heard { forget(chat) }
        }
        conversations[chat]?.task = task
    }

    // MARK: A chat

    private func take(_ chat: String, ordinal: Int, hearing heard: Mailbox<Fact>) async throws {
        try await loop.sleep(until: loop.now + draws.answerTime(chat: ordinal))
        guard draws.response(alert: ordinal) == .accept else {
            try await does(.reject(chat: chat))
            return
        }
        guard try await does(.accept(chat: chat)) else { return }
        conversations[chat]?.isAccepted = true
        try await converse(in: chat, ordinal: ordinal, hearing: heard)
        if let pause = draws.wrapUp(chat: ordinal) {
            try await loop.sleep(until: loop.now + pause)
            try await does(.wrapUp(chat: chat))
        }
    }

    /// Writes first, and answers, until the visitor or the time ends the chat, or it is sent on.
    private func converse(in chat: String, ordinal: Int, hearing heard: Mailbox<Fact>) async throws {
        let accepted = loop.now
        let end = draws.handleTime(chat: ordinal).map { accepted + $0 }
        var goes = draws.transferTime(chat: ordinal).map { accepted + $0 }
        var message = 1
        try await write(in: chat, ordinal, message)
        while true {
            // An answer begun in time may end after it.
            let deadline = [end, goes].compactMap(\.self).min().map { max($0, loop.now) }
            if let fact = try await heard.next(until: deadline) {
                guard case .messageReceived = fact else { return }
                message += 1
                try await write(in: chat, ordinal, message)
            } else if let at = goes, at <= loop.now, at < end ?? .seconds(Int64.max / 2) {
                goes = nil
                if let queue = draws.team.transfers?.queue, try await does(.transfer(chat: chat, queue: queue)) {
                    return
                }
            } else {
                try await does(.end(chat: chat))
                return
            }
        }
    }

    private func write(in chat: String, _ ordinal: Int, _ message: Int) async throws {
        let utterance = draws.utterance(chat: ordinal, message: message)
        if utterance.types > .zero { try await loop.sleep(until: loop.now + utterance.thinks) }
        try await does(.type(chat: chat))
        let types = utterance.types > .zero ? utterance.types : utterance.thinks
        try await loop.sleep(until: loop.now + types)
        marks += 1
        try await does(.write(utterance.text, mark: .agent(agent.number, message: marks), chat: chat))
    }

    private func note(_ fact: Fact) {
        record(Observation(at: loop.now.inSeconds, subject: .agent(agent.number), fact: fact))
    }

    @discardableResult
    private func does(_ action: ChatAction) async throws -> Bool {
        guard let desk else { return false }
        return try await desk.perform(action, due: loop.now) == .done
    }
}
