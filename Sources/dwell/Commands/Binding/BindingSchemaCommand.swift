import ArgumentParser
import Bindings
import Scenarios

struct BindingSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of binding files, which makes editors help with them."
    )

    @Flag(help: "Print every key with its meaning and its default instead, as tables in Markdown.")
    var keys = false

    func run() {
        print(keys ? FileSchema.binding.tables : FileSchema.binding.json, terminator: "")
    }
}
