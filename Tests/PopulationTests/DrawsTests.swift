import Population
import Testing

@Suite("Draws")
struct DrawsTests {
    @Test("the numbers are these on every machine")
    func golden() {
        var stream = Draws(seed: 2026).stream(of: 17, for: "dwell", [2])
        #expect([stream.next(), stream.next()] == [0xF756_4FC0_D3A4_BAFA, 0x0624_C0AB_1E77_778B])
    }

    @Test("who draws, what for, which one, and the seed each make another draw")
    func coordinates() {
        let first = [
            Draws(seed: 1).stream(of: 1, for: "patience"), Draws(seed: 2).stream(of: 1, for: "patience"),
            Draws(seed: 1).stream(of: 2, for: "patience"), Draws(seed: 1).stream(of: 1, for: "dwell"),
            Draws(seed: 1).stream(of: 1, for: "patience", [0]), Draws(seed: 1).stream(of: 1, for: "patience", [1]),
            Draws(seed: 1).stream(of: 1, for: "patience", [0, 1]),
            Draws(seed: 1).stream(of: 1, for: "patience", [1, 0]),
        ].map { stream in
            var stream = stream
            return stream.next()
        }
        #expect(Set(first).count == first.count)
    }

    @Test("the draws of neighbouring visitors are uniform and unrelated", arguments: [0, 1, 2026, UInt64.max])
    func uniform(seed: UInt64) {
        let draws = Draws(seed: seed)
        let numbers = (1...20_000).map { draws.uniform(of: $0, for: "kind") }
        #expect(KolmogorovSmirnov.distance(numbers) < KolmogorovSmirnov.critical(numbers.count))
        let products = zip(numbers, numbers.dropFirst()).map { ($0 - 0.5) * ($1 - 0.5) }
        let correlation = products.reduce(0, +) / Double(products.count) * 12
        #expect(abs(correlation) < 5 / Double(products.count).squareRoot())
    }
}

/// The distance between a sample and the uniform distribution on 0...1.
enum KolmogorovSmirnov {
    static func distance(_ sample: [Double]) -> Double {
        let count = Double(sample.count)
        return sample.sorted().enumerated()
            .map { max(Double($0.offset + 1) / count - $0.element, $0.element - Double($0.offset) / count) }
            .max() ?? 0
    }

    /// The distance that one uniform sample in ten thousand exceeds: sqrt(ln(2/α)/2) / sqrt(n).
    static func critical(_ count: Int) -> Double {
        2.225_2 / Double(count).squareRoot()
    }
}
