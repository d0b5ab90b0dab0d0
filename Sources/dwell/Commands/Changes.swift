import ArgumentParser

/// The option `--set`, which every command that reads a scenario has.
struct Changes: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Change a value of the scenario: agents.count=12, visitors.mix[shopper].share=40%. May be given more than once.",
            valueName: "path=value"
        )
    )
    var all: [String] = []
}
