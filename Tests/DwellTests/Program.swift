import Foundation
import Observations

/// The `dwell` program that was built beside these tests, run as a user runs it.
struct Program {
    struct Result {
        var code: Int32
        var output: String
        var errors: String
    }

    /// Runs it to its end. Output goes through files, so that no pipe can fill up and block it.
    static func run(
        _ arguments: String...,
        in folder: Folder,
        environment: [String: String] = [:],
        input: String? = nil
    ) throws -> Result {
        try Running(arguments, in: folder, environment: environment, input: input).result()
    }

    /// Runs it to its end where a process may have so many files open.
    static func run(_ arguments: String..., in folder: Folder, files: Int) throws -> Result {
        let running = try Running(
            arguments,
            in: folder,
            launcher: ["/bin/sh", "-c", "ulimit -n \(files) && exec \"$0\" \"$@\""]
        )
        return running.result()
    }

    /// A program that runs.
    final class Running {
        let process = Process()
        private let folder: Folder
        private let name = UUID().uuidString

        /// - Parameters:
        ///   - environment: What the program finds in its environment besides what the tests do.
        ///   - input: What is typed; nil: nothing is, ever.
        ///   - launcher: A command that is told the program and its arguments, and becomes it.
        init(
            _ arguments: [String],
            in folder: Folder,
            environment: [String: String] = [:],
            input: String? = nil,
            launcher: [String] = []
        ) throws {
            self.folder = folder
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            let command = launcher + [Program.url.path] + arguments
            process.executableURL = URL(fileURLWithPath: command[0])
            process.arguments = Array(command.dropFirst())
            process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
            process.standardInput = try input.map { try folder.input($0, named: "\(name).in") } ?? .nullDevice
            process.standardOutput = try folder.file("\(name).out")
            process.standardError = try folder.file("\(name).err")
            try process.run()
        }

        /// What it has printed so far.
        var output: String { folder.text("\(name).out") }
        var errors: String { folder.text("\(name).err") }

        func result() -> Result {
            process.waitUntilExit()
            return Result(code: process.terminationStatus, output: output, errors: errors)
        }
    }

    private static var url: URL {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let here = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        let candidates = [here, tests.deletingLastPathComponent()].map { $0.appendingPathComponent("dwell") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
    }
}

/// A folder for one test, removed with it.
final class Folder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("dwell-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }

    func text(_ name: String) -> String {
        (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)) ?? ""
    }

    /// The folder of the only run under `reports`.
    func run() throws -> String {
        let scenario = try onlyEntry(of: "reports")
        return "reports/\(scenario)/\(try onlyEntry(of: "reports/\(scenario)"))"
    }

    /// - Throws: also while the folder is there and its entry is not yet.
    private func onlyEntry(of name: String) throws -> String {
        let entries = try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)")
        guard let entry = entries.first else { throw CocoaError(.fileNoSuchFile) }
        return entry
    }

    func summary() throws -> Summary {
        try JSONDecoder().decode(Summary.self, from: Data(text("\(try run())/summary.json").utf8))
    }

    /// Everything that the only run has on record, in its order.
    func observations() throws -> [Observation] {
        try RunStore.open(at: "\(path)/\(try run())/observations.sqlite").observations()
    }

    fileprivate func input(_ text: String, named name: String) throws -> FileHandle {
        try write(text, to: name)
        return try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    fileprivate func file(_ name: String) throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: "\(path)/\(name)", contents: nil)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/\(name)"))
    }
}

/// What these tests look at in `summary.json`.
struct Summary: Decodable {
    struct Visits: Decodable {
        var planned, started, finished, failed: Int
    }

    struct Finding: Decodable {
        var rule: String
        var visitor: Int?
        var evidence: String
    }

    struct Invites: Decodable {
        struct Lateness: Decodable {
            var count: Int
            var p50: Double?
        }

        var presented, early, missing, unwanted: Int
        var lateness_s: Lateness
    }

    struct HTTP: Decodable {
        var requests, failed: Int
    }

    struct Rule: Decodable {
        var id: String
        var cases, violations: Int
    }

    var verdict: String
    var trusted: Bool
    var visits: Visits
    var invites: Invites
    var http: HTTP
    var rules: [Rule]
    var findings: [Finding]
}
