extension SurvivalSummary {
    /// Nil for nobody.
    init?(_ stays: [KaplanMeier.Stay]) {
        guard !stays.isEmpty else { return nil }
        let curve = KaplanMeier.curve(stays)
        self.init(
            stays: stays.count,
            ended: stays.count(where: \.isEnded),
            quartiles: [0.25, 0.5, 0.75].map { Quantile($0, on: curve) },
            restrictedMean: RestrictedMean(stays)
        )
    }
}

extension SurvivalSummary.Quantile {
    /// Shares are products of fractions: what differs less is the same.
    private static let rounding = 1e-12

    fileprivate init(_ share: Double, on curve: [QueueFigures.CurvePoint]) {
        let left = 1 - share + Self.rounding
        // A curve that has come down to nothing has no band there.
        let high = curve.first { $0.share > 0 && $0.high <= left }?.at
        self.init(
            share: share,
            value: curve.first { $0.share <= left }?.at,
            interval: Interval(
                low: curve.first { $0.low <= left }?.at ?? curve.last?.at ?? -.infinity,
                high: high ?? .infinity
            )
        )
    }
}

extension SurvivalSummary.RestrictedMean {
    private static let leastLeft = 10

    /// The area below the curve up to the limit; its variance is of the areas right of each end.
    fileprivate init?(_ stays: [KaplanMeier.Stay]) {
        guard stays.count >= Self.leastLeft else { return nil }
        let limit = stays.map(\.length).sorted(by: >)[Self.leastLeft - 1]
        var (area, variance, end) = (0.0, 0.0, limit)
        for step in KaplanMeier.steps(stays).filter({ $0.length < limit }).reversed() {
            area += step.survival * (end - step.length)
            variance += area * area * step.greenwood
            end = step.length
        }
        area += end
        let interval = Interval.around(area, by: KaplanMeier.z * variance.squareRoot())
        self.init(limit: limit, value: area, interval: interval)
    }
}
