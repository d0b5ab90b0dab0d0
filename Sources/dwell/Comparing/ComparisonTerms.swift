import Analysis
import ArgumentParser

/// How runs are compared: the options of every command that does.
struct ComparisonTerms: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The smallest change that matters: 5% of every duration, queue.wait.p90=2s, queue.abandoned=2%.",
            valueName: "[metric=]change"
        )
    )
    var matters: [String] = []

    @Flag(help: "Compare runs although their scenarios differ.")
    var acrossScenarios = false

    func validate() throws {
        do {
            _ = try SmallestChanges(matters)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    /// - Throws: a ``Complaint`` when the runs say nothing of each other.
    func compare(baseline: [MeasuredRun], candidate: [MeasuredRun]) throws(Complaint) -> Comparison {
        do {
            return try Comparison(
                baseline: baseline,
                candidate: candidate,
                matters: try SmallestChanges(matters),
                acrossScenarios: acrossScenarios
            )
        } catch {
            throw Complaint(text: "\(error)", code: .invalidFile)
        }
    }
}
