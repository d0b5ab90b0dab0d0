import Bindings
import Foundation
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
        let isName = path.map(ServiceAddress.isBindingName) ?? false
        let shipped = isName ? path.flatMap(Binding.shippedText) : nil
        if isName, shipped == nil { throw Complaint(unknownBinding: path ?? "") }
        do throws(Problems) {
            guard let path else {
                (binding, text) = (try Binding.reference(), nil)
                return
            }
            if let shipped {
                binding = try Binding.read(text: shipped, file: "\(path).yaml")
            } else {
                binding = try Binding.read(path: path)
            }
            // A file was read just now; if it is gone since, only the copy is missing.
            text = shipped ?? (try? String(contentsOfFile: path, encoding: .utf8))
        } catch {
            throw Complaint(problems: error)
        }
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

    /// The receiver that visitors use: the one asked for, or the binding's own choice.
    /// - Throws: a ``Complaint`` that names the binding's receivers, when there is none of that name.
    func receiver(named wanted: String?) throws(Complaint) -> String? {
        guard let wanted else { return binding.visitor.receive }
        let known = binding.visitor.receivers.keys.sorted()
        guard known.contains(wanted) else {
            throw Complaint(
                text:
                    "The binding \(binding.name) has no receiver \"\(wanted)\"; it has \(known.joined(separator: ", ")).",
                code: .usage
            )
        }
        return wanted
    }
}

extension Complaint {
    fileprivate init(unknownBinding name: String) {
        let nearest = Spelling.nearest(to: name, among: Binding.shipped).map { " Did you mean \($0)?" } ?? ""
        self.init(
            text: """
                No binding named \(name) is part of Dwell.\(nearest) There are \
                \(Binding.shipped.joined(separator: ", ")); a file of your own is ./\(name).
                """,
            code: .usage
        )
    }
}
