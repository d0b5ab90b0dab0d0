import Analysis
import Observations
import Scenarios

/// Everything needed to repeat the run, and what may differ when it is.
struct Repetition {
    /// Run in the folder of this report.
    let command: String
    /// What the run was made of: the same of all this brings the same run.
    let ingredients: [Detail]
    /// What another run may have otherwise, a sentence each.
    let differences: [String]
    let scenarioText: String

    init(_ judgement: Judgement) {
        let run = judgement.run
        command = Self.command(run)
        ingredients = Self.ingredients(run)
        differences = Self.differences(judgement)
        scenarioText = run.scenarioText
    }

    private static func command(_ run: RunRecord) -> String {
        let isVirtual = run.isVirtual ? ["--virtual-time"] : []
        return (["dwell run scenario.yaml"] + isVirtual + run.defects.map { "--defect \($0.quotedForShell)" })
            .joined(separator: " ")
    }

    private static func ingredients(_ run: RunRecord) -> [Detail] {
        [
            Detail("Seed", String(run.seed)),
            Detail("Dwell", run.dwell),
            Detail("Scenario", "scenario.yaml beside this report, \(Notation.bytes(run.scenarioText.utf8.count))"),
            Detail("Service", run.serviceURL),
            Detail("Binding", run.binding),
            Detail("Events by", run.receiveMode),
            Detail("Planted defects", run.defects.joined(separator: ", ")),
        ].filter { !$0.said.isEmpty }
    }

    private static func differences(_ judgement: Judgement) -> [String] {
        let same =
            "The same seed brings the same visitors, at the same times, with the same pages, patience and answers."
        guard !judgement.run.isVirtual else {
            return [same, "On virtual time the whole run is the same, to the last observation."]
        }
        let timing = "What the service does, and when, is its own: latencies and whatever follows from them differ."
        guard case .at = judgement.scenario.service else { return [same, timing] }
        return [
            same, timing,
            "The service is not Dwell's own. What it remembers of earlier runs, its own agents, its settings and its "
                + "version may be others than they were: see that they are as the scenario promises.",
            "Its secrets are in no file: the binding takes them from variables that begin with DWELL_SECRET_.",
        ]
    }
}

extension String {
    /// As one word of a shell's command: in quotes where it needs them.
    fileprivate var quotedForShell: String {
        let isPlain = !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_=.,:/%+".contains($0)) }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
