public import Analysis

/// What a baseline holds, for the terminal: which runs, and the typical figure of each metric with its range.
public struct BaselineText {
    public let text: String

    public init(_ baseline: Baseline) {
        let runs = baseline.runs
        let seeds = runs.map { String($0.seed) }.joined(separator: ", ")
        let name = runs.first?.scenario ?? ""
        let head = "\(name): \(Notation.count(runs.count, "run")), seeds \(seeds)".lines(atMost: 2, setIn: 0)
        let failed = runs.count { $0.verdict != .pass }
        let caution = failed > 0 ? ["  \(Notation.count(failed, "run")) of them did not pass."] : []
        text = (head + caution + ComparedMetric.all.compactMap { Self.row($0, runs) }).joined(separator: "\n") + "\n"
    }

    private static func row(_ metric: ComparedMetric, _ runs: [MeasuredRun]) -> String? {
        let values = runs.compactMap { $0.measures[metric.name]?.value }
        guard let least = values.min(), let most = values.max() else { return nil }
        func written(_ value: Double) -> String {
            metric.unit == .duration ? Notation.seconds(value) : Notation.share(value)
        }
        let range = least == most ? written(least) : "\(written(least)) … \(written(most))"
        return "  \(metric.name.padded(to: 34))  \(range)"
    }
}
