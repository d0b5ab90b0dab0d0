import Foundation

/// Wall time: it labels a run, and nothing is ever computed from it.
enum WallTime {
    /// The last second that ISO 8601 writes with four digits of the year.
    private static let endOf9999 = 253_402_300_799.0

    /// ISO 8601 in UTC, such as `2026-03-01T09:30:00Z`.
    static func iso8601(_ secondsSince1970: Double) -> String {
        let seconds = secondsSince1970.isFinite ? secondsSince1970 : 0
        return Date(timeIntervalSince1970: min(max(seconds, 0), endOf9999)).formatted(.iso8601)
    }
}
