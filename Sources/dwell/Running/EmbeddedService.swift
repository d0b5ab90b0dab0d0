import Foundation

/// The reference service in a process of its own, so that what it uses is not counted as the generator's. It ends with
/// this process, whatever happens: its standard input ends then.
struct EmbeddedService {
    let url: String
    private let process: Process
    private let lifeline: Pipe

    /// Starts it with the settings that the scenario promises, on a free port.
    init(scenarioPath: String, defects: [String]) throws(Complaint) {
        process = Process()
        lifeline = Pipe()
        let announcement = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments =
            ["serve", "--scenario", scenarioPath, "--port", "0", "--embedded"]
            + defects.flatMap { ["--defect", $0] }
        process.standardInput = lifeline
        process.standardOutput = announcement
        do {
            try process.run()
        } catch {
            throw Complaint(text: "The reference service could not be started: \(error)", code: .bug)
        }
        // Only its own URL, in one line; nothing when it ended instead.
        let line = String(decoding: announcement.fileHandleForReading.availableData, as: UTF8.self)
        guard !line.isEmpty else {
            process.waitUntilExit()
            throw Complaint(text: "The reference service ended before it was ready; see above for why.", code: .bug)
        }
        url = line.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func stop() {
        try? lifeline.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
