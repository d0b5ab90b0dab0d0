/// A figure that expectations can ask for, by the name that they and the report's verdict on them use.
///
/// `summary.json` sorts the same figures by subject, with their units in the names: `invites.lateness_s.p99`.
public struct Metric: Sendable, Hashable {
    /// The full name, such as `invite.lateness.p99`.
    public let name: String
    public let unit: Unit

    public enum Unit: Sendable {
        /// Seconds; written with a unit (`250ms`).
        case duration
        /// A bare whole number.
        case count
        /// 0...1; written in percent (`80%`).
        case share
    }

    /// The statistics that every distribution of durations offers.
    public static let statistics = ["min", "mean", "p50", "p90", "p95", "p99", "max"]

    /// Every metric there is. A new one is a line here and its value in `Analysis`.
    public static let all: [Metric] =
        ["invite.lateness", "queue.wait", "http.latency"].flatMap { family in
            statistics.map { Metric(name: "\(family).\($0)", unit: .duration) }
        }
        + [
            "invite.due", "invite.presented", "invite.early", "invite.late", "invite.missing", "invite.unwanted",
            "invite.duplicate", "minimised.checked", "minimised.violations", "queue.entered", "queue.left",
            "http.failed", "visits.failed", "findings",
        ].map { Metric(name: $0, unit: .count) }
        + ["queue.abandoned", "queue.answered"].map { Metric(name: $0, unit: .share) }

    /// The metric of that name, if there is one.
    public static func named(_ name: String) -> Metric? {
        all.first { $0.name == name }
    }
}
