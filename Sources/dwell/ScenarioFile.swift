import Scenarios

/// A scenario file, read.
struct ScenarioFile {
    var scenario: Scenario

    /// - Parameters:
    ///   - changes: what `--set` changes in it.
    ///   - tellsRemarks: whether what has no effect is told on the way.
    /// - Throws: a ``Complaint`` that lists every problem in the file.
    init(path: String, changes: [String], tellsRemarks: Bool = true) throws(Complaint) {
        do {
            let reading = try Scenario.read(path: path, in: .machine(changes: changes))
            if tellsRemarks {
                for remark in reading.remarks { Terminal.tell(remark.description) }
            }
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
