import Testing

@testable import Analysis

@Suite("A comparison")
struct ComparisonTests {
    /// Runs with seeds from 1, each with one figure of 100 cases.
    func runs(_ metric: String, _ values: [Double?], from seed: UInt64 = 1, isTrusted: Bool = true) -> [MeasuredRun] {
        values.enumerated().map { index, value in
            .fixture(
                seed: seed + UInt64(index),
                isTrusted: isTrusted,
                measures: [metric: Measure(value: value, cases: value == nil ? 0 : 100)]
            )
        }
    }

    func change(_ metric: String, _ before: [Double?], _ after: [Double?]) throws -> Change {
        try #require(try Comparison(baseline: runs(metric, before), candidate: runs(metric, after)).changes.first)
    }

    @Test("of the same figures passes, and divides nothing by 0", arguments: [[0, 0, 0], [2.5, 4, 3], [7]])
    func same(values: [Double]) throws {
        let comparison = try Comparison(
            baseline: runs("queue.wait.p90", values),
            candidate: runs("queue.wait.p90", values)
        )
        #expect(comparison.verdict == .pass)
        let change = try #require(comparison.changes.first)
        #expect(change.outcome == .same && change.interval == Interval(low: 0, high: 0) && change.chance == 1)
    }

    @Test("fails for what is surely worse, by more than what matters")
    func worse() throws {
        let change = try change("queue.wait.p90", [10, 20, 15, 12], [12, 24.1, 18, 14.3])
        #expect(change.outcome == .worse && change.verdict == .fail)
        let interval = try #require(change.interval)
        let difference = try #require(change.difference)
        #expect(interval.low > 0 && interval.low < difference && difference < interval.high)
        #expect(abs((change.ratio ?? 0) - 0.2) < 0.01)
        #expect(change.sentence == "worse, by more than 5.0 %")
    }

    @Test("fails for figures that never scatter and jump all the same")
    func jump() throws {
        #expect(try change("invite.lateness.p50", [0, 0, 0, 0, 0], [0.4, 0.4, 0.4, 0.4, 0.4]).outcome == .worse)
        #expect(try change("findings", [0, 0, 0, 0, 0], [0.2, 0.2, 0.2, 0.2, 0.2]).outcome == .worse)
    }

    @Test("is not sure of one case more in every run, which chance makes once in a while")
    func oneCase() throws {
        let change = try change("findings", [0, 0, 0], [0.01, 0.01, 0.01])
        #expect(change.verdict == .undecided)
    }

    @Test("passes what is surely no worse than what matters, and tells what is better")
    func better() throws {
        #expect(try change("queue.wait.p90", [10, 20, 15], [10.1, 20.1, 15.1]).outcome == .noWorse)
        #expect(try change("queue.wait.p90", [10, 20, 15], [8, 16.1, 12]).outcome == .better)
        let answered = try change("queue.answered", [0.8, 0.81, 0.79], [0.9, 0.91, 0.9])
        #expect(answered.outcome == .better && answered.metric.direction == .higher)
        #expect(try change("queue.answered", [0.9, 0.91, 0.9, 0.9], [0.7, 0.71, 0.69, 0.7]).outcome == .worse)
    }

    @Test("says how many more runs would tell, and with them it is told")
    func more() throws {
        let before = [10.0, 20, 15], after = [11.5, 20.5, 17.5]
        let change = try change("queue.wait.p90", before, after)
        guard case .tooFewRuns(let more?) = change.outcome else {
            Issue.record("\(change.outcome)")
            return
        }
        let times = (more + 2) / 3 + 1
        let again = try self.change(
            "queue.wait.p90",
            Array(repeating: before, count: times).flatMap(\.self),
            Array(repeating: after, count: times).flatMap(\.self)
        )
        #expect(more > 0 && again.outcome == .worse)
    }

    @Test("of one run a side is undecided, unless it is the same")
    func single() throws {
        let change = try change("queue.wait.p90", [10], [20])
        #expect(change.outcome == .noSpread && change.interval == nil)
    }

    @Test("of one run with several is judged by how they scatter")
    func prediction() throws {
        let before = runs("queue.wait.p90", [10, 11, 9.5, 10.5])
        let near = try Comparison(baseline: before, candidate: runs("queue.wait.p90", [10.2], from: 9))
        let far = try Comparison(baseline: before, candidate: runs("queue.wait.p90", [20], from: 9))
        let own = try Comparison(baseline: before, candidate: runs("queue.wait.p90", [11], from: 2))
        #expect(near.verdict == .undecided && far.verdict == .fail && own.verdict == .pass)
        #expect(near.pairs == 0)
    }

    @Test("leaves out the runs whose seed the other side lacks, and says so")
    func lonely() throws {
        let comparison = try Comparison(
            baseline: runs("findings", [0, 0, 0, 0]),
            candidate: runs("findings", [0, 0], from: 3)
        )
        #expect(comparison.pairs == 2)
        #expect(comparison.remarks == ["Left out, as the other side has no run of the same seed: 2 runs."])
    }

    @Test("is undecided where the candidate had nothing to see, and passes over what the baseline lacks")
    func missing() throws {
        #expect(try change("queue.wait.p90", [10, 11], [nil, nil]).outcome == .nothingSeen)
        let unknown = try Comparison(
            baseline: runs("findings", [0, 0]).map { run in
                var run = run
                run.measures["queue.wait.p90"] = nil
                return run
            },
            candidate: runs("findings", [0, 0]).map { run in
                var run = run
                run.measures["queue.wait.p90"] = Measure(value: 3, cases: 5)
                return run
            }
        )
        #expect(unknown.verdict == .pass)
        #expect(unknown.remarks == ["The baseline has no figure of queue.wait.p90."])
    }

    @Test("does not believe the times of a generator that could not keep up")
    func untrusted() throws {
        let comparison = try Comparison(
            baseline: runs("queue.wait.p90", [10, 20, 15]),
            candidate: runs("queue.wait.p90", [20, 41, 30], isTrusted: false)
        )
        #expect(comparison.changes.first?.outcome == .untrusted && comparison.verdict == .undecided)
    }

    @Test("refuses runs of different scenarios, unless another version of Dwell wrote them")
    func scenarios() throws {
        let before = MeasuredRun.fixture(seed: 1, fingerprint: "one", measures: [:])
        var after = MeasuredRun.fixture(seed: 1, fingerprint: "other", measures: [:])
        #expect(throws: ComparisonProblem.self) { try Comparison(baseline: [before], candidate: [after]) }
        let forced = try Comparison(baseline: [before], candidate: [after], acrossScenarios: true)
        #expect(forced.remarks.contains { $0.hasPrefix("The scenarios differ") } && forced.verdict == .undecided)
        after.dwell = "2.0.0"
        let versions = try Comparison(baseline: [before], candidate: [after])
        #expect(versions.remarks.contains { $0.contains("different versions of Dwell (1.0.0, 2.0.0)") })
    }

    @Test("leaves interrupted runs out, and refuses a side that has no other")
    func interrupted() throws {
        let whole = runs("findings", [0, 0])
        let cutOff = MeasuredRun.fixture(seed: 3, isWhole: false, measures: [:])
        let comparison = try Comparison(baseline: whole, candidate: whole + [cutOff])
        #expect(comparison.remarks == ["Left out, as they were interrupted: 1 run."])
        #expect(throws: ComparisonProblem.self) { try Comparison(baseline: whole, candidate: [cutOff]) }
    }
}

@Suite("The smallest change that matters")
struct SmallestChangeTests {
    func metric(_ name: String) throws -> ComparedMetric {
        try #require(ComparedMetric.all.first { $0.name == name })
    }

    @Test("is the table's own, a percentage of every duration, or what one metric or family is given")
    func asked() throws {
        let own = SmallestChanges()
        #expect(own.of(try metric("queue.wait.p90")).amount(from: 10) == 0.5)
        #expect(own.of(try metric("invite.lateness.p50")).amount(from: 0) == 0.010)
        #expect(own.of(try metric("queue.abandoned")).amount(from: 0.5) == 0.01)
        let asked = try SmallestChanges(["20%", "queue.wait=2s", "queue.wait.p50=10%", "queue.abandoned=3%"])
        #expect(asked.of(try metric("http.latency.p50")).amount(from: 1) == 0.2)
        #expect(asked.of(try metric("queue.wait.p90")).amount(from: 10) == 2)
        #expect(asked.of(try metric("queue.wait.p50")).amount(from: 10) == 1)
        #expect(asked.of(try metric("queue.abandoned")).amount(from: 0.5) == 0.03)
        #expect(asked.of(try metric("queue.answered")).amount(from: 0.5) == 0.01)
    }

    @Test(
        "refuses what it can't read, with the next step",
        arguments: [
            ("5", "Write 5%"), ("queue.wiat.p90=2s", "Do you mean queue.wait.p90?"), ("findings=2s", "findings=2%"),
            ("queue.wait.p90=", "Write 5%"),
        ]
    )
    func refused(text: String, says: String) {
        let problem = #expect(throws: ComparisonProblem.self) { try SmallestChanges([text]) }
        #expect(problem?.description.contains(says) == true, "\(String(describing: problem))")
    }
}
