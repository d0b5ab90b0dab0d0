import Analysis
import ArgumentParser
import Scenarios

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

    /// Sees, before anything is played, whether runs of a scenario could be compared with a baseline.
    /// - Throws: a ``Complaint`` when they could not.
    func check(_ scenario: Scenario, against baseline: [MeasuredRun]) throws(Complaint) {
        let isOther = baseline.contains { $0.dwell == Dwell.version && $0.fingerprint != scenario.fingerprint }
        guard isOther, !acrossScenarios else { return }
        throw Complaint(
            text: "The baseline is of another scenario, or this one has been edited since; nothing was sent. "
                + "Save a new baseline, or compare all the same with --across-scenarios.",
            code: .invalidFile
        )
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
