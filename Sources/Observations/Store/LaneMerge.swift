/// Puts what several lanes hand over into one order, that of time, as far as it is known of every lane.
///
/// Each lane keeps its own order, whatever its times: an observation that is older than the one before it comes right
/// after that.
struct LaneMerge {
    private struct Lane {
        /// With the time by which each is put in order: never less than the one before.
        var waiting: [(time: Double, observation: Observation)] = []
        /// How many of those are out already.
        var taken = 0
        /// What comes later is no older.
        var knownTo = -Double.infinity

        var isEmpty: Bool { taken == waiting.count }

        /// The time of the first that waits.
        var first: Double { isEmpty ? .infinity : waiting[taken].time }

        mutating func take() -> Observation {
            taken += 1
            return waiting[taken - 1].observation
        }

        mutating func tidy() {
            waiting.removeFirst(taken)
            taken = 0
        }
    }

    private var lanes: [Lane]

    init(lanes count: Int) {
        lanes = Array(repeating: Lane(), count: count)
    }

    /// Takes what comes next in a lane.
    ///
    /// - Parameter instant: seconds: nothing that comes later in this lane is older.
    /// - Returns: what is next of all lanes.
    mutating func take(_ news: [Observation], from lane: Int, knownTo instant: Double) -> [Observation] {
        // The only lane is in order by itself.
        guard lanes.count > 1 else { return news }
        for observation in news {
            lanes[lane].knownTo = max(lanes[lane].knownTo, observation.at)
            lanes[lane].waiting.append((lanes[lane].knownTo, observation))
        }
        lanes[lane].knownTo = max(lanes[lane].knownTo, instant)
        return next(upTo: lanes.map(\.knownTo).min() ?? instant)
    }

    /// What is left: nothing comes any more.
    mutating func rest() -> [Observation] {
        next(upTo: .infinity)
    }

    private mutating func next(upTo instant: Double) -> [Observation] {
        var next: [Observation] = []
        // Of the same instant, the lane with the lower number.
        while let lane = lanes.indices.min(by: { lanes[$0].first < lanes[$1].first }), !lanes[lane].isEmpty,
            lanes[lane].first <= instant
        {
            next.append(lanes[lane].take())
        }
        for lane in lanes.indices { lanes[lane].tidy() }
        return next
    }
}
