import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("Durations")
struct DurationSummaryTests {
    @Test("are summed up by exact order statistics, nearest rank")
    func exact() {
        let summary = DurationSummary(exact: (1...100).reversed().map(Double.init))
        #expect(summary.count == 100 && summary.min == 1 && summary.max == 100 && summary.mean == 50.5)
        #expect([summary.p50, summary.p90, summary.p95, summary.p99] == [50, 90, 95, 99])
    }

    @Test("of a single case are that case, and of none are nothing")
    func few() {
        let one = DurationSummary(exact: [0.25])
        #expect(one.p50 == 0.25 && one.p99 == 0.25)
        let none = DurationSummary(exact: [])
        #expect(none.count == 0 && none.mean == nil && none.p99 == nil && none.max == nil)
    }
}

@Suite("The latency histogram")
struct LatencyHistogramTests {
    @Test("keeps percentiles to three digits, and the ends exactly")
    func digits() throws {
        var histogram = LatencyHistogram()
        for millisecond in 1...1000 { histogram.record(Double(millisecond) / 1000) }
        let summary = histogram.summary
        #expect(summary.count == 1000 && summary.min == 0.001 && summary.max == 1)
        let (p50, p99) = (try #require(summary.p50), try #require(summary.p99))
        #expect(abs(p50 - 0.5) < 0.001 && abs(p99 - 0.99) < 0.001)
    }

    @Test("counts what is out of range and never clamps it")
    func outOfRange() {
        var histogram = LatencyHistogram()
        [0.5, 3_601, -1, .infinity].forEach { histogram.record($0) }
        #expect(histogram.outOfRange == 3)
        #expect(histogram.summary.count == 1 && histogram.summary.max == 0.5)
    }
}

@Suite("The service level")
struct ServiceLevelTests {
    @Test(
        "of one and the same queue has four values",
        arguments: [
            (ServiceLevelFormula.negative, 0.800), (.ignored, 0.830), (.positive, 0.836), (.answered, 0.874),
        ]
    )
    func spread(formula: ServiceLevelFormula, golden: Double) throws {
        let level = ServiceLevel(answeredInTime: 800, answered: 915, abandonedInTime: 36, offered: 1000, levels: [])
        let share = try #require(level.share(by: formula))
        #expect(abs(share - golden) < 0.0005)
    }

    @Test("of an empty queue is nothing", arguments: ServiceLevelFormula.allCases)
    func empty(formula: ServiceLevelFormula) {
        let level = ServiceLevel(answeredInTime: 0, answered: 0, abandonedInTime: 0, offered: 0, levels: [])
        #expect(level.share(by: formula) == nil)
    }
}

@Suite("The queue's figures")
struct QueueFiguresTests {
    let stories: [[Observation]] = [
        visitor(1, sees(.queued("c-1"), at: 1), sees(.joined("c-1"), at: 4), leaves(at: 30)),
        visitor(2, sees(.queued("c-2"), at: 2), leaves(at: 8)),
        visitor(3, sees(.queued("c-3"), at: 3), sees(.dequeued, at: 9), leaves(at: 12)),
        visitor(4, sees(.queued("c-4"), at: 4), sees(.queueClosed, at: 9), leaves(at: 12)),
        visitor(5, sees(.queued("c-5"), at: 5), sees(.visitEnded(.failed), at: 9)),
        visitor(6, sees(.queued("c-6"), at: 6), sees(.visitEnded(.interrupted), at: 60)),
        visitor(7, sees(.queued("c-7"), at: 7), sees(.joined("c-7"), at: 12.2), leaves(at: 30)),
        agent(1, does(.accepted(chat: "c-7"), at: 11.9, took: 0.1)),
    ]

    @Test("add up: entered = answered + left + dequeued + closed + error + waiting")
    func conservation() {
        let queue = QueueFigures(Slice(stories.flatMap(\.self)))
        #expect(queue.entered == 7)
        #expect(
            [queue.answered, queue.left, queue.dequeued, queue.closed, queue.error, queue.waiting] == [
                2, 1, 1, 1, 1, 1,
            ]
        )
    }

    @Test("measure the wait to the agent's accept, where it is known, and censor the rest")
    func wait() {
        let queue = QueueFigures(Slice(stories.flatMap(\.self)))
        #expect(queue.wait.count == 2 && queue.wait.min == 3 && queue.wait.max == 5)
        #expect(queue.stillWaiting.first?.share == 1)
        #expect(queue.stillWaiting.count == 6)
    }

    @Test("leave a service level undecided that waits between two polls leave open")
    func bracket() throws {
        let entries = [(QueueEntry.End.answered, 21.0, 19.0), (.answered, 5, 5), (.left, 9, 2)].map {
            end,
            wait,
            least in
            QueueEntry(visitor: 1, entered: Bracket(from: 0, to: 0), end: end, ended: wait, waitedUntil: least)
        }
        let negative = ServiceLevelGoal(within: .seconds(20), formula: .negative)
        #expect(negative.bracket(of: entries) == (1.0 / 3)...(2.0 / 3))
        // The early leaver counts for, or is left out: whatever the answers do, the level is within.
        let positive = ServiceLevelGoal(within: .seconds(20), formula: .positive, dropping: .seconds(5))
        #expect(positive.bracket(of: entries) == 0.5...1)
        #expect(negative.bracket(of: []) == nil)
    }

    @Test("leave out who left sooner than a goal says, as somebody who had come by mistake")
    func dropped() {
        let entries = [(QueueEntry.End.left, 3.0), (.left, 8), (.answered, 2)].map { end, wait in
            QueueEntry(visitor: 1, entered: Bracket(from: 0, to: 0), end: end, ended: wait)
        }
        let goal = ServiceLevelGoal(within: .seconds(20), formula: .negative, dropping: .seconds(5))
        #expect(entries.map { goal.counts($0) } == [nil, false, true])
    }

    @Test("tell the service level: answered and left within 20 s, of all who entered")
    func serviceLevel() {
        let slow = visitor(8, sees(.queued("c-8"), at: 8), sees(.joined("c-8"), at: 28.5), leaves(at: 40))
        let patient = visitor(9, sees(.queued("c-9"), at: 9), leaves(at: 40))
        let level = QueueFigures(Slice(stories.flatMap(\.self) + slow + patient)).serviceLevel
        #expect([level.answeredInTime, level.answered, level.abandonedInTime, level.offered] == [2, 3, 1, 9])
        #expect(level.levels.map(\.share) == ServiceLevelFormula.allCases.map(level.share(by:)))
        #expect(level.levels.allSatisfy { $0.interval == nil && $0.bracket?.contains($0.share ?? -1) == true })
    }
}

@Suite("A silent leave")
struct SilenceTests {
    private func figures(_ ending: Ending, _ learns: Beat...) -> AgentFigures {
        let visits = visitor(
            1,
            sees(.queued("c-1"), at: 1),
            sees(.joined("c-1"), at: 3),
            sees(.visitEnded(ending), at: 10)
        )
        var beats: [Observation] = []
        for beat in [sees(.signedIn(chatsAtOnce: 1), at: 0), does(.accepted(chat: "c-1"), at: 3, took: 0)] + learns {
            beats += agent(1, beat)
        }
        return AgentFigures(Slice(visits + beats + agent(1, sees(.signedOut, at: 60))))
    }

    @Test("is noticed when the agent is told that the chat is over", arguments: [Ending.silently, .cutOff])
    func noticed(ending: Ending) {
        let figures = figures(ending, sees(.chatEnded(chat: "c-1", by: "visitor"), at: 42))
        #expect(figures.silence.count == 1 && figures.silence.p50 == 32)
        #expect(figures.silences?.ended == 1)
    }

    @Test("that nobody told the agent of is censored, and one that was said is none")
    func unnoticed() {
        let untold = figures(.silently)
        #expect(untold.silence.count == 0 && untold.silences?.stays == 1 && untold.silences?.ended == 0)
        #expect(figures(.said, sees(.chatEnded(chat: "c-1", by: "visitor"), at: 11)).silences == nil)
    }
}

@Suite("The statistics of durations")
struct StatisticsTests {
    @Test("are those that expectations can ask for, in the same order")
    func names() {
        #expect(DurationSummary.statistics.map(\.name) == Metric.statistics)
    }
}

@Suite("The invites' figures")
struct InviteFiguresTests {
    func figures(_ observations: [Observation]...) -> InviteFigures {
        InviteFigures(Slice(observations.flatMap(\.self)))
    }

    @Test("count each visit where it belongs")
    func counts() {
        func story(_ number: Int, _ beats: Beat...) -> [Observation] {
            visitor(number, arrives(0) + loads(1, at: 0) + beats.joined())
        }
        let figures = figures(
            story(1, sees(.invited, at: 5.03), does(.inviteAccepted, at: 7), leaves(at: 20)),
            story(2, sees(.invited, at: 5.52), does(.inviteRefused, at: 7), sees(.invited, at: 12), leaves(at: 20)),
            story(3, sees(.invited, at: 4), sees(.inviteIgnored, at: 4), leaves(at: 20)),
            story(4, leaves(at: 20)),
            story(5, leaves(at: 3))
        )
        #expect(figures.due == 4 && figures.presented == 3)
        #expect(figures.accepted == 1 && figures.refused == 1 && figures.ignored == 1)
        #expect(figures.early == 1 && figures.late == 1 && figures.missing == 1 && figures.unwanted == 1)
        #expect(figures.lateness.count == 3)
    }

    @Test("give lateness as seen, and as if right after the last poll without it")
    func bracket() throws {
        let polled = Fact.invitePresented(notBefore: 5.02, happened: nil, again: false)
        let figures = figures(visitor(1, arrives(0), loads(1, at: 0), sees(polled, at: 7.02), leaves(at: 20)))
        let (seen, best) = (try #require(figures.lateness.max), try #require(figures.latenessAtBest.max))
        #expect(abs(seen - 2) < 1e-9 && abs(best) < 1e-9)
    }
}

@Suite("HTTP figures")
struct HTTPFiguresTests {
    @Test("count latency from the intended instant, leave out streams, and count failures by operation")
    func figures() {
        let late = Exchange(
            operation: "view-page",
            method: "POST",
            path: "/",
            intended: 1,
            started: 1.5,
            status: 200,
            bytes: 1,
            outcome: .ok
        )
        let http = HTTPFigures(
            Slice(
                visitor(
                    1,
                    sees(.exchange(late), at: 2),
                    exchange("leave", from: 3, to: 3.1, .unreachable),
                    exchange("events", from: 1, to: 30, waits: true)
                )
            )
        )
        #expect(http.requests == 3 && http.failed == 1)
        #expect(http.latency.count == 1 && http.latency.max == 1 && http.rawLatency.max == 0.5)
        #expect(http.operations.map(\.name) == ["events", "leave", "view-page"])
        #expect(http.operations.map(\.failed) == [0, 1, 0])
        #expect(http.operations.map(\.waitsForEvents) == [true, false, false])
    }
}

@Suite("The curves")
struct SeriesTests {
    @Test("count who is there at each change")
    func present() {
        let points = Series.present([(from: 0, to: 10), (from: 2, to: 4)])
        #expect(points.map(\.at) == [0, 2, 4, 10])
        #expect(points.map(\.value) == [1, 2, 1, 0])
    }

    @Test("are thinned to 600 points and keep their peak and their end")
    func thinned() {
        let points = (0..<10_000).map { Series.Point(at: Double($0), value: $0 == 5_001 ? 99 : 1) }
        let thinned = Series.thinned(points)
        #expect(thinned.count <= Series.most)
        #expect(thinned.contains { $0.value == 99 })
        #expect(thinned.last == points.last)
    }
}

@Suite("The minimised checks")
struct MinimisedFiguresTests {
    @Test("tell what was checked, how often, and what did not hold")
    func table() {
        let story = visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.invited, at: 5.03),
            does(.inviteRefused, at: 6),
            loads(2, at: 8, showing: .minimised),
            loads(3, at: 12, showing: .hidden),
            leaves(at: 20)
        )
        let figures = MinimisedFigures(Slice(story))
        let afterNo = figures.checks.first { $0.name == "stays minimised after No, over page changes" }
        #expect(afterNo == MinimisedFigures.MinimisedCheck(name: afterNo?.name ?? "", cases: 2, violations: 1))
        #expect(figures.checked == figures.checks.reduce(0) { $0 + $1.cases })
        #expect(figures.violations == 3)
    }
}
