import Analysis
import ArgumentParser
import Reports

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares runs with a baseline, and tells what became worse and how sure that is.",
        usage: """
            dwell compare <baseline> <candidate> [<options>]
            dwell compare <baseline> ... --candidate <candidate> ... [<options>]
            """
    )

    @Argument(help: "Runs, folders of runs or saved baselines; of two paths the second is the candidate.")
    var baseline: [String]

    @Option(parsing: .upToNextOption, help: "The runs to compare with all the paths before.")
    var candidate: [String] = []

    @OptionGroup var terms: ComparisonTerms

    @Option(help: "How to tell it: text, markdown or json.")
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case markdown
        case json
    }

    func validate() throws {
        if candidate.isEmpty, baseline.count != 2 {
            throw ValidationError(
                "Name a baseline and a candidate; with more than two paths, put --candidate before the candidate's."
            )
        }
    }

    func run() async throws {
        let comparison = try await Complaint.heard {
            try terms.compare(
                baseline: ComparedRuns(at: candidate.isEmpty ? [baseline[0]] : baseline).runs,
                candidate: ComparedRuns(at: candidate.isEmpty ? [baseline[1]] : candidate).runs
            )
        }
        print(text(of: comparison), terminator: "")
        throw ExitCode(comparison.verdict)
    }

    private func text(of comparison: Comparison) -> String {
        switch format {
        case .text: ComparisonText(comparison, isColoured: Terminal.isColoured).text
        case .markdown: ComparisonMarkdown(comparison).text
        case .json: ComparisonJSON(comparison).text
        }
    }
}
