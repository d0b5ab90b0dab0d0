import Bindings
import Foundation
import Scenarios

/// A scenario file, read; its remarks are told on the way.
struct ScenarioFile {
    var scenario: Scenario

    /// - Throws: a ``Complaint`` that lists every problem in the file.
    init(path: String) throws(Complaint) {
        do {
            let reading = try Scenario.read(path: path)
            for remark in reading.remarks { Terminal.tell(remark.description) }
            scenario = reading.value
        } catch {
            throw Complaint(problems: error)
        }
    }
}

extension Complaint {
    init(problems: Problems) {
        let count = problems.all.count
        self.init(
            text: "\(problems)\n\(count) \(count == 1 ? "mistake" : "mistakes"); nothing was sent.",
            code: .invalidFile
        )
    }
}

extension ServiceAddress {
    /// The binding that the scenario names; a relative path is relative to the scenario file.
    /// - Throws: a ``Complaint`` that lists every problem in the binding file.
    func readBinding(nextTo scenarioPath: String) throws(Complaint) -> Binding {
        guard case .at(_, let path?, _) = self else {
            return try Binding.complaining { () throws(Problems) in try .reference() }
        }
        let folder = (scenarioPath as NSString).deletingLastPathComponent
        return try Binding.readFile(path.hasPrefix("/") ? path : (folder as NSString).appendingPathComponent(path))
    }
}

extension Binding {
    /// - Throws: a ``Complaint`` that lists every problem in the file.
    static func readFile(_ path: String) throws(Complaint) -> Binding {
        try complaining { () throws(Problems) in try .read(path: path) }
    }

    fileprivate static func complaining(_ read: () throws(Problems) -> Binding) throws(Complaint) -> Binding {
        do {
            return try read()
        } catch {
            throw Complaint(problems: error)
        }
    }
}
