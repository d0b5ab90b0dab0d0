import Foundation
import Observations
import Testing

@testable import Analysis

@Suite("Turnbull's estimate")
struct TurnbullTests {
    private func shares(_ cases: (after: Double?, until: Double)...) -> [Double] {
        Turnbull.steps(cases.map { Turnbull.Case(after: $0.after, until: $0.until) }).map(\.share)
    }

    private func isAbout(_ shares: [Double], _ known: [Double]) -> Bool {
        shares.count == known.count && zip(shares, known).allSatisfy { abs($0 - $1) < 1e-4 }
    }

    /// What lifelines makes of the same intervals; `make_turnbull.py` made the file.
    struct Vector: Decodable, CustomTestStringConvertible {
        var name: String
        var left: [Double]
        var right: [Double]
        var from: [Double]
        var to: [Double]
        var shares: [Double]
        var likelihood: Double

        var testDescription: String { name }

        static func all() throws -> [Vector] { try Vectors.read("turnbull") }
    }

    @Test(
        "agrees with lifelines: the same innermost intervals, as likely, and as much in each",
        arguments: try Vector.all()
    )
    func lifelines(vector: Vector) {
        let steps = Turnbull.steps(zip(vector.left, vector.right).map { Turnbull.Case(after: $0, until: $1) })
        #expect(Vectors.agree(steps.map(\.from), vector.from) && Vectors.agree(steps.map(\.to), vector.to))
        let likelihoods = zip(vector.left, vector.right).map { left, right in
            steps.filter { left <= $0.from && $0.to <= right }.reduce(0) { $0 + $1.share }
        }
        let mean = likelihoods.reduce(0) { $0 + log($1) } / Double(likelihoods.count)
        #expect(mean > vector.likelihood - 1e-5, "\(mean - vector.likelihood)")
        // How much lies up to each: where the likelihood is flat, EM stops anywhere on it.
        let differences = zip(steps, vector.shares).reduce(into: [0.0]) {
            $0.append(($0.last ?? 0) + $1.0.share - $1.1)
        }
        #expect(differences.allSatisfy { abs($0) < 0.01 }, "\(differences.map { abs($0) }.max() ?? 0)")
    }

    @Test("of exact cases is how often each value was seen")
    func exact() {
        let steps = Turnbull.steps([3, 1, 3, 2].map { Turnbull.Case(after: nil, until: $0) })
        #expect(steps.map(\.from) == [1, 2, 3] && steps.map(\.to) == [1, 2, 3])
        #expect(isAbout(steps.map(\.share), [0.25, 0.25, 0.5]))
    }

    @Test("of intervals is the likeliest distribution, as reckoned by hand")
    func intervals() {
        #expect(isAbout(shares((0, 1), (0, 2), (1, 2)), [1.0 / 2, 1.0 / 2]))
        #expect(isAbout(shares((0, 1), (0, 1), (1, 2), (0, 2)), [2.0 / 3, 1.0 / 3]))
        #expect(isAbout(shares((0, 2), (1, 3), (4, 5)), [2.0 / 3, 1.0 / 3]))
    }

    @Test("puts an exact value into the interval that ends with it, and not into one that begins after it")
    func ties() {
        #expect(isAbout(shares((0, 1), (nil, 1)), [1]))
        #expect(isAbout(shares((1, 2), (nil, 1)), [1.0 / 2, 1.0 / 2]))
    }

    @Test("of nothing is nothing, and of exact lateness alone there is no estimate")
    func nothing() {
        #expect(Turnbull.steps([]).isEmpty)
        #expect(LatenessEstimate([]) == nil && LatenessEstimate([Turnbull.Case(after: nil, until: 1)]) == nil)
    }

    @Test("of polled invites tells each percentile by both ends, inside the bracket")
    func invites() throws {
        let polled = Fact.invitePresented(notBefore: 5.02, happened: nil, again: false)
        let story = visitor(1, arrives(0), loads(1, at: 0), sees(polled, at: 7.02), leaves(at: 20))
        let invites = InviteFigures(Slice(story))
        let estimate = try #require(invites.latenessEstimate)
        #expect(estimate.count == 1 && estimate.polled == 1)
        #expect(
            estimate.p50.lowerBound == invites.latenessAtBest.p50 && estimate.p99.upperBound == invites.lateness.p99
        )
    }
}
