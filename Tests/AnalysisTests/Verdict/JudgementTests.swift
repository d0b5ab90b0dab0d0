import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("A judgement")
struct JudgementTests {
    /// One visitor who is invited so late (seconds) and says Yes.
    static func invited(late: Double, notBefore: Double? = nil) -> [Observation] {
        visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.invitePresented(notBefore: notBefore, happened: nil, again: false), at: 5.02 + late),
            does(.inviteAccepted, at: 9),
            leaves(at: 20)
        )
    }

    /// A generator that kept up.
    private static let condition = GeneratorCondition(
        timersFired: 10,
        timerLatenessMean: 0.001,
        timerLatenessMax: 0.01,
        longestStall: 0.01,
        visitorsPresent: 1,
        peakRequestsInFlight: 1,
        openConnections: 1,
        peakResidentBytes: 1,
        cpuSeconds: 1
    )

    static func stalled(_ seconds: Double) -> [Observation] {
        var stalled = condition
        stalled.longestStall = seconds
        return [Observation(at: 10, subject: .run, fact: .generator(stalled))]
    }

    func judged(
        _ observations: [Observation],
        run: RunRecord = .lasting(),
        expecting expectations: Asked...
    ) -> Judgement {
        Judgement(run: run, scenario: .promising(expecting: expectations), observations: observations)
    }

    @Test("passes when the rules hold and the expectations are met")
    func pass() throws {
        let judgement = judged(
            Self.invited(late: 0.03),
            expecting: try asked("invite.lateness.p99", .less, 0.25),
            try asked("findings", .equal, 0)
        )
        #expect(judgement.verdict == .pass)
        #expect(judgement.reasons == ["2 expectations met; 3 rules held, none was broken."])
        #expect(
            judgement.expectations[0].sentence
                == "invite.lateness.p99: 30 ms (of 1 invite; 95 %: at least 30 ms) against < 250 ms."
        )
    }

    @Test("holds a service to no rule about what it lacks, and to no instant that the widget's script times")
    func lacking() throws {
        var run = RunRecord.lasting()
        (run.lacks, run.clientTimed) = ([.queue], [.invite])
        let judgement = judged(Self.invited(late: -3), run: run, expecting: try asked("queue.wait.p90", .less, 10))
        let rules = Dictionary(judgement.rules.map { ($0.id, $0) }) { first, _ in first }
        #expect(judgement.findings.isEmpty)
        #expect(rules["I14"]?.inapplicable == "The service has no queue.")
        #expect(rules["I2"]?.inapplicable != nil && rules["I2"]?.outcome == .notExercised)
        #expect(rules["I3"]?.inapplicable == nil)
        #expect(
            judgement.expectations[0].sentence
                == "queue.wait.p90: nothing (of 0 answered waits) against < 10 s; nothing was observed: the service has no queue."
        )
    }

    @Test("says that requests which waited for their turn are not the service's fault")
    func heldBack() {
        var run = RunRecord.lasting()
        run.heldBack = HeldBack(count: 3, longest: 1.5)
        #expect(
            judged(Self.invited(late: 0.03), run: run).trust.reasons == [
                "3 requests waited up to 1.5 s for their turn, so that the service was not asked faster than allowed."
            ]
        )
        run.heldBack = HeldBack(count: 3, longest: 0.05)
        #expect(judged(Self.invited(late: 0.03), run: run).trust.isTrusted)
    }

    @Test("fails for a broken rule, with a finding that tells the story")
    func brokenRule() throws {
        let judgement = judged(Self.invited(late: -3))
        #expect(judgement.verdict == .fail)
        #expect(judgement.reasons == ["I2, no invite before the criterion: broken 1 time in 1 case."])
        let finding = try #require(judgement.findings.first)
        #expect(finding.rule == "I2" && finding.visitor == 1)
        #expect(finding.timeline.filter(\.isViolation).map(\.sentence) == ["Invited"])
        #expect(finding.timeline.map(\.lane).contains(.exchange))
        #expect(finding.timeline.map(\.at) == finding.timeline.map(\.at).sorted())
    }

    @Test("marks the instant at which something did not come")
    func absence() {
        let judgement = judged(visitor(1, arrives(0), loads(1, at: 0), leaves(at: 20)))
        let violation = judgement.findings.first?.timeline.first { $0.isViolation }
        #expect(violation?.at == 7.02 && violation?.lane == .service)
    }

    @Test("fails for a missed expectation")
    func missedExpectation() throws {
        let judgement = judged(
            Self.invited(late: 0.1),
            expecting: try asked("invite.lateness.max", .less, 0.05)
        )
        #expect(judgement.verdict == .fail)
        #expect(judgement.reasons == ["invite.lateness.max: 100 ms (of 1 invite) against < 50 ms."])
    }

    @Test("is undecided where nothing was observed, where a poll's bracket straddles the threshold, and without visits")
    func undecided() throws {
        let wait = judged(Self.invited(late: 0.1), expecting: try asked("queue.wait.mean", .less, 20))
        #expect(wait.verdict == .undecided)
        #expect(
            wait.reasons == ["queue.wait.mean: nothing (of 0 answered waits) against < 20 s; nothing was observed."]
        )
        let polled = judged(
            Self.invited(late: 2, notBefore: 5),
            expecting: try asked("invite.lateness.p50", .less, 0.25)
        )
        #expect(polled.verdict == .undecided)
        let nobody = judged([])
        #expect(nobody.verdict == .undecided)
        #expect(nobody.reasons.first == "No visitor came: there is nothing to judge.")
    }

    @Test("of an overloaded generator can't be trusted: what depends on time is undecided, the rest still fails")
    func untrusted() throws {
        let late = judged(
            Self.invited(late: 1) + Self.stalled(0.9),
            expecting: try asked("invite.lateness.p99", .less, 0.25)
        )
        #expect(!late.trust.isTrusted)
        #expect(late.trust.reasons == ["The longest stall of the loop was 900 ms; the budget is 500 ms."])
        #expect(late.verdict == .undecided)
        #expect(judged(Self.invited(late: -3) + Self.stalled(0.9)).verdict == .fail)
        #expect(judged(Self.invited(late: 0.03) + Self.stalled(0.3)).verdict == .pass)
    }

    @Test("of several loops is of a generator whose busiest loop counts")
    func severalLoops() {
        let conditions = [(0.0, 0.0), (1, 0.5), (2, 1.25), (3, 1.5)].map { at, used in
            var condition = Self.condition
            (condition.loops, condition.loopSeconds) = (2, used)
            return Observation(at: at, subject: .run, fact: .generator(condition))
        }
        let generator = judged(Self.invited(late: 0.03) + conditions).generator
        #expect(generator.loops == 2 && generator.loopShare == 0.75)
        #expect(judged(Self.invited(late: 0.03) + Self.stalled(0.3)).generator.loops == 1)
    }

    @Test("of a generator whose machine had no file or port left is untrusted, and blames the service for nothing")
    func short() {
        var condition = Self.condition
        (condition.shortages, condition.longestWait) = (7, 3)
        let condemned = Self.invited(late: -3)
        let short = [Observation(at: 10, subject: .run, fact: .generator(condition))]
        #expect(judged(condemned).verdict == .fail)
        let judgement = judged(condemned + short)
        #expect(
            judgement.trust.reasons == [
                "The longest wait for a place in flight was 3 s; the budget is 200 ms.",
                "7 requests could not be sent in time: the generator's machine had no file, port or place in flight "
                    + "left for them.",
            ]
        )
        #expect(judgement.generator.shortages == 7)
        #expect(judgement.verdict == .undecided)
    }

    @Test("of visitors who came late, or not at all, is untrusted")
    func arrivals() {
        let late = visitor(1, arrives(0.5, intended: 0), loads(1, at: 0.5), leaves(at: 3))
        #expect(judged(late).trust.reasons == ["The arrival lateness (p99) was 500 ms; the budget is 200 ms."])
        let missing = judged(Self.invited(late: 0.03), run: .lasting(planned: 3))
        #expect(missing.trust.reasons == ["2 of 3 planned visits never started."])
    }

    @Test("of a run that was interrupted, overstayed or cut off is undecided, unless something failed")
    func notWhole() {
        for ending in [RunEnding.interrupted, .overstayed] {
            let judgement = judged(Self.invited(late: 0.03), run: .lasting(ending: ending))
            #expect(judgement.verdict == .undecided && judgement.reasons.count == 1)
            #expect(judged(Self.invited(late: -3), run: .lasting(ending: ending)).verdict == .fail)
        }
        #expect(judged(Self.invited(late: 0.03), run: .lasting(nil)).verdict == .undecided)
    }

    @Test("of a run that lost observations is untrusted, and blames the service for nothing")
    func lost() {
        var run = RunRecord.lasting()
        run.loss = Loss(count: 12, reason: "The disk is full.")
        let judgement = judged(Self.invited(late: -3), run: run)
        #expect(judgement.trust.reasons == ["12 observations could not be written. The disk is full."])
        #expect(judgement.verdict == .undecided)
        #expect(judgement.findings.count == 1)
    }

    @Test("has a value for every metric that a scenario can ask for", arguments: Metric.all)
    func everyMetric(metric: Metric) {
        let goal = metric.needsGoal ? ServiceLevelGoal(within: .seconds(20), formula: .negative) : nil
        let figures = Figures(Slice(Self.invited(late: 0.03)))
        #expect(figures.value(of: Asked.Figure(metric, goal: goal, .less, 1)) { _ in true } != nil)
    }

    @Test("follows the funnel from visit to chat")
    func funnel() {
        let chat = visitor(
            2,
            arrives(0),
            loads(1, at: 0),
            sees(.invited, at: 5.03),
            does(.inviteAccepted, at: 6),
            sees(.queued("c-1"), at: 6.1),
            sees(.joined("c-1"), at: 8),
            sees(.got("a1-1", "c-1"), at: 9),
            leaves(at: 20)
        )
        let judgement = judged(Self.invited(late: 0.03) + chat)
        #expect(
            judgement.visits.funnel.map(\.name)
                == ["visits", "stayed past the criterion", "invited", "accepted", "queued", "answered", "chatted"]
        )
        #expect(judgement.visits.funnel.map(\.count) == [2, 2, 2, 2, 1, 1, 1])
    }
}

@Suite("The table of rules")
struct RulesTests {
    @Test("names every rule once, and each with a promise")
    func table() {
        #expect(Set(Rules.all.map(\.id)).count == Rules.all.count)
        #expect(
            RuleCard.all.allSatisfy { $0.promise.hasSuffix(".") && !$0.promise.contains("\n") && !$0.name.isEmpty }
        )
    }

    @Test("says not exercised where nothing happened")
    func notExercised() {
        let judgement = Judgement(run: .lasting(), scenario: .promising(), observations: [])
        #expect(judgement.rules.allSatisfy { $0.outcome == .notExercised })
    }
}
