import Analysis
import ArgumentParser
import Measuring
import Observations
import Reports
import Scenarios

/// Reads a run's observations, judges them, and tells the verdict in every way: the work of `dwell report`.
@main
struct ReportOfRun: ParsableCommand {
    @Argument(help: "The run's folder.")
    var folder: String

    func run() throws {
        let cpu = ResourceUse.processorSeconds
        let store = try RunStore.open(at: "\(folder)/observations.sqlite")
        let record = try store.record()
        let observations = SortedObservations(joining: try store.stretches(into: .init()) { $0.note($1) })
        let scenario = try Scenario.read(path: "\(folder)/scenario.yaml", in: .machine()).value
        let judgement = Judgement(run: record, scenario: scenario, observations: observations)
        let texts = [
            HTMLReport(judgement).text, SummaryJSON(judgement).text, JUnitReport(judgement).text,
            MarkdownReport(judgement).text,
        ]
        printFigures([
            ("observations", Double(observations.count)), ("bytes", Double(texts.reduce(0) { $0 + $1.utf8.count })),
            ("cpu_s", ResourceUse.processorSeconds - cpu),
        ])
    }
}
