import ArgumentParser
import Bindings
import Scenarios

struct BindingCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads a binding without any traffic, names every mistake in it, and remarks on what can't be meant."
    )

    @Argument(help: "The binding file, or the name of a binding that is part of Dwell.")
    var file: String

    func run() async throws {
        try await Complaint.heard {
            let checked = try BindingSource(file).check()
            for remark in checked.remarks { Terminal.tell(remark.description) }
            print(checked.value.summary(remarks: checked.remarks.count))
        }
    }
}

extension Binding {
    /// What is in it, in a few lines.
    fileprivate func summary(remarks: Int) -> String {
        let sides = [("visitor", visitor)] + (agent.map { [("agent", $0)] } ?? [])
        let rows = sides.map { name, side in
            let receivers = side.receivers.keys.sorted().map { $0 == side.receive ? "\($0) (the usual one)" : $0 }
            let polls = side.beside.filter(\.value.ask.tellsEvents).keys.sorted().map { "\($0) (beside)" }
            let ways = receivers + polls
            return
                "\(name): \(side.steps.keys.sorted().joined(separator: ", ")); receives by \(ways.isEmpty ? "nothing" : ways.joined(separator: ", "))"
        }
        let end =
            switch remarks {
            case 0: "Nothing to remark."
            case 1: "1 remark."
            default: "\(remarks) remarks."
            }
        return (["\(name), for \(writtenFor)"] + rows.map { "  " + $0 } + [end]).joined(separator: "\n")
    }
}
