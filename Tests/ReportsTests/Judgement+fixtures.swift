@testable import Analysis
@testable import Observations
@testable import Scenarios

extension Judgement {
    /// A run of 98 visits in which two rules were broken.
    static let failed: Judgement = {
        var judgement = Judgement.empty
        judgement.verdict = .fail
        judgement.reasons = [
            "2 rules were broken: R18 (4 violations), I3 (1 violation).",
            "The expectation invite.lateness.p99 < 250ms failed: 1.31 s of 61 invites.",
        ]
        judgement.visits = VisitFigures(
            planned: 100,
            started: 98,
            following: 0,
            finished: 97,
            failed: 1,
            forms: .init(presented: 41, sent: 40, abandoned: 1),
            funnel: .shop
        )
        judgement.invites = .shop
        judgement.minimised = .shop
        judgement.queue = .shop
        judgement.agents = .shop
        judgement.http = .shop
        judgement.generator = .shop
        judgement.expectations = .shop
        judgement.rules = .shop
        judgement.findings = .shop
        judgement.series = .shop(invites: 61, length: 92)
        return judgement
    }()

    /// A run in which nothing was seen: no visit, no invite, no queue, no request.
    static let empty = Judgement(
        run: .fixture,
        scenario: .shop,
        verdict: .undecided,
        reasons: ["No visit was made, so there is nothing to judge."],
        trust: Trust(isTrusted: true, reasons: []),
        margins: Margins(visits: 0),
        visits: VisitFigures(
            planned: 0,
            started: 0,
            following: 0,
            finished: 0,
            failed: 0,
            forms: .init(presented: 0, sent: 0, abandoned: 0),
            funnel: []
        ),
        invites: InviteFigures(
            due: 0,
            presented: 0,
            accepted: 0,
            refused: 0,
            ignored: 0,
            early: 0,
            late: 0,
            missing: 0,
            unwanted: 0,
            duplicate: 0,
            lateness: .none,
            latenessAtBest: .none
        ),
        minimised: MinimisedFigures(checked: 0, violations: 0, checks: []),
        queue: QueueFigures(
            entered: 0,
            answered: 0,
            left: 0,
            dequeued: 0,
            closed: 0,
            error: 0,
            waiting: 0,
            wait: .none,
            firstTyping: .none,
            firstMessage: .none,
            estimateError: .none,
            serviceLevel: ServiceLevel(answeredInTime: 0, answered: 0, abandonedInTime: 0, offered: 0, levels: []),
            stillWaiting: []
        ),
        agents: AgentFigures(
            staffed: 0,
            busy: 0,
            slots: 0,
            usedSlots: 0,
            answered: 0,
            transferred: 0,
            answer: .none,
            length: .none
        ),
        http: HTTPFigures(
            requests: 0,
            failed: 0,
            latency: .none,
            latencyAtBest: .none,
            rawLatency: .none,
            operations: []
        ),
        generator: GeneratorFigures(
            arrivalLateness: .none,
            timerLateness: .none,
            longestStall: 0,
            peakResidentBytes: 0,
            cpuSeconds: 0,
            peakConnections: 0,
            peakRequestsInFlight: 0,
            peakVisitors: 0
        ),
        expectations: [],
        rules: [],
        findings: [],
        waivedFindings: [],
        series: Series(
            lateness: [],
            visitors: [],
            waiting: [],
            chats: [],
            signedIn: [],
            busy: [],
            generator: .init(timerLateness: [], longestStall: [], connections: [])
        )
    )

    /// A run in which every rule that was exercised held.
    static let passed: Judgement = {
        var judgement = Judgement.failed
        judgement.verdict = .pass
        judgement.reasons = ["Every expectation was met, and every rule that was exercised held."]
        judgement.visits.failed = 0
        judgement.invites.late = 0
        judgement.invites.lateness = .around(0.04, count: 61)
        judgement.invites.latenessAtBest = .around(0.04, count: 61)
        judgement.invites.missing = 0
        judgement.invites.unwanted = 0
        judgement.minimised.violations = 0
        judgement.minimised.checks[1].violations = 0
        judgement.expectations = [judgement.expectations[1]]
        for index in judgement.rules.indices where judgement.rules[index].outcome == .broken {
            judgement.rules[index].outcome = .held
            judgement.rules[index].violations = 0
        }
        judgement.findings = []
        judgement.series = .shop(invites: 61, length: 92, latest: 0.2)
        return judgement
    }()

    /// A run whose generator could not keep up.
    static let untrusted: Judgement = {
        var judgement = Judgement.passed
        judgement.verdict = .undecided
        judgement.trust = Trust(isTrusted: false, reasons: ["Arrivals were late: p99 1.4 s, of at most 100 ms."])
        judgement.reasons = ["The run is untrusted, so thresholds on times are undecided."]
        return judgement
    }()
}

extension RunRecord {
    static let fixture = RunRecord(
        dwell: "1.0.0",
        scenario: "Proactive invite",
        scenarioText: "name: Proactive invite\nseed: 2026\n",
        seed: 2026,
        started: 1_772_357_400,
        duration: 92.4,
        serviceURL: "http://127.0.0.1:41817",
        binding: "reference",
        receiveMode: "sse",
        isVirtual: false,
        visitsPlanned: 100
    )
}
