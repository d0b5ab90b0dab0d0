import Analysis
import Observations

/// A name and what it stands for: a line of the run's identity, or of the generator's health.
struct Detail {
    let name: String
    let said: String

    init(_ name: String, _ said: String) {
        self.name = name
        self.said = said
    }

    /// Which run this was; what there is nothing to say of stays out.
    static func identity(of run: RunRecord) -> [Detail] {
        [
            Detail("Scenario", run.scenario),
            Detail("Seed", String(run.seed)),
            Detail("Started", WallTime.iso8601(run.started)),
            Detail("Took", run.duration.map(Notation.seconds) ?? "cut off before its end"),
            Detail("Service", run.serviceURL),
            Detail("Planted defects", run.defects.joined(separator: ", ")),
            Detail("Binding", run.binding),
            Detail("Events by", run.receiveMode),
            Detail("Time", run.isVirtual ? "virtual" : "real"),
            Detail("Dwell", run.dwell),
        ].filter { !$0.said.isEmpty }
    }
}
