import ArgumentParser

/// Sends virtual visitors to a live-chat service and tells whether the chat did what its settings promise.
@main
struct Dwell: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "dwell",
        abstract:
            "Sends virtual visitors to a live-chat service and tells whether the chat did what its settings promise.",
        discussion: """
            Exit codes: 0 passed, 1 failed, 2 undecided or untrusted, 64 wrong usage, 65 a file is invalid,
            69 the service can't be reached, 70 a bug of Dwell's, 130 interrupted.
            """,
        version: version,
        subcommands: [
            InitCommand.self, RunCommand.self, CheckCommand.self, ProbeCommand.self, ServeCommand.self,
            ReportCommand.self, ExportCommand.self, CompareCommand.self, BaselineCommand.self, RulesCommand.self,
            SchemaCommand.self, BindingCommand.self,
        ]
    )
}
