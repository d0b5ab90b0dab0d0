/// When visitors arrive: a stream that doesn't wait for the service (open loop).
public struct Arrivals: Sendable, Equatable {
    /// A stretch of time in which the rate goes evenly from one value to another.
    public struct Phase: Sendable, Equatable {
        /// Visitors a second at its beginning, from zero.
        public var from: Double
        /// Visitors a second at its end, from zero.
        public var to: Double
        /// How long it lasts.
        public var duration: Duration

        public init(from: Double, to: Double, duration: Duration) {
            self.from = from
            self.to = to
            self.duration = duration
        }

        /// How many visitors are expected in it.
        public var expectedVisitors: Double { (from + to) / 2 * duration.inSeconds }
    }

    /// How the instants come about.
    public enum Course: Sendable, Equatable {
        /// Drawn, by rates that follow each other; at least one phase.
        case phases([Phase])
        /// Exactly these, in order, from the start of the run; at least one.
        case times([Duration])
        /// Always the same visitors: each comes again some time after he has left.
        case population(Population)
    }

    /// A closed population: who has left comes again, with a new browser.
    public struct Population: Sendable, Equatable {
        /// How many there are.
        public var count: Int
        /// From a visit's end to the next one's beginning.
        public var pause: Distribution
        /// For how long they keep coming.
        public var duration: Duration
        /// Over which time the first visits begin, evenly.
        public var within: Duration

        public init(count: Int, pause: Distribution, duration: Duration, within: Duration = .zero) {
            self.count = count
            self.pause = pause
            self.duration = duration
            self.within = within
        }
    }

    public enum Spacing: String, Sendable, CaseIterable {
        case poisson
        case even
    }

    /// How the instants come about.
    public var course: Course
    /// How far apart the drawn ones are.
    public var spacing: Spacing
    /// How much days differ: the standard deviation of the factor, gamma distributed with mean 1, by which all rates of
    /// a run are multiplied (its overdispersion). 0: not at all.
    public var variation = 0.0

    public init(_ course: Course, spacing: Spacing = .poisson) {
        self.course = course
        self.spacing = spacing
    }

    /// Visitors at one rate, so many a second.
    public init(rate: Double, duration: Duration, spacing: Spacing = .poisson) {
        self.init(.phases([Phase(from: rate, to: rate, duration: duration)]), spacing: spacing)
    }

    /// How long visitors keep arriving.
    public var duration: Duration {
        switch course {
        case .phases(let phases): phases.map(\.duration).reduce(.zero, +)
        case .times(let times): times.last ?? .zero
        case .population(let population): population.duration
        }
    }

    /// How many visitors are expected: exact for given times and for even spacing, the mean for Poisson; of a
    /// closed population, how many there are.
    public var expectedVisitors: Double {
        switch course {
        case .phases(let phases): phases.map(\.expectedVisitors).reduce(0, +)
        case .times(let times): Double(times.count)
        case .population(let population): Double(population.count)
        }
    }

    /// The highest rate, visitors a second; of given times the mean one, and zero if they all are one.
    public var peakRate: Double {
        switch course {
        case .phases(let phases): phases.map { max($0.from, $0.to) }.max() ?? 0
        case .times: duration > .zero ? expectedVisitors / duration.inSeconds : 0
        case .population(let population):
            population.within > .zero ? Double(population.count) / population.within.inSeconds : 0
        }
    }
}
