public import Scenarios

/// The instants at which visitors arrive, counted from the start of the run, made one by one.
public struct ArrivalTimes: Sequence, Sendable {
    let arrivals: Arrivals
    let draws: Draws

    public func makeIterator() -> Iterator {
        Iterator(arrivals: arrivals, draws: draws)
    }

    public struct Iterator: IteratorProtocol {
        fileprivate let arrivals: Arrivals
        fileprivate let draws: Draws
        private var number = 0
        private var last = Duration.zero

        fileprivate init(arrivals: Arrivals, draws: Draws) {
            self.arrivals = arrivals
            self.draws = draws
        }

        /// The next arrival; nil once it would lie outside of the time in which visitors arrive.
        public mutating func next() -> Duration? {
            let time = arrival(after: last, number: number + 1)
            guard time < arrivals.duration else { return nil }
            number += 1
            last = time
            return time
        }

        private func arrival(after last: Duration, number: Int) -> Duration {
            let gap = Duration.seconds(1 / arrivals.rate)
            switch arrivals.spacing {
            case .even:
                // From the number and not the last one, so that rounding doesn't add up. The first waits half a gap.
                return .seconds((Double(number) - 0.5) / arrivals.rate)
            case .poisson:
                return last + draws.duration(.exponential(mean: gap), of: number, for: "arrival")
            }
        }
    }
}

extension Arrivals {
    /// When visitors arrive: Poisson by independent exponential gaps, or evenly spaced; the same for the same seed.
    public func times(seed: UInt64) -> ArrivalTimes {
        ArrivalTimes(arrivals: self, draws: Draws(seed: seed))
    }
}
