import Analysis
import Observations

/// How to see the same again.
struct Repetition {
    /// Run in the folder of this report.
    let command: String
    let seed: String
    let scenarioText: String

    init(_ judgement: Judgement) {
        command = (["dwell run scenario.yaml"] + judgement.run.defects.map { "--defect \($0)" }).joined(separator: " ")
        seed = String(judgement.run.seed)
        scenarioText = judgement.run.scenarioText
    }
}
