import Scenarios

extension Plan {
    /// A stretch of the run in which the number of slots is the same.
    public struct Stretch: Sendable, Equatable {
        public var from: Duration
        public var until: Duration
        /// How many chats the agents can hold at once.
        public var slots: Int
        /// How many chats begin in it, those among them that an agent is only alerted of.
        public var chats: Double
        /// Their offered load in the mean, in Erlangs: the slots that they would take if none had to wait.
        public var offered: Double
        /// The same where it is highest, over as long as a chat takes.
        public var peak: Double
    }

    /// What the chats ask of the agents, shift by shift, until the last visitor has arrived; empty when nobody arrives.
    public var stretches: [Stretch] {
        let end = max(scenario.visitors.arrivals.duration, .milliseconds(1))
        let bounds = [.zero] + staffing.changes.filter { $0 > .zero && $0 < end } + [end]
        let taken = drawn.compactMap(\.slot)
        return zip(bounds, bounds.dropFirst()).map { from, until in
            stretch(from, until, taken.filter { from <= $0.from && ($0.from < until || until == end) })
        }
    }

    private func stretch(_ from: Duration, _ until: Duration, _ taken: [VisitForecast.Slot]) -> Stretch {
        let held = taken.reduce(0) { $0 + $1.length.inSeconds } * weight
        // Chats of the last visitors begin after them.
        let last = taken.map(\.from).max() ?? until
        let length = (max(until, last) - from).inSeconds
        let window = min(length, taken.isEmpty ? length : max(held / weight / Double(taken.count), length / 50))
        return Stretch(
            from: from,
            until: until,
            slots: staffing.slots(at: from),
            chats: Double(taken.count) * weight,
            offered: held / length,
            peak: Busiest(taken.map { ($0.from.inSeconds, $0.length.inSeconds * weight) }, over: window).sum / window
        )
    }

    /// Requests of visitors a second: in the mean over the run, and in its busiest fiftieth.
    public var requests: (mean: Double, peak: Double) {
        guard length > .zero else { return (0, 0) }
        let window = fiftieth
        let points = drawn.flatMap { spread(requests(of: $0), over: $0, by: window) }
        let all = points.reduce(0) { $0 + $1.weight }
        return (all / length.inSeconds, Busiest(points, over: window).sum / window)
    }

    /// Of the run, seconds; costs a look at every visit.
    var fiftieth: Double { max(1, length.inSeconds / 50) }

    /// What a visit comes to, evenly over its stay: where exactly says little beside what the service makes of it.
    func spread(_ amount: Double, over visit: VisitForecast, by window: Double) -> [(at: Double, weight: Double)] {
        let parts = max(1, Int(visit.stay.inSeconds / window))
        return (0..<parts).map {
            ((visit.arrives + visit.stay * $0 / parts).inSeconds, amount / Double(parts) * weight)
        }
    }

    private func requests(of visit: VisitForecast) -> Double {
        let acting = Double(visit.pageViews + visit.actions)
        switch receiving {
        case .nothing: return acting
        case .stream, .socket: return acting + 1
        // Each event ends one, and the next begins.
        case .longPoll:
            return acting + 1 + (visit.invited == nil ? 0 : 1) + (visit.chat == nil ? 0 : Double(visit.actions))
        case .poll(let pause): return acting + visit.stay.inSeconds / max(pause.inSeconds, 0.01)
        }
    }
}

/// The window in which the most lies.
struct Busiest {
    /// All that lies in it.
    private(set) var sum = 0.0
    /// Its last point.
    private(set) var end = 0.0

    /// - Parameters:
    ///   - points: Instants, and what lies there.
    ///   - window: How long it is, in the points' unit.
    init(_ points: [(at: Double, weight: Double)], over window: Double) {
        let points = points.sorted { $0.at < $1.at }
        var first = 0
        var inside = 0.0
        for point in points {
            inside += point.weight
            while points[first].at <= point.at - window {
                inside -= points[first].weight
                first += 1
            }
            if inside > sum { (sum, end) = (inside, point.at) }
        }
    }
}
