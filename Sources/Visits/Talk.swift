import Population

/// What a visitor says next in a chat: he answers what the agent writes. The agent writes first (R20); who has had an
/// answer to his last message is done, and who waits too long for a word gives up.
struct Talk {
    struct Turn: Equatable {
        var at: Duration
        var deed: Deed
    }

    enum Deed: Equatable {
        /// Begins to type his message of that number, from 1.
        case type(Int)
        /// Sends it.
        case write(Int)
        case leave
    }

    private let plan: Itinerary.Talk
    private var written = 0
    private var lingers = false
    /// What he does unless something comes first; nil: he waits.
    private(set) var next: Turn?
    /// Whether he has no more to do in the chat.
    private(set) var isOver = false

    /// - Parameter now: when the agent has joined.
    init(_ plan: Itinerary.Talk, since now: Duration) {
        self.plan = plan
        waitForTheAgent(since: now)
    }

    /// What he says in the message of that number.
    func text(_ number: Int) -> String { plan.messages[number - 1].text }

    /// The agent's message has arrived.
    mutating func hear(at now: Duration) {
        if written < plan.messages.count {
            guard next == nil || next?.deed == .leave else { return }
            next = Turn(at: now + plan.messages[written].thinks, deed: .type(written + 1))
        } else if plan.lingers > .zero {
            guard !lingers else { return }
            lingers = true
            next = Turn(at: now + plan.lingers, deed: .leave)
        } else {
            isOver = true
        }
    }

    /// He has done what ``next`` said.
    mutating func did(_ deed: Deed, at now: Duration) {
        switch deed {
        case .type(let number): next = Turn(at: now + plan.messages[number - 1].types, deed: .write(number))
        case .write(let number):
            written = number
            next = nil
            waitForTheAgent(since: now)
        case .leave:
            isOver = true
            next = nil
        }
    }

    private mutating func waitForTheAgent(since now: Duration) {
        next = plan.patience.map { Turn(at: now + $0, deed: .leave) }
    }
}
