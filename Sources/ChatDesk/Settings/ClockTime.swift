/// A time of day to the second, from 00:00 to 24:00.
public struct ClockTime: Sendable, Equatable, Comparable {
    /// The seconds since midnight, at most 86,400.
    public let seconds: Int

    /// 00:00.
    public static let midnight = ClockTime(seconds: 0)

    private init(seconds: Int) { self.seconds = seconds }

    /// So long after midnight: the whole seconds of it, at most a day.
    public init(sinceMidnight time: Duration) {
        seconds = Int(min(max(time.components.seconds, 0), 86_400))
    }

    /// Reads `09:00` or `17:59:30`; `24:00` is the end of the day.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            .compactMap(Self.twoDigits)
        guard [5, 8].contains(text.utf8.count), parts.count == (text.utf8.count + 1) / 3 else { return nil }
        let (hour, minute, second) = (parts[0], parts[1], parts.count > 2 ? parts[2] : 0)
        guard minute < 60, second < 60, 3_600 * hour + 60 * minute + second <= 86_400 else { return nil }
        seconds = 3_600 * hour + 60 * minute + second
    }

    private static func twoDigits(_ text: Substring.UTF8View) -> Int? {
        let digits = text.map { Int($0) - 48 }
        return digits.count == 2 && digits.allSatisfy((0...9).contains) ? 10 * digits[0] + digits[1] : nil
    }

    /// Time since midnight.
    public var sinceMidnight: Duration { .seconds(seconds) }

    public static func < (one: Self, other: Self) -> Bool { one.seconds < other.seconds }
}

extension ClockTime: CustomStringConvertible {
    /// As it is read, `09:00`.
    public var description: String {
        let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds.isMultiple(of: 60) ? [] : [seconds % 60])
        return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }
}
