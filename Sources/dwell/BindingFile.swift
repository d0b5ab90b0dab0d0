import Bindings
import Scenarios

/// A binding, read from its file; or the reference service's own, which is part of Dwell.
struct BindingFile {
    let binding: Binding
    /// The file's text, to be kept with the run; nil for the reference service's own.
    let text: String?

    /// - Parameter path: the file's path, or the name of a binding that is part of Dwell; nil reads the reference
    ///   service's own.
    /// - Throws: a ``Complaint`` that lists every problem in the file, or the bindings that there are by name.
    init(path: String?) throws(Complaint) {
        let source = try BindingSource(path ?? "dwell-reference")
        binding = try source.read()
        // A file was read just now; if it is gone since, only the copy is missing.
        text = path == nil ? nil : source.text
    }

    /// The binding that a scenario names.
    init(namedBy scenario: Scenario) throws(Complaint) {
        if case .at(_, let path, _) = scenario.service { try self.init(path: path) } else { try self.init(path: nil) }
    }

    /// Says what the scenario asks for and the binding does not have.
    func tellGaps(for scenario: Scenario) {
        if !scenario.teams.isEmpty, binding.agent == nil {
            Terminal.tell(
                "The binding \(binding.name) has no agent's side: the service's own people answer, not the scenario's."
            )
        }
    }
}

extension Binding {
    /// The receiver that visitors use: the one asked for, or the binding's own choice.
    /// - Throws: a ``Complaint`` that names the binding's receivers, when there is none of that name.
    func receiver(named wanted: String?) throws(Complaint) -> String? {
        guard let wanted else { return visitor.receive }
        let known = visitor.receivers.keys.sorted()
        guard known.contains(wanted) else {
            throw Complaint(
                text: "The binding \(name) has no receiver \"\(wanted)\"; it has \(known.joined(separator: ", ")).",
                code: .usage
            )
        }
        return wanted
    }
}
