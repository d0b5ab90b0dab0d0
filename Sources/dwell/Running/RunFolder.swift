import Analysis
import Foundation
import Observations
import Reports
import Scenarios

/// A run's folder: what was run, what was observed, and what is said of it.
struct RunFolder {
    /// The name of the binding file beside the scenario.
    static let binding = "binding.yaml"

    let path: String

    /// Makes `<root>/<scenario>/<UTC time>/`; runs that start in the same second are told apart by a number.
    init(under root: String, scenario: String, started: Date) throws(Complaint) {
        let runs = "\(root)/\(RunFolder.slug(scenario))"
        do {
            try FileManager.default.createDirectory(atPath: runs, withIntermediateDirectories: true)
            path = try RunFolder.makeFree("\(runs)/\(RunFolder.label(started))")
        } catch {
            throw Complaint(
                text:
                    "\(runs): no folder could be made there; choose another with --out. (\(error.localizedDescription))",
                code: .usage
            )
        }
    }

    private static func makeFree(_ path: String) throws -> String {
        for candidate in [path] + (2...1000).map({ "\(path)-\($0)" }) {
            do {
                try FileManager.default.createDirectory(atPath: candidate, withIntermediateDirectories: false)
                return candidate
            } catch CocoaError.fileWriteFileExists {
                continue
            }
        }
        throw CocoaError(.fileWriteFileExists)
    }

    /// An existing run's folder, by its own path or a file's in it.
    init(holding path: String) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        self.path = exists && !isFolder.boolValue ? (path as NSString).deletingLastPathComponent : path
    }

    var observations: String { "\(path)/observations.sqlite" }
    var report: String { "\(path)/report.html" }

    /// Writes every report.
    func write(_ judgement: Judgement) throws(Complaint) {
        try write(HTMLReport(judgement).text, to: "report.html")
        try write(SummaryJSON(judgement).text, to: "summary.json")
        try write(JUnitReport(judgement).text, to: "junit.xml")
        try write(MarkdownReport(judgement).text, to: "summary.md")
    }

    /// Writes the scenario as it was run.
    func write(_ record: RunRecord) throws(Complaint) {
        let head = "\(Scenario.keptHead)\(record.dwell) against \(record.serviceURL) (binding \(record.binding)).\n"
        try write(head + record.scenarioText, to: "scenario.yaml")
    }

    func write(_ text: String, to name: String) throws(Complaint) {
        do {
            try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
        } catch {
            throw Complaint(
                text: "\(path)/\(name) could not be written: \(error.localizedDescription)",
                code: .bug
            )
        }
    }

    private static func slug(_ name: String) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "scenario" : words.joined(separator: "-")
    }

    /// Such as `2026-11-23T09-30-05Z`: sorts by time, and is a file name everywhere.
    private static func label(_ date: Date) -> String {
        date.formatted(.iso8601.timeSeparator(.colon)).replacingOccurrences(of: ":", with: "-")
    }
}
