/// A time of day, from 00:00 to 24:00.
public struct ClockTime: Sendable, Hashable, Comparable {
    /// To the second.
    public let sinceMidnight: Duration

    /// Reads `09:00` or `17:59:30`; `24:00` is the end of the day.
    public init?(_ text: String) {
        guard let match = text.wholeMatch(of: /([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?/) else { return nil }
        let parts = [match.1, match.2, match.3 ?? "0"].compactMap { Int($0) }
        guard parts[1] < 60, parts[2] < 60 else { return nil }
        let seconds = parts[0] * 3_600 + parts[1] * 60 + parts[2]
        guard seconds <= 86_400 else { return nil }
        sinceMidnight = .seconds(seconds)
    }

    public static func < (one: ClockTime, other: ClockTime) -> Bool { one.sinceMidnight < other.sinceMidnight }

    /// As it is read: `09:00`, `17:59:30`.
    public var written: String {
        let seconds = Int(sinceMidnight.components.seconds)
        let parts = [seconds / 3_600, seconds % 3_600 / 60] + (seconds.isMultiple(of: 60) ? [] : [seconds % 60])
        return parts.map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
    }
}

/// A day of the week, in the order of the week.
public enum Weekday: String, Sendable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun
}

/// An instant of any week, in the service's local time.
public struct TimeOfWeek: Sendable, Hashable {
    public var day: Weekday
    public var time: ClockTime

    /// Reads `mon 17:59:30`.
    public init?(_ text: String) {
        let words = text.lowercased().split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, let day = Weekday(rawValue: words[0]), let time = ClockTime(words[1]) else {
            return nil
        }
        (self.day, self.time) = (day, time)
    }

    /// Since Monday 00:00.
    public var sinceMonday: Duration {
        .seconds(86_400) * (Weekday.allCases.firstIndex(of: day) ?? 0) + time.sinceMidnight
    }

    /// As it is read.
    public var written: String { "\(day.rawValue) \(time.written)" }
}

extension Notation<ClockTime> {
    static let clockTime = Notation(
        read: { field in
            guard let text = field.text() else { return nil }
            guard let time = ClockTime(text) else {
                field.expected("a time of day such as 09:00 or 17:59:30")
                return nil
            }
            return time
        },
        write: { .text($0.written) },
        schema: .text
    )
}

extension Notation<TimeOfWeek> {
    static let timeOfWeek = Notation(
        read: { field in
            guard let text = field.text() else { return nil }
            guard let time = TimeOfWeek(text) else {
                field.expected("a day and a time such as mon 17:59")
                return nil
            }
            return time
        },
        write: { .text($0.written) },
        schema: .text
    )
}
