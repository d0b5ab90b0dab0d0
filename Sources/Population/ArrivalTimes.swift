public import Scenarios

/// The instants at which visitors arrive, counted from the start of the run, made one by one.
public struct ArrivalTimes: Sequence, Sendable {
    let arrivals: Arrivals
    let draws: Draws

    public func makeIterator() -> Iterator {
        switch arrivals.course {
        case .times(let times): Iterator(course: .given(times[...]))
        case .population(let closed): Iterator(course: .given(closed.firstVisits[...]))
        case .phases(let phases):
            Iterator(course: .drawn(ArrivalClock(phases.map { $0.scaled(by: dayFactor) }), arrivals.spacing, draws))
        }
    }

    /// How many times the usual visitors come on the day of this run.
    private var dayFactor: Double {
        guard arrivals.variation > 0 else { return 1 }
        let shape = 1 / (arrivals.variation * arrivals.variation)
        var stream = draws.stream(of: 0, for: "day")
        return stream.gamma(shape: shape) / shape
    }

    public struct Iterator: IteratorProtocol {
        fileprivate enum Course {
            case given(ArraySlice<Duration>)
            case drawn(ArrivalClock, Arrivals.Spacing, Draws)
        }

        fileprivate var course: Course
        private var number = 0
        /// The expected number of visitors before the last one: where rates change, this is what goes on evenly.
        private var expected = 0.0

        fileprivate init(course: Course) { self.course = course }

        /// The next arrival; nil once it would lie outside of the time in which visitors arrive.
        public mutating func next() -> Duration? {
            switch course {
            case .given(var times):
                let time = times.popFirst()
                course = .given(times)
                return time
            case .drawn(var clock, let spacing, let draws):
                number += 1
                expected = position(spacing, draws)
                let time = clock.time(ofExpected: expected)
                course = .drawn(clock, spacing, draws)
                return time
            }
        }

        /// How many visitors are expected before the next one. A Poisson stream of any rates is one of rate 1 by this
        /// measure (Çinlar: *Introduction to Stochastic Processes*, 1975, section 4.7).
        private func position(_ spacing: Arrivals.Spacing, _ draws: Draws) -> Double {
            switch spacing {
            // From the number and not the last one, so that rounding doesn't add up. The first waits half a gap.
            case .even: Double(number) - 0.5
            case .poisson:
                expected + draws.duration(.exponential(mean: .seconds(1)), of: number, for: "arrival").inSeconds
            }
        }
    }
}

/// Tells when so many visitors are expected to have come. It only goes forward.
struct ArrivalClock: Sendable {
    private var phases: ArraySlice<Arrivals.Phase>
    /// What lies before the phase that it is in.
    private var before = (time: Duration.zero, visitors: 0.0)

    init(_ phases: [Arrivals.Phase]) { self.phases = phases[...] }

    /// - Returns: `nil` when fewer are expected in all.
    mutating func time(ofExpected visitors: Double) -> Duration? {
        while let phase = phases.first {
            let within = visitors - before.visitors
            if within < phase.expectedVisitors { return before.time + phase.time(ofExpected: within) }
            before = (before.time + phase.duration, before.visitors + phase.expectedVisitors)
            phases.removeFirst()
        }
        return nil
    }
}

extension Arrivals.Population {
    /// When the first visits begin: evenly over the time that is given for them.
    fileprivate var firstVisits: [Duration] {
        (0..<count).map { within * $0 / count }
    }
}

extension Arrivals.Phase {
    fileprivate func scaled(by factor: Double) -> Arrivals.Phase {
        Arrivals.Phase(from: from * factor, to: to * factor, duration: duration)
    }

    /// Since its beginning. Solves `from · t + slope · t² / 2 = visitors` in the form that holds for every slope.
    fileprivate func time(ofExpected visitors: Double) -> Duration {
        let slope = (to - from) / duration.inSeconds
        let rate = max(0, from * from + 2 * slope * visitors).squareRoot()
        guard from + rate > 0 else { return .zero }
        return min(duration, .seconds(2 * visitors / (from + rate)))
    }
}

extension Arrivals {
    /// When visitors arrive: Poisson or evenly spaced by the rates of each instant, or as given; the same for the same
    /// seed.
    public func times(seed: UInt64) -> ArrivalTimes {
        ArrivalTimes(arrivals: self, draws: Draws(seed: seed))
    }
}
