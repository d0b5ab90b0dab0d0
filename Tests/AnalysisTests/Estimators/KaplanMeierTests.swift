import Foundation
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

        var testDescription: String { name }

        static func all() throws -> [Vector] {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let file = folder.appendingPathComponent("Vectors/kaplan-meier.json")
            return try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
        }
    }

    @Test("agrees with lifelines, curve and interval", arguments: try Vector.all())
    func lifelines(vector: Vector) {
        let durations = zip(vector.durations, vector.ended).map { KaplanMeier.Stay(length: $0, isEnded: $1) }
        let curve = KaplanMeier.curve(durations)
        let parts = [
            (curve.map(\.at), vector.times), (curve.map(\.share), vector.survival), (curve.map(\.low), vector.low),
            (curve.map(\.high), vector.high),
        ]
        #expect(parts.map { distance($0, $1) }.allSatisfy { $0 < 1e-9 })
    }

    @Test("of nobody is no curve")
    func empty() {
        #expect(KaplanMeier.curve([]).isEmpty)
    }
}

/// The largest difference; infinity where the counts differ.
private func distance(_ one: [Double], _ other: [Double]) -> Double {
    guard one.count == other.count else { return .infinity }
    return zip(one, other).map { abs($0 - $1) }.max() ?? 0
}
