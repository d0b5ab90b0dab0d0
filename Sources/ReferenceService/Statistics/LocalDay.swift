import Foundation

/// Days as the people at this machine's place count them.
enum LocalDay {
    /// The day in which a wall time lies; all times since the Unix epoch.
    static func around(_ wall: Duration) -> Range<Duration> {
        let calendar = Calendar.current
        let start = calendar.startOfDay(for: Date(timeIntervalSince1970: wall / .seconds(1)))
        return range(from: start, in: calendar)
    }

    /// The day written as `2026-11-24`; `nil` if it isn't written so.
    static func written(_ text: String) -> Range<Duration>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        let components = DateComponents(year: year, month: month, day: day)
        let calendar = Calendar.current
        guard (1970...9999).contains(year), let start = calendar.date(from: components),
            calendar.dateComponents([.year, .month, .day], from: start) == components
        else { return nil }
        return range(from: start, in: calendar)
    }

    /// The local time of a wall time, since Monday 00:00, by the clocks that hold at another wall time: what is counted
    /// on from the first is right there, too, whether or not the clocks were changed in between.
    static func sinceMonday(_ wall: Duration, asOf now: Duration) -> Duration {
        let offset = TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: now / .seconds(1)))
        // 1 January 1970 was a Thursday.
        let local = wall + .seconds(offset) + .seconds(3 * 86_400)
        return local - .seconds(7 * 86_400) * Int((local / .seconds(7 * 86_400)).rounded(.down))
    }

    private static func range(from start: Date, in calendar: Calendar) -> Range<Duration> {
        let end = calendar.date(byAdding: .day, value: 1, to: start) ?? start.addingTimeInterval(86_400)
        return .seconds(start.timeIntervalSince1970) ..< .seconds(end.timeIntervalSince1970)
    }
}
