import ArgumentParser

struct BindingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "binding",
        abstract: "Helps to write a binding: the file that says how to talk to a chat service.",
        subcommands: [BindingCheckCommand.self, BindingRecordCommand.self, BindingSchemaCommand.self]
    )
}
