import Scenarios

/// What a run has for a metric.
struct MetricValue: Equatable {
    /// What is reported as seen; nil when there was nothing to see.
    var value: Double?
    /// The value at its best, where polling leaves an interval, or a slow generator a doubt; else the same as `value`.
    var atBest: Double?
    /// How many cases it is about, and what they are.
    var sample: Int
    var unit: String
    /// Whether a slow generator can spoil it.
    var isAboutTime = false
}

/// Every metric's value, by its name.
struct MetricValues {
    private(set) var values: [String: MetricValue] = [:]

    init(_ judgement: Judgement) {
        let (invites, queue, http) = (judgement.invites, judgement.queue, judgement.http)
        add("invite.lateness", invites.lateness, atBest: invites.latenessAtBest, of: "invite")
        add("queue.wait", queue.wait, of: "answered wait")
        add("http.latency", http.latency, of: "reply", "replies")
        addInvites(invites, visits: judgement.visits.started)
        add("minimised.checked", judgement.minimised.checked, of: judgement.visits.started, "visit")
        add("minimised.violations", judgement.minimised.violations, of: judgement.minimised.checked, "check")
        add("queue.entered", queue.entered, of: judgement.visits.started, "visit")
        add("queue.left", queue.left, of: queue.entered, "queue entry", "queue entries")
        share("queue.abandoned", queue.left, of: queue.entered)
        share("queue.answered", queue.answered, of: queue.entered)
        add("http.failed", http.failed, of: http.requests, "request")
        add("visits.failed", judgement.visits.failed, of: judgement.visits.started, "visit")
        addFindings(judgement)
    }

    subscript(metric: Metric) -> MetricValue? { values[metric.name] }

    private mutating func addInvites(_ invites: InviteFigures, visits: Int) {
        add("invite.due", invites.due, of: visits, "visit")
        add("invite.presented", invites.presented, of: visits, "visit")
        add("invite.early", invites.early, of: visits, "visit")
        add("invite.unwanted", invites.unwanted, of: visits, "visit")
        add("invite.duplicate", invites.duplicate, of: visits, "visit")
        add("invite.late", invites.late, of: invites.due, "due invite")
        add("invite.missing", invites.missing, of: invites.due, "due invite")
        values["invite.late"]?.isAboutTime = true
        values["invite.missing"]?.isAboutTime = true
    }

    /// At best, what a slow generator may have caused is not there.
    private mutating func addFindings(_ judgement: Judgement) {
        add("findings", judgement.findings.count, of: judgement.visits.started, "visit")
        guard !judgement.trust.isTrusted else { return }
        let certain = judgement.findings.count { judgement.isCertain($0.rule) }
        values["findings"]?.atBest = Double(certain)
    }

    private mutating func add(_ name: String, _ count: Int, of sample: Int, _ one: String, _ many: String? = nil) {
        let value = sample > 0 ? Double(count) : nil
        values[name] = MetricValue(value: value, atBest: value, sample: sample, unit: Notation.count(sample, one, many))
    }

    private mutating func share(_ name: String, _ count: Int, of sample: Int) {
        let value = sample > 0 ? Double(count) / Double(sample) : nil
        let unit = Notation.count(sample, "queue entry", "queue entries")
        values[name] = MetricValue(value: value, atBest: value, sample: sample, unit: unit)
    }

    private mutating func add(
        _ family: String,
        _ summary: DurationSummary,
        atBest: DurationSummary? = nil,
        of one: String,
        _ many: String? = nil
    ) {
        for (statistic, path) in DurationSummary.statistics {
            values["\(family).\(statistic)"] = MetricValue(
                value: summary[keyPath: path],
                atBest: (atBest ?? summary)[keyPath: path],
                sample: summary.count,
                unit: Notation.count(summary.count, one, many),
                isAboutTime: true
            )
        }
    }
}
