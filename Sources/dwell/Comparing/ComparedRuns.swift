import Analysis
import Foundation

/// The runs that a path stands for: a run's folder, a folder of such folders, or a saved baseline.
struct ComparedRuns {
    let runs: [MeasuredRun]

    /// Measures the runs from their observations anew, so that all were measured alike; those of a baseline are as
    /// saved.
    /// - Throws: a ``Complaint`` that names the path that is none of these.
    init(at paths: [String]) throws(Complaint) {
        var runs: [MeasuredRun] = []
        for path in paths { runs += try Self.read(path) }
        self.runs = runs
    }

    private static func read(_ path: String) throws(Complaint) -> [MeasuredRun] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Complaint(
                text: "\(path): There is no such file. \(nextStep)",
                code: .invalidFile
            )
        }
        return isFolder.boolValue ? try read(folder: path) : try read(file: path)
    }

    private static func read(folder path: String) throws(Complaint) -> [MeasuredRun] {
        let inner = (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
        let folders = holdsRun(path) ? [path] : inner.map { "\(path)/\($0)" }.filter(holdsRun)
        guard !folders.isEmpty else {
            throw Complaint(text: "\(path): There is no run in this folder. \(nextStep)", code: .invalidFile)
        }
        var runs: [MeasuredRun] = []
        for folder in folders { runs.append(try measured(RunFolder(holding: folder))) }
        return runs
    }

    private static func read(file path: String) throws(Complaint) -> [MeasuredRun] {
        do {
            return try Baseline.read((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").runs
        } catch {
            let folder = RunFolder(holding: path)
            if holdsRun(folder.path) { return [try measured(folder)] }
            throw Complaint(text: "\(path): \(error)", code: .invalidFile)
        }
    }

    private static func holdsRun(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/observations.sqlite")
    }

    private static func measured(_ folder: RunFolder) throws(Complaint) -> MeasuredRun {
        MeasuredRun(try RunReports(of: folder).judgement)
    }

    private static let nextStep = "Name a run's folder, a folder of runs (reports/<scenario>), or a saved baseline."
}
