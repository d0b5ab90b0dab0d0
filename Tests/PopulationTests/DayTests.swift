import Foundation
import Population
import Scenarios
import Testing

@Suite("Days")
struct DayTests {
    private func arrivals(_ text: String) throws -> Arrivals {
        let scenario = """
            name: Day
            settings: { activation: reactive-only }
            visitors:
              arrive: \(text)
              mix: [{ kind: reader, pages: [{ path: /, dwell: 1s }] }]
            """
        return try Scenario.read(text: scenario, file: Self.folder.appending(path: "day.yaml").path).value.visitors
            .arrivals
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Days")

    /// How many come in each part of the day, `length` seconds long.
    private func counts(_ arrivals: Arrivals, seed: UInt64, parts: Int, length: Double) -> [Int] {
        var counts = Array(repeating: 0, count: parts)
        for time in arrivals.times(seed: seed) { counts[Int(time.inSeconds / length)] += 1 }
        return counts
    }

    @Test("evenly spaced, a curve's rows come as they are written, and nobody in those of zero")
    func curve() throws {
        let monday = try arrivals("{ curve: monday.csv, spacing: even }")
        #expect(counts(monday, seed: 1, parts: 6, length: 1_800) == [12, 40, 0, 0, 60, 8])
        #expect(monday.duration == .seconds(3 * 3_600))
    }

    @Test("a scale multiplies every row")
    func scale() throws {
        let monday = try arrivals("{ curve: monday.csv, scale: 250%, spacing: even }")
        #expect(counts(monday, seed: 1, parts: 6, length: 1_800) == [30, 100, 0, 0, 150, 20])
    }

    @Test("a curve of a thousand rows is followed", arguments: 1...3 as ClosedRange<UInt64>)
    func thousandRows(seed: UInt64) throws {
        let arrivals = try arrivals("{ curve: thousand.csv, spacing: poisson }")
        // A part lasts 60 s and has 0 to 9 visitors: what came before a row is its number of tens times 45, and so on.
        let times = arrivals.times(seed: seed).map(\.inSeconds)
        let shares = times.map { time in
            let row = Int(time / 60)
            let before = Double(row / 10 * 45 + (0..<(row % 10)).reduce(0, +))
            return (before + Double(row % 10) * (time / 60 - Double(row))) / 4_500
        }
        #expect(KolmogorovSmirnov.distance(shares) < KolmogorovSmirnov.critical(shares.count))
        #expect(abs(Double(times.count) - 4_500) < 5 * 4_500.0.squareRoot())
    }

    @Test("days vary as much as the scenario says: the factor's mean is 1, and its deviation is given")
    func variation() throws {
        let arrivals = try arrivals("{ rate: 100/s, for: 10s, spacing: even, varies: 30% }")
        let factors = (1...2_000 as ClosedRange<UInt64>).map { seed in
            Double(arrivals.times(seed: seed).reduce(0) { count, _ in count + 1 }) / 1_000
        }
        let mean = factors.reduce(0, +) / 2_000
        let variance = factors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1_999
        let deviation = 0.3 / 2_000.0.squareRoot()
        #expect(abs(mean - 1) < 5 * deviation)
        #expect(abs(variance.squareRoot() - 0.3) < 0.03)
    }
}
