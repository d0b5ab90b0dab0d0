import Foundation

/// Runs that were good enough to be compared with, as a small JSON file that is fit to be committed: sorted, a line a
/// measure, so that a change of it reads well.
public struct Baseline: Sendable, Equatable {
    /// The version of the file's shape. It grows only when an older Dwell would misread a newer file.
    public static let schemaVersion = 1

    private static let kind = "dwell baseline"

    public var runs: [MeasuredRun]

    init(runs: [MeasuredRun]) {
        self.runs = runs
    }

    /// Of runs of one scenario that came to their end.
    /// - Throws: a sentence when one did not, or is of another scenario.
    public init(keeping runs: [MeasuredRun]) throws(ComparisonProblem) {
        if let broken = runs.first(where: { !$0.isWhole }) {
            throw ComparisonProblem(
                "The run with seed \(broken.seed) did not come to its end.",
                nextStep: "Play it again, or leave it out."
            )
        }
        try Comparison.check(runs, runs, acrossScenarios: false)
        self.init(runs: runs)
    }

    /// The file's text.
    public var text: String {
        let runs = runs.map(\.lines).joined(separator: ",\n")
        return """
            {
              "kind": "\(Self.kind)",
              "runs": [
            \(runs)
              ],
              "schema": \(Self.schemaVersion)
            }

            """
    }

    /// Reads a file's text. Members that it doesn't know are passed over, and measures may be missing: the file may be
    /// an older Dwell's.
    /// - Throws: a sentence when it is none, or a newer Dwell's.
    public static func read(_ text: String) throws(ComparisonProblem) -> Baseline {
        guard let head = try? JSONDecoder().decode(Head.self, from: Data(text.utf8)), head.kind == kind else {
            throw ComparisonProblem("It is no baseline.", nextStep: "Make one with `dwell baseline save RUN…`.")
        }
        guard head.schema <= schemaVersion else {
            throw ComparisonProblem(
                "A newer Dwell wrote it (schema \(head.schema); this one reads up to \(schemaVersion)).",
                nextStep: "Update Dwell, or save the baseline again with this one."
            )
        }
        do {
            let body = try JSONDecoder().decode(Body.self, from: Data(text.utf8))
            guard !body.runs.isEmpty else {
                throw ComparisonProblem("It holds no run.", nextStep: "Save it again with `dwell baseline save RUN…`.")
            }
            return Baseline(runs: body.runs)
        } catch let problem as ComparisonProblem {
            throw problem
        } catch {
            throw ComparisonProblem("It is damaged.", nextStep: "Save it again with `dwell baseline save RUN…`.")
        }
    }

    private struct Head: Decodable {
        var kind: String
        var schema: Int
    }

    private struct Body: Decodable {
        var runs: [MeasuredRun]
    }
}
