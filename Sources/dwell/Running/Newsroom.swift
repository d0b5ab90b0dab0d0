import Analysis
import Observations
import Synchronization

/// Where what was observed waits for those who follow a live run: put there as it is written, taken once a second.
final class Newsroom: Sendable {
    struct Contents {
        /// How the run stands.
        var tally = RunTally()
        /// What was not taken yet.
        var news: [Observation] = []
    }

    private let contents = Mutex(Contents())

    /// - Parameter news: what comes next, in order.
    func put(_ news: [Observation]) {
        contents.withLock { contents in
            for observation in news { contents.tally.note(observation) }
            contents.news += news
        }
    }

    var tally: RunTally { contents.withLock(\.tally) }

    /// What was not taken yet, and how the run stands with it.
    func take() -> Contents {
        contents.withLock { contents in
            defer { contents.news = [] }
            return contents
        }
    }
}
