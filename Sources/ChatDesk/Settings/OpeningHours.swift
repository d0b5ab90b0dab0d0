/// A day of the week, in the order of the week.
public enum Weekday: String, Sendable, Codable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun

    /// When it begins, from the week's Monday 00:00.
    var start: Duration { .day * Self.allCases.firstIndex(of: self)! }
}

/// When a queue is open, the same every week.
public struct OpeningHours: Sendable, Equatable {
    /// A time of day on some days. It ends on the day on which it begins: a night is two intervals.
    public struct Interval: Sendable, Equatable {
        /// The days, at least one.
        public var days: [Weekday]
        /// From 00:00.
        public var from: ClockTime
        /// Later than ``from``; the queue is closed from then on.
        public var to: ClockTime

        /// The same hours on some days.
        public init(days: [Weekday], from: ClockTime, to: ClockTime) {
            self.days = days
            self.from = from
            self.to = to
        }
    }

    /// They may overlap. Without any, the queue is always open.
    public var weekly: [Interval]

    /// Open in these intervals; always open without any.
    public init(_ weekly: [Interval] = []) { self.weekly = weekly }

    /// Whether the queue is open.
    ///
    /// - Parameter time: Since Monday 00:00 of any week.
    public func isOpen(at time: Duration) -> Bool {
        let time = time.sinceMonday
        return weekly.isEmpty || spans.contains { $0.contains(time) }
    }

    /// When the queue next opens, or next closes if it is open; `nil` if it never does.
    ///
    /// - Parameter time: Since Monday 00:00 of any week; the reply counts from the same Monday.
    public func nextChange(after time: Duration) -> Duration? {
        let isOpen = isOpen(at: time)
        let waits = spans.flatMap { [$0.lowerBound, $0.upperBound] }.map { edge in
            let wait = (edge - time).sinceMonday
            return wait == .zero ? .week : wait
        }
        return waits.sorted().map { time + $0 }.first { self.isOpen(at: $0) != isOpen }
    }

    /// What is open in one week, each day's hours by itself.
    private var spans: [Range<Duration>] {
        weekly.flatMap { interval in
            interval.days.map { day in
                let opens = day.start + interval.from.sinceMidnight
                return opens..<max(opens, day.start + interval.to.sinceMidnight)
            }
        }
    }
}

extension Duration {
    static let day = Duration.seconds(86_400)
    static let week = day * 7

    /// The part of it that is left when whole weeks are taken away, never negative.
    fileprivate var sinceMonday: Duration {
        let weeks = Int((self / .week).rounded(.down))
        return self - .week * weeks
    }
}
