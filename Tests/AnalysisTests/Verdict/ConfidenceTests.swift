import Observations
import Scenarios
import Testing

@testable import Analysis

/// What a scenario that asks for a confidence makes of its figures.
@Suite("A verdict with confidence")
struct ConfidenceTests {
    /// So many visitors, each invited a little later than the one before.
    private func invited(_ count: Int, from first: Double, to last: Double) -> [Observation] {
        (0..<count).flatMap { index in
            let start = Double(index) * 100
            let late = first + (last - first) * Double(index) / Double(max(1, count - 1))
            return visitor(
                index + 1,
                arrives(start),
                loads(1, at: start),
                sees(.invitePresented(notBefore: nil, happened: nil, again: false), at: start + 5.02 + late),
                does(.inviteAccepted, at: start + 9),
                leaves(at: start + 20)
            )
        }
    }

    private func judged(
        _ observations: [Observation],
        _ expectation: Asked,
        confidence: Double? = 0.95
    ) throws -> JudgedExpectation {
        var scenario = Scenario.promising(expecting: [expectation])
        scenario.confidence = confidence
        let judgement = Judgement(run: .lasting(), scenario: scenario, observations: observations)
        return try #require(judgement.expectations.first)
    }

    @Test("what was seen decides where none is asked for, and the interval is told")
    func seen() throws {
        let judged = try judged(
            invited(40, from: 0.01, to: 0.05),
            asked("invite.lateness.p50", .less, 0.03),
            confidence: nil
        )
        #expect(judged.verdict == .pass)
        let interval = try #require(judged.interval)
        #expect(interval.low < 0.03 && interval.high > 0.03, "as likely on the other side of the threshold")
        #expect(judged.moreVisits == nil)
    }

    @Test("with the threshold inside the interval it is undecided, and says how many more visits would decide")
    func inside() throws {
        let judged = try judged(invited(40, from: 0.01, to: 0.05), asked("invite.lateness.p50", .less, 0.031))
        #expect(judged.verdict == .undecided)
        let more = try #require(judged.moreVisits)
        #expect(more > 40)
        let words = "; both sides of it are likely; about \(Notation.count(more, "more visit")) would decide it."
        #expect(judged.sentence.hasSuffix(words))
    }

    @Test("with the interval on one side of the threshold it passes or fails", arguments: [0.02, 0.04])
    func outside(threshold: Double) throws {
        let judged = try judged(invited(80, from: 0.01, to: 0.05), asked("invite.lateness.p50", .less, threshold))
        #expect(judged.verdict == (threshold > 0.03 ? .pass : .fail))
        #expect(judged.moreVisits == nil)
    }

    @Test("few visits say nothing of a high percentile")
    func percentile() throws {
        let judged = try judged(invited(40, from: 0.01, to: 0.05), asked("invite.lateness.p99", .less, 0.25))
        #expect(judged.verdict == .undecided)
        #expect(judged.interval?.high == .infinity)
        // The least n of which 99 % to the power of n is below 2.5 %.
        #expect(judged.moreVisits == 368 - 40)
    }

    @Test("counts, and the largest value, are this run's alone")
    func counts() throws {
        let seen = invited(40, from: 0.01, to: 0.05)
        #expect(try judged(seen, asked("invite.missing", .equal, 0)).verdict == .pass)
        let largest = try judged(seen, asked("invite.lateness.max", .less, 0.06))
        #expect(largest.verdict == .pass)
        #expect(largest.interval == nil)
    }

    @Test("the more confidence, the wider the interval")
    func wider() throws {
        let seen = invited(60, from: 0.01, to: 0.05)
        let question = try asked("invite.lateness.p50", .less, 0.25)
        let narrow = try #require(try judged(seen, question, confidence: 0.8).interval)
        let wide = try #require(try judged(seen, question, confidence: 0.99).interval)
        #expect(wide.low < narrow.low && narrow.high < wide.high)
    }
}
