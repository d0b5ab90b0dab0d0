import ArgumentParser
import Bindings
import Population
import Scenarios

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads a scenario without any traffic, names every mistake in it, and prints the plan in words."
    )

    @Argument(help: "The scenario file.")
    var scenario: String

    @OptionGroup var changes: Changes

    @Flag(help: "Say what the run will come to: invites, chats, visitors and requests at once, the agents' load.")
    var explain = false

    func run() async throws {
        try await Complaint.heard {
            let read = try ScenarioFile(path: scenario, changes: changes.all).scenario
            let file = try BindingFile(namedBy: read)
            let receiver = try file.binding.receiver(named: read.receive)
            file.tellGaps(for: read)
            let plan = Plan(read, by: file, receiver: receiver)
            let preflight = Preflight(of: plan, at: read.service)
            for doubt in plan.doubts + preflight.remarks + preflight.complaints {
                Terminal.tell("\(scenario): remark: \(doubt)")
            }
            let lines = explain ? plan.explanation + [preflight.provision.line] : plan.summary
            print(plan.text(lines, width: Terminal.width), terminator: "")
        }
    }
}
