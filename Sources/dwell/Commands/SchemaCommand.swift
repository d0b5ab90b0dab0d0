import ArgumentParser
import Scenarios

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of scenario files, which makes editors help with them."
    )

    @Flag(help: "Print every key with its meaning and its default instead, as tables in Markdown.")
    var keys = false

    func run() {
        print(keys ? FileSchema.scenario.tables : FileSchema.scenario.json, terminator: "")
    }
}
