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
    private let chats: AgentChats
    /// Chats that whoever takes them gets, and for which he has no place yet, in the order of their alerts.
    private var open: [String] = []
    /// Whether he takes what is open to everybody.
    private var picks = true

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
        chats = AgentChats(on: loop)
        chats.whenOneIsOver = { [weak self] in self?.pick() }
    }

    /// False when the service said no, or knows no such thing.
    @discardableResult
    func does(_ action: ChatAction) async throws -> Bool {
        guard let desk else { return false }
        return try await desk.perform(action, due: loop.now) == .done
    }

    /// The mark of his next message.
    func nextMark() -> Mark {
        marks += 1
        return .agent(agent.number, message: marks)
    }
}

// MARK: - Coming and going

extension AgentShift {
    /// Signs in and begins to take chats, unless he is still there. A failure is on record.
    func begin() async {
        guard work == nil else { return }
        let arrival = await signIn()
        guard arrival != .turnedAway else {
            desk?.close()
            return
        }
        work = loop.start { [self] in
            if arrival == .lostService { await comeBack() }
            while await takeChats() == .lostService { await comeBack() }
        }
    }

    /// Takes no more alerts, and signs out when the last chat is over; unless his next shift begins before that.
    func finish(before next: Duration?) async {
        guard work != nil else { return }
        picks = false
        _ = try? await does(.ready(false))
        if await chats.areOver(by: next) {
            await end()
        } else {
            _ = try? await does(.ready(true))
            picks = true
            pick()
        }
    }

    /// Signs out. Running conversations end.
    func end() async {
        guard let work else { return }
        self.work = nil
        work.cancel()
        await work.value
        await dropAll()
        await loop.start { [self] in _ = try? await does(.signOut) }.value
        desk?.close()
    }

    private enum Arrival {
        case atWork
        /// The service does not take him, or agents can't be played.
        case turnedAway
        case lostService
    }

    private func signIn() async -> Arrival {
        desk = openDesk()
        picks = true
        do {
            guard try await does(.signIn(agent)) else { return .turnedAway }
            try await does(.ready(true))
            return .atWork
        } catch {
            return .lostService
        }
    }

    private func dropAll() async {
        open = []
        await chats.dropAll()
    }

    private func comeBack() async {
        await dropAll()
        repeat {
            desk?.close()
            guard (try? await loop.sleep(until: loop.now + AgentShift.comeback)) != nil else { return }
        } while await signIn() != .atWork
    }
}

// MARK: - What he hears

extension AgentShift {
    private enum End {
        case over
        case lostService
    }

    private func takeChats() async -> End {
        while let sighting = try? await desk?.sightings.next(until: nil) {
            switch sighting.fact {
            case .failed: return .lostService
            case .alerted(let chat, Fact.openAlert):
                if !chats.hold(chat), !open.contains(chat) { open.append(chat) }
                pick()
            case .alerted(let chat, _): answerAlert(of: chat)
            case .alertWithdrawn(let chat):
                open.removeAll { $0 == chat }
                await chats.withdraw(chat)
            case .messageReceived(_, let chat?, _), .chatEnded(let chat?, _): chats.hear(sighting.fact, in: chat)
            default: continue
            }
        }
        return .over
    }

    /// Nobody but himself keeps him to his limit with chats that are open to everybody.
    private func pick() {
        while picks, chats.count < agent.chatsAtOnce, !open.isEmpty { answerAlert(of: open.removeFirst()) }
    }

    private func answerAlert(of chat: String) {
        guard !chats.hold(chat) else { return }
        alerts += 1
        guard draws.response(alert: alerts) != .letPass else {
            return record(
                Observation(at: loop.now.inSeconds, subject: .agent(agent.number), fact: .letPass(chat: chat))
            )
        }
        chats.begin(AgentConversation(in: chat, ordinal: alerts, of: self))
    }
}
