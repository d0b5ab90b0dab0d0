import Scenarios

extension ComparedMetric {
    /// Every metric that is compared. A new one is a line here.
    public static let all = durations + shares

    /// The T of the service level that is compared, which counts every abandon against the service.
    static let serviceLevel = "queue.service_level(20s, negative)"

    private static let durations: [ComparedMetric] =
        [
            duration("invite.lateness.p50", \.invites.lateness, \.p50, atLeast: technical),
            duration("invite.lateness.p99", \.invites.lateness, \.p99, atLeast: technical),
            duration("queue.wait.mean", \.queue.wait, \.mean, atLeast: human),
            duration("queue.wait.p50", \.queue.wait, \.p50, atLeast: human),
            duration("queue.wait.p90", \.queue.wait, \.p90, atLeast: human),
            duration("queue.first_message.p50", \.queue.firstMessage, \.p50, atLeast: human),
            duration("http.latency.p50", \.http.latency, \.p50, atLeast: technical),
            duration("http.latency.p99", \.http.latency, \.p99, atLeast: technical),
            duration("chats.length.p50", \.agents.length, \.p50, atLeast: human, .neither),
        ]

    private static let shares: [ComparedMetric] = [
        share("invite.missing", of: "due invites", isAboutTime: true) {
            .share($0.invites.missing, of: $0.invites.due)
        },
        share("invite.late", of: "due invites", isAboutTime: true) { .share($0.invites.late, of: $0.invites.due) },
        share("invite.early", of: "invites", isAboutTime: true) { .share($0.invites.early, of: $0.invites.presented) },
        share("invite.unwanted", of: "visits") { .share($0.invites.unwanted, of: $0.visits.started) },
        share("minimised.violations", of: "checks") { .share($0.minimised.violations, of: $0.minimised.checked) },
        share(serviceLevel, of: "queue entries", .higher, isAboutTime: true) {
            Measure(
                value: $0.queue.serviceLevel.share(by: .negative),
                cases: $0.queue.serviceLevel.whole(by: .negative)
            )
        },
        share("queue.answered", of: "queue entries", .higher) { .share($0.queue.answered, of: $0.queue.entered) },
        share("queue.abandoned", of: "queue entries") { .share($0.queue.left, of: $0.queue.entered) },
        share("agents.occupancy", of: "the time signed in", .neither) {
            Measure(value: $0.agents.occupancy, cases: $0.agents.answered)
        },
        share("visits.failed", of: "visits") { .share($0.visits.failed, of: $0.visits.started) },
        share("http.failed", of: "requests", matters: 0.001) { .share($0.http.failed, of: $0.http.requests) },
        share("findings", of: "visits") { judgement in
            .share(judgement.rules.filter(\.isBroken).reduce(0) { $0 + $1.violations }, of: judgement.visits.started)
        },
    ]

    /// What a machine's times must change by to be felt, seconds.
    private static let technical = 0.010
    /// What people's times must change by to be felt, seconds.
    private static let human = 0.100

    private static func duration(
        _ name: String,
        _ summary: @escaping @Sendable (Judgement) -> DurationSummary,
        _ statistic: @escaping @Sendable (DurationSummary) -> Double?,
        atLeast least: Double,
        _ direction: Direction = .lower
    ) -> ComparedMetric {
        ComparedMetric(
            name: name,
            unit: .duration,
            direction: direction,
            whole: nil,
            isAboutTime: true,
            matters: SmallestChange(ofBaseline: 0.05, atLeast: least)
        ) { judgement in
            let summary = summary(judgement)
            return Measure(value: statistic(summary), cases: summary.count)
        }
    }

    private static func share(
        _ name: String,
        of whole: String,
        _ direction: Direction = .lower,
        isAboutTime: Bool = false,
        matters: Double = 0.01,
        _ measure: @escaping @Sendable (Judgement) -> Measure
    ) -> ComparedMetric {
        ComparedMetric(
            name: name,
            unit: .share,
            direction: direction,
            whole: whole,
            isAboutTime: isAboutTime,
            matters: SmallestChange(atLeast: matters),
            measure: measure
        )
    }
}
