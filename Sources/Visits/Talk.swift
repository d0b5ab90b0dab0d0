import Population
import Scenarios

/// What a visitor does next in a chat: he answers what the agent writes, and may look away meanwhile. The agent writes
/// first (R20); who has had an answer to his last message is done.
struct Talk {
    struct Turn: Equatable {
        var at: Duration
        var deed: Deed
    }

    enum Deed: Equatable {
        /// Writes his message of that number, from 1.
        case write(Int)
        case lookAway(Itinerary.MinimiseMoment)
    }

    private let thinks: [Duration]
    private let minimising: Itinerary.MinimiseMoment?
    private var written = 0
    private var writesAt: Duration?
    private var looksAwayAt: Duration?
    private var hasHeard = false
    private var hasLastAnswer = false

    init(_ itinerary: Itinerary) {
        thinks = itinerary.thinks
        minimising = itinerary.minimising(while: .chatting)
    }

    /// Whether he has said all, heard the answer, and has the window open.
    var isOver: Bool { hasLastAnswer && looksAwayAt == nil }

    /// What he does unless something comes first; nil: he waits.
    var next: Turn? {
        let write = writesAt.map { Turn(at: $0, deed: .write(written + 1)) }
        let lookAway = looksAwayAt.flatMap { at in minimising.map { Turn(at: at, deed: .lookAway($0)) } }
        return [lookAway, write].compactMap(\.self).min { $0.at < $1.at }
    }

    /// The agent's message has arrived.
    mutating func hear(at now: Duration) {
        if !hasHeard { looksAwayAt = minimising.map { now + $0.after } }
        hasHeard = true
        if written == thinks.count {
            hasLastAnswer = true
        } else if writesAt == nil {
            writesAt = now + thinks[written]
        }
    }

    mutating func wrote() {
        written += 1
        writesAt = nil
    }

    /// The window is open again; what he meant to write meanwhile, he writes now.
    mutating func lookedAway(until now: Duration) {
        looksAwayAt = nil
        writesAt = writesAt.map { max($0, now) }
    }
}

extension Itinerary {
    /// When he looks away at this stage of the chat; nil: he doesn't.
    func minimising(while stage: MinimiseStage) -> MinimiseMoment? {
        minimising.flatMap { $0.stage == stage ? $0 : nil }
    }
}
