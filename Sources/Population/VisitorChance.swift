import Scenarios

/// One visit's draws.
struct VisitorChance {
    let visitor: Int
    let draws: Draws

    init(visitor: Int, seed: UInt64) {
        self.visitor = visitor
        draws = Draws(seed: seed)
    }

    func duration(_ distribution: Distribution, _ purpose: Purpose, _ indices: [Int] = []) -> Duration {
        draws.duration(distribution, of: visitor, for: purpose, indices)
    }

    func happens(_ probability: Double, _ purpose: Purpose, _ indices: [Int] = []) -> Bool {
        draws.happens(probability, of: visitor, for: purpose, indices)
    }

    /// The kind whose stretch of 0...1 the draw falls into; the last one's stretch reaches to the end.
    func kind(in mix: [VisitorKind]) -> VisitorKind {
        let mix = mix.filter { $0.share > 0 }
        var left = draws.uniform(of: visitor, for: "kind")
        for kind in mix.dropLast() {
            if left < kind.share { return kind }
            left -= kind.share
        }
        return mix[mix.count - 1]
    }
}

extension String {
    /// How long it takes to type, at so many characters a second; nil: no time.
    func typing(at speed: Double?) -> Duration {
        speed.map { .seconds(Double(count) / $0) } ?? .zero
    }
}
