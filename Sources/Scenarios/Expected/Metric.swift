/// A figure that expectations can ask for, by the name that they and the report's verdict on them use.
///
/// `summary.json` sorts the same figures by subject, with their units in the names: `invites.lateness_s.p99`.
public struct Metric: Sendable, Hashable {
    /// The full name, such as `invite.lateness.p99`.
    public let name: String
    /// The name without the statistic, such as `invite.lateness`.
    public let family: String
    /// The statistic of a distribution, such as `p99`; nil for a single figure.
    public let statistic: String?
    public let unit: Unit
    /// What it counts or measures, one by one.
    public let subject: Subject
    /// What it is, in a sentence without its full stop.
    public let meaning: String

    public enum Unit: Sendable {
        /// Seconds; written with a unit (`250ms`).
        case duration
        /// A bare whole number.
        case count
        /// 0...1; written in percent (`80%`).
        case share
    }

    /// What a metric's cases are: it decides which scopes mean something, and which instant places a case in a window.
    public enum Subject: Sendable {
        /// A visit, by its arrival.
        case visit
        /// What a visitor was owed or presented, by the instant at which it was due.
        case invite
        /// A stay in the queue, by its beginning.
        case entry
        /// A stay in the queue that an agent ended by his accept, by its beginning.
        case answer
        /// A chat that an agent accepted, by his accept.
        case chat
        /// An agent's working time, moment by moment.
        case agent
        /// A request and its reply, by the instant at which it should have gone out.
        case exchange
        /// A case of a rule, by the rule's own instant.
        case finding
    }

    /// The statistics that every distribution of durations offers.
    public static let statistics = ["min", "mean", "p50", "p90", "p95", "p99", "max"]

    /// Every metric there is. A new one is a line of its table and its value in `Analysis`.
    public static let all = families.flatMap(\.metrics)

    /// The metric of that name, if there is one.
    public static func named(_ name: String) -> Metric? {
        all.first { $0.name == name }
    }

    /// Whether it must be asked for with a threshold and a formula: `queue.service_level(20s, negative)`.
    public var needsGoal: Bool { family == "queue.service_level" }
}

extension Metric.Subject {
    /// The scopes that mean something for it.
    var scopes: Set<Scope.Part> {
        switch self {
        case .visit, .invite: [.kind, .group, .page, .window]
        case .entry: [.kind, .group, .page, .queue, .window]
        case .answer, .chat: [.kind, .group, .page, .queue, .team, .agent, .window]
        case .agent: [.team, .agent, .window]
        case .exchange: [.kind, .group, .page, .team, .agent, .window]
        case .finding: Set(Scope.Part.allCases)
        }
    }

    /// One of them, with its article.
    var inWords: String {
        switch self {
        case .visit: "a visit"
        case .invite: "an invite"
        case .entry: "a queue entry"
        case .answer: "an answered queue entry"
        case .chat: "a chat"
        case .agent: "an agent's time"
        case .exchange: "a request"
        case .finding: "a rule's case"
        }
    }
}

/// Metrics of one thing: one figure, or the statistics of a distribution.
struct MetricFamily {
    var name: String
    var unit: Metric.Unit
    var subject: Metric.Subject
    var meaning: String

    var metrics: [Metric] {
        guard unit == .duration else { return [metric(nil)] }
        return Metric.statistics.map(metric)
    }

    private func metric(_ statistic: String?) -> Metric {
        Metric(
            name: [name, statistic].compactMap(\.self).joined(separator: "."),
            family: name,
            statistic: statistic,
            unit: unit,
            subject: subject,
            meaning: meaning
        )
    }
}
