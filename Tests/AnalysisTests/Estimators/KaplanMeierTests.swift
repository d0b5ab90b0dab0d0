import Testing

@testable import Analysis

@Suite("Kaplan-Meier")
struct KaplanMeierTests {
    /// What lifelines makes of the same durations; `make_kaplan_meier.py` made the file.
    struct Vector: Decodable, CustomTestStringConvertible {
        var name: String
        var durations: [Double]
        var ended: [Bool]
        var times: [Double]
        var survival: [Double]
        var low: [Double]
        var high: [Double]
        var quartiles: [Double?]
        var limit: Double?
        var restrictedMean: Double?

        var testDescription: String { name }

        static func all() throws -> [Vector] { try Vectors.read("kaplan-meier") }
    }

    @Test("agrees with lifelines, curve and interval", arguments: try Vector.all())
    func lifelines(vector: Vector) {
        let durations = zip(vector.durations, vector.ended).map { KaplanMeier.Stay(length: $0, isEnded: $1) }
        let curve = KaplanMeier.curve(durations)
        #expect(Vectors.agree(curve.map(\.at), vector.times))
        #expect(Vectors.agree(curve.map(\.share), vector.survival))
        #expect(Vectors.agree(curve.map(\.low), vector.low) && Vectors.agree(curve.map(\.high), vector.high))
    }

    @Test("of nobody is no curve")
    func empty() {
        #expect(KaplanMeier.curve([]).isEmpty)
    }

    @Test("agrees with lifelines on quartiles and on the mean up to a limit", arguments: try Vector.all())
    func summary(vector: Vector) throws {
        let stays = zip(vector.durations, vector.ended).map { KaplanMeier.Stay(length: $0, isEnded: $1) }
        let summary = try #require(SurvivalSummary(stays))
        #expect(summary.quartiles.map(\.value) == vector.quartiles)
        #expect(summary.restrictedMean?.limit == vector.limit)
        #expect(Vectors.agree(summary.restrictedMean?.value ?? 0, vector.restrictedMean ?? 0))
        let holds = summary.quartiles.allSatisfy { $0.interval.low <= $0.value ?? .infinity }
        #expect(holds && SurvivalSummary([]) == nil)
    }
}
