/// A time of day to the minute, from 00:00 to 24:00.
public struct ClockTime: Sendable, Equatable, Comparable {
    /// The minutes since midnight, at most 1,440.
    public let minutes: Int

    /// 00:00.
    public static let midnight = ClockTime(minutes: 0)

    private init(minutes: Int) { self.minutes = minutes }

    /// Reads `09:00`; `24:00` is the end of the day.
    public init?(_ text: String) {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 5, text.utf8.dropFirst(2).first == UInt8(ascii: ":"),
            [0, 1, 3, 4].allSatisfy({ (0...9).contains(digits[$0]) })
        else { return nil }
        let (hour, minute) = (10 * digits[0] + digits[1], 10 * digits[3] + digits[4])
        guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
        minutes = 60 * hour + minute
    }

    /// Time since midnight.
    public var sinceMidnight: Duration { .seconds(60 * minutes) }

    public static func < (one: Self, other: Self) -> Bool { one.minutes < other.minutes }
}

extension ClockTime: CustomStringConvertible {
    /// As it is read, `09:00`.
    public var description: String {
        [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }
}
