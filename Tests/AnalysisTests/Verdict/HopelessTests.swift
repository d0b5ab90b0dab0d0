import Observations
import Scenarios
import Testing

@testable import Analysis

/// When an expectation that ends a run can no longer be met.
@Suite("A hopeless run")
struct HopelessTests {
    /// The first of so many visitors are invited 2 s late, the rest in time.
    private func invited(late: Int, inTime: Int) -> [Observation] {
        (0..<(late + inTime)).flatMap { index in
            let start = Double(index) * 100
            return visitor(
                index + 1,
                arrives(start),
                loads(1, at: start),
                sees(
                    .invitePresented(notBefore: nil, happened: nil, again: false),
                    at: start + 5.03 + (index < late ? 2 : 0)
                ),
                does(.inviteAccepted, at: start + 9),
                leaves(at: start + 20)
            )
        }
    }

    private func looked(
        _ observations: [Observation],
        expecting line: Asked,
        toCome visits: Int?
    ) throws -> InterimFinding {
        var ending = line
        ending.stops = true
        var judge = InterimJudge(.lasting(), .promising(expecting: [ending]))
        judge.take(observations)
        return judge.look(visitsToCome: visits)
    }

    @Test("a percentile is lost when the visits to come could not bring it right")
    func percentile() throws {
        let line = try asked("invite.lateness.p90", .less, 0.25)
        // 5 of 50 may be late.
        #expect(try looked(invited(late: 5, inTime: 5), expecting: line, toCome: 40).hopeless == nil)
        #expect(try looked(invited(late: 6, inTime: 4), expecting: line, toCome: 40).hopeless != nil)
        #expect(try looked(invited(late: 6, inTime: 4), expecting: line, toCome: 60).hopeless == nil)
        #expect(try looked(invited(late: 6, inTime: 4), expecting: line, toCome: nil).hopeless == nil, "nobody knows")
    }

    @Test("a count is lost when it is beyond its threshold, whoever comes")
    func count() throws {
        let line = try asked("invite.late", .atMost, 2)
        #expect(try looked(invited(late: 2, inTime: 3), expecting: line, toCome: nil).hopeless == nil)
        #expect(try looked(invited(late: 3, inTime: 3), expecting: line, toCome: nil).hopeless != nil)
    }

    @Test("a largest value is lost at the first that is larger")
    func largest() throws {
        let line = try asked("invite.lateness.max", .less, 1)
        #expect(try looked(invited(late: 0, inTime: 3), expecting: line, toCome: 10).hopeless == nil)
        #expect(try looked(invited(late: 1, inTime: 3), expecting: line, toCome: 10).hopeless != nil)
    }

    @Test("a rule is lost when it is broken")
    func rule() throws {
        let line = Asked(text: "rule R18 holds", claim: .holds(.r18))
        #expect(try looked(invited(late: 0, inTime: 3), expecting: line, toCome: 10).hopeless == nil)
        #expect(try looked(invited(late: 1, inTime: 3), expecting: line, toCome: 10).hopeless != nil)
    }

    @Test("a generator that can't be trusted ends no run")
    func untrusted() throws {
        let line = try asked("invite.late", .atMost, 0)
        let stalled = invited(late: 3, inTime: 0) + JudgementTests.stalled(0.8)
        #expect(try looked(stalled, expecting: line, toCome: nil).hopeless == nil)
    }

    @Test("a look tells what was found so far, and the next one waits for half as much again")
    func pace() throws {
        var judge = InterimJudge(.lasting(), .promising())
        judge.take(Array(invited(late: 1, inTime: 40).prefix(199)))
        #expect(!judge.isDue)
        judge.take(invited(late: 1, inTime: 1))
        #expect(judge.isDue)
        #expect(judge.look(visitsToCome: nil).findings > 0)
        #expect(!judge.isDue)
    }

    @Test("a long run is looked at to its end only where an expectation may end it")
    func lasting() throws {
        let many = Array(repeating: Observation(at: 1, subject: .run, fact: .typing), count: 100_000)
        var judge = InterimJudge(.lasting(), .promising())
        judge.take(many)
        #expect(!judge.isDue)
        judge.take(many)
        #expect(!judge.isDue)
        var ending = try asked("invite.late", .atMost, 0)
        ending.stops = true
        var strict = InterimJudge(.lasting(), .promising(expecting: [ending]))
        strict.take(many)
        #expect(strict.isDue)
    }
}
