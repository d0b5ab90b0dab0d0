/// What all loops of the generator say of themselves, made into one.
///
/// Each speaks in its own time, about once a second; whoever asks hears what every loop has said by then.
public struct LoopConditions: Sendable {
    /// Seconds: over less than this a thread's share of a core says little.
    private static let shortestSpan = 0.5

    private struct Loop {
        var latest = LoopCondition(at: 0)
        /// The share of a core that its thread used last, and until when that is known.
        var share = 0.0
        var known = (at: 0.0, processorSeconds: 0.0)
    }

    private var loops: [Loop]
    private var askedAt = 0.0
    private var busiestSeconds = 0.0

    /// - Parameter count: how many loops there are.
    public init(loops count: Int) {
        loops = Array(repeating: Loop(), count: count)
    }

    /// How many loops there are.
    public var count: Int { loops.count }

    /// The loop of that number, from 0, says how it is.
    public mutating func note(_ condition: LoopCondition, of number: Int) {
        var loop = loops[number]
        loop.latest = loop.latest.followed(by: condition)
        let passed = condition.at - loop.known.at
        if passed >= Self.shortestSpan {
            loop.share = (condition.processorSeconds - loop.known.processorSeconds) / passed
            loop.known = (condition.at, condition.processorSeconds)
        }
        loops[number] = loop
    }

    /// All loops as one: what they have said since this was asked last.
    ///
    /// Timers, visitors, connections and requests are added up, peaks as well; of times it is the longest. The processor
    /// time grows as the busiest loop's of each stretch does, so that it tells how near a loop is to a whole core.
    public mutating func take(at instant: Double) -> LoopCondition {
        busiestSeconds += (loops.map(\.share).max() ?? 0) * (instant - askedAt)
        askedAt = instant
        var whole = loops.map(\.latest).reduce(LoopCondition(at: instant)) { $0.beside($1) }
        whole.processorSeconds = busiestSeconds
        for number in loops.indices { loops[number].latest = loops[number].latest.read }
        return whole
    }
}
