import Scenarios

@testable import Analysis

extension DurationSummary {
    static let none = DurationSummary(count: 0)

    static let invites = DurationSummary(
        count: 61,
        min: 0.0121,
        mean: 0.1123,
        p50: 0.0462,
        p90: 0.1341,
        p95: 0.1398,
        p99: 1.3100004,
        max: 1.3100004
    )

    /// A sample around a median, as measured times are spread.
    static func around(_ median: Double, count: Int) -> DurationSummary {
        DurationSummary(
            count: count,
            min: median * 0.4,
            mean: median * 1.2,
            p50: median,
            p90: median * 2.1,
            p95: median * 2.9,
            p99: median * 5.2,
            max: median * 7.33333333
        )
    }
}

extension [VisitFigures.FunnelStep] {
    static let shop: [VisitFigures.FunnelStep] = zip(
        ["visited", "stayed past the criterion", "invited", "accepted", "form sent", "queued", "answered", "chatted"],
        [98, 65, 61, 28, 27, 40, 37, 36]
    ).map { VisitFigures.FunnelStep(name: $0, count: $1) }
}

extension InviteFigures {
    static let shop = InviteFigures(
        due: 64,
        presented: 61,
        accepted: 28,
        refused: 20,
        ignored: 13,
        early: 0,
        late: 3,
        missing: 1,
        unwanted: 1,
        duplicate: 0,
        lateness: .invites,
        latenessAtBest: .invites
    )
}

extension MinimisedFigures {
    static let shop = MinimisedFigures(
        checked: 118,
        violations: 1,
        checks: [
            MinimisedCheck(name: "stays minimised after No over page changes", cases: 31, violations: 0),
            MinimisedCheck(name: "stays minimised until Maximise", cases: 42, violations: 1),
            MinimisedCheck(name: "opens on Maximise", cases: 45, violations: 0),
            MinimisedCheck(name: "launches minimised", cases: 0, violations: 0),
        ]
    )
}

extension QueueFigures {
    static let shop = QueueFigures(
        entered: 40,
        answered: 37,
        left: 2,
        dequeued: 0,
        closed: 0,
        error: 0,
        waiting: 1,
        wait: .around(1.6, count: 37),
        firstTyping: .around(1.7, count: 37),
        firstMessage: .around(4.2, count: 37),
        estimateError: .around(2.1, count: 30),
        estimates: (1...30).map { number in
            Estimate(announced: Double(number % 6) * 2, realised: Double(number) * 0.3)
        },
        serviceLevel: ServiceLevel(
            answeredInTime: 36,
            answered: 37,
            abandonedInTime: 2,
            offered: 40,
            levels: [
                .init(formula: .answered, share: 36.0 / 37, count: 37),
                .init(formula: .ignored, share: 36.0 / 38, count: 38),
                .init(formula: .negative, share: 0.9, count: 40, bracket: 0.9...0.925),
                .init(formula: .positive, share: 0.95, count: 40),
            ]
        ),
        stillWaiting: (1...37).map { step in
            let share = 1 - Double(step) / 40
            let reach = 1.96 * (share * (1 - share) / 40).squareRoot()
            return CurvePoint(
                at: 0.25 * Double(step) + 0.004 * Double(step * step),
                share: share,
                low: max(share - reach, 0),
                high: min(share + reach, 1)
            )
        }
    )
}

extension AgentFigures {
    static let shop = AgentFigures(
        staffed: 460,
        busy: 340,
        slots: 1380,
        usedSlots: 560,
        answered: 37,
        transferred: 2,
        answer: .around(0.5, count: 37),
        length: .around(15, count: 37)
    )
}

extension HTTPFigures {
    static let shop = HTTPFigures(
        requests: 1214,
        failed: 2,
        latency: .around(0.0031, count: 1116),
        latencyAtBest: .around(0.003, count: 1116),
        rawLatency: .around(0.0028, count: 1116),
        operations: [
            Operation(
                name: "view-page",
                requests: 271,
                failed: 0,
                waitsForEvents: false,
                latency: .around(0.004, count: 271),
                rawLatency: .around(0.004, count: 271)
            ),
            Operation(
                name: "answer-invite",
                requests: 48,
                failed: 0,
                waitsForEvents: false,
                latency: .around(0.0021, count: 48),
                rawLatency: .around(0.0021, count: 48)
            ),
            Operation(
                name: "send-form",
                requests: 33,
                failed: 2,
                waitsForEvents: false,
                latency: .around(0.0067, count: 33),
                rawLatency: .around(0.0067, count: 33)
            ),
            Operation(
                name: "events",
                requests: 98,
                failed: 0,
                waitsForEvents: true,
                latency: .none,
                rawLatency: .none
            ),
        ]
    )
}

extension GeneratorFigures {
    static let shop = GeneratorFigures(
        arrivalLateness: .around(0.0004, count: 98),
        timerLateness: .around(0.0002, count: 92),
        longestStall: 0.0132,
        loopShare: 0.042,
        descriptors: 0.0035,
        ports: 0.002,
        peakResidentBytes: 48_300_000,
        cpuSeconds: 3.41,
        peakConnections: 57,
        peakRequestsInFlight: 12,
        peakVisitors: 31
    )
}
