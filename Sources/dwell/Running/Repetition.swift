import Analysis
import ArgumentParser
import Observations
import Reports
import Scenarios

/// How often a scenario is played, and what the runs are compared with afterwards: options of `dwell run`.
struct Repetition: ParsableArguments {
    @Option(name: .customLong("repeat"), help: "Play so many runs, with the seed, the next one, and so on.")
    var count = 1

    @Option(help: "Compare the runs with these: a saved baseline, a run, or a folder of runs.")
    var baseline: String?

    @OptionGroup var terms: ComparisonTerms

    func validate() throws {
        guard (1...1000).contains(count) else { throw ValidationError("--repeat needs a number from 1 to 1000.") }
        if baseline == nil, !terms.matters.isEmpty || terms.acrossScenarios {
            throw ValidationError("--matters and --across-scenarios say how to compare: name a --baseline.")
        }
    }

    /// Plays the scenario so often, tells each run, and compares them at the end.
    ///
    /// - Parameters:
    ///   - format: how the verdict of a single run is told.
    ///   - once: plays it once.
    /// - Returns: the code of the worst, the comparison among them.
    /// - Throws: a ``Complaint``; about the baseline before anything is sent.
    func play(
        _ scenario: Scenario,
        as format: ReportFormat,
        once: (Scenario) async throws -> RunFolder
    ) async throws -> ExitCode {
        let baseline = try baseline.map { try ComparedRuns(at: [$0]).runs }
        try terms.check(scenario, against: baseline ?? [])
        var judgements: [Judgement] = []
        for index in 0..<count where judgements.last?.run.wasInterrupted != true {
            var next = scenario
            next.seed &+= UInt64(index)
            let reports = try RunReports(of: try await once(next))
            try count == 1 ? reports.tell(as: format) : reports.tellBriefly()
            judgements.append(reports.judgement)
        }
        if count > 1 { print(RunLine(ofAll: judgements, isColoured: Terminal.isColoured).text, terminator: "") }
        let codes = judgements.map { ExitCode($0) }
        guard let baseline, !codes.contains(.interrupted) else { return .worst(of: codes) }
        return .worst(of: codes + [try compare(judgements, with: baseline)])
    }

    private func compare(_ judgements: [Judgement], with baseline: [MeasuredRun]) throws(Complaint) -> ExitCode {
        let comparison = try terms.compare(baseline: baseline, candidate: judgements.map(MeasuredRun.init))
        print("\n" + ComparisonText(comparison, isColoured: Terminal.isColoured).text, terminator: "")
        return ExitCode(comparison.verdict)
    }
}
