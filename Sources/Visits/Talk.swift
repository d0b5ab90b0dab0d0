import Population

/// What a visitor says next in a chat: he answers what the agent writes. The agent writes first (R20); who has had an
/// answer to his last message is done.
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
    }

    private let messages: [Itinerary.Utterance]
    private var written = 0
    private var nextTurn: Turn?
    private(set) var hasHeard = false
    /// Whether he has said all, and heard the answer.
    private(set) var isOver = false

    init(_ messages: [Itinerary.Utterance]) {
        self.messages = messages
    }

    /// What he does unless something comes first; nil: he waits.
    var next: Turn? { nextTurn }

    /// What he says in the message of that number.
    func text(_ number: Int) -> String { messages[number - 1].text }

    /// The agent's message has arrived.
    mutating func hear(at now: Duration) {
        hasHeard = true
        if written == messages.count {
            isOver = true
        } else if nextTurn == nil {
            nextTurn = Turn(at: now + messages[written].thinks, deed: .type(written + 1))
        }
    }

    /// He has done what ``next`` said.
    mutating func did(_ deed: Deed, at now: Duration) {
        switch deed {
        case .type(let number): nextTurn = Turn(at: now + messages[number - 1].types, deed: .write(number))
        case .write(let number):
            written = number
            nextTurn = nil
        }
    }
}
