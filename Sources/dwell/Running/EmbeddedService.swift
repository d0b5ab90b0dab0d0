import Foundation

/// The reference service in a process of its own, so that what it uses is not counted as the generator's. It ends with
/// this process, whatever happens: its standard input ends then.
struct EmbeddedService {
    let url: String
    /// What the reference binding must know, by name.
    let secrets: [String: String]
    private let process: Process
    private let lifeline: Pipe

    /// The scenario whose settings it keeps: its file, and what `--set` changes in it.
    struct Scenario {
        var path: String
        var changes: [String]
    }

    /// Starts it with the settings that the scenario promises, on a free port.
    init(for scenario: Scenario, defects: [String]) throws(Complaint) {
        process = Process()
        lifeline = Pipe()
        let announcement = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments =
            ["serve", "--scenario", scenario.path, "--port", "0", "--embedded"]
            + scenario.changes.flatMap { ["--set", $0] }
            + defects.flatMap { ["--defect", $0] }
        process.standardInput = lifeline
        process.standardOutput = announcement
        do {
            try process.run()
        } catch {
            throw Complaint(text: "The reference service could not be started: \(error)", code: .bug)
        }
        let lines = Self.lines(from: announcement.fileHandleForReading, count: 2)
        guard lines.count == 2 else {
            process.waitUntilExit()
            throw Complaint(text: "The reference service ended before it was ready; see above for why.", code: .bug)
        }
        url = lines[0]
        secrets = ["agent_password": lines[1]]
    }

    /// The first lines that it says: its URL and its agents' password. Fewer when it ended instead.
    private static func lines(from output: FileHandle, count: Int) -> [String] {
        var text = ""
        while text.count(where: \.isNewline) < count {
            let data = output.availableData
            if data.isEmpty { break }
            text += String(decoding: data, as: UTF8.self)
        }
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }

    func stop() {
        try? lifeline.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
