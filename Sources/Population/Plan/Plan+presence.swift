import Scenarios

extension Plan {
    /// Visitors on the site at once: in the mean over the run, and the most, with the instant of the most.
    public var visitorsAtOnce: (mean: Double, peak: Double, at: Duration) {
        let mean = length > .zero ? visits * (meanStay ?? 0) / length.inSeconds : 0
        let (peak, instant) = if case .people = sample { mostEstimated } else { mostPresent }
        return (mean, peak, instant)
    }

    private var mostPresent: (Double, Duration) {
        let changes = drawn.flatMap { [($0.arrives, 1), ($0.leaves, -1)] }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        var (present, peak, instant) = (0, 0, Duration.zero)
        for (time, change) in changes {
            present += change
            if present > peak { (peak, instant) = (present, time) }
        }
        return (Double(peak) * weight, instant)
    }

    /// In the busiest fiftieth of the run: a few people who happen to be there together say nothing of all.
    private var busiestPresence: (Double, Duration) {
        let window = fiftieth
        let busiest = Busiest(drawn.flatMap { spread($0.stay.inSeconds, over: $0, by: window) }, over: window)
        return (busiest.sum / window, .seconds(max(0, busiest.end - window / 2)))
    }

    private var mostEstimated: (Double, Duration) {
        let (beginning, later) = (gathering, busiestPresence)
        return beginning.0 >= later.0 ? beginning : later
    }

    /// When the last of a closed population has come: those whose first visit lasts until then.
    private var gathering: (Double, Duration) {
        guard case .population(let closed) = scenario.visitors.arrivals.course, !drawn.isEmpty else {
            return (0, .zero)
        }
        let within = closed.within.inSeconds
        guard within > 0 else { return (Double(closed.count), .zero) }
        let present = drawn.reduce(0) { $0 + min($1.stay.inSeconds, within) / within } / Double(drawn.count)
        return (Double(closed.count) * present, closed.within)
    }
}
