import Foundation
import Scenarios

/// The service that a run talks to: one that runs already, or the reference service, started for the run.
struct ServiceAtHand {
    let url: String
    let verifiesTLS: Bool
    private let embedded: EmbeddedService?

    init(_ address: ServiceAddress, scenarioPath: String, defects: [String]) throws(Complaint) {
        switch address {
        case .embedded:
            let service = try EmbeddedService(scenarioPath: scenarioPath, defects: defects)
            (url, verifiesTLS, embedded) = (service.url, true, service)
        case .at(let url, _, let verifiesTLS):
            (self.url, self.verifiesTLS, embedded) = (url, verifiesTLS, nil)
        }
    }

    /// Stops what was started.
    func stop() {
        embedded?.stop()
    }
}

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
            ["serve", "--scenario", scenarioPath, "--port", "0", "--until-input-ends"]
            + defects.flatMap { ["--defect", $0] }
        process.standardInput = lifeline
        process.standardOutput = announcement
        do {
            try process.run()
        } catch {
            throw Complaint(text: "The reference service could not be started: \(error)", code: .bug)
        }
        let line = String(decoding: announcement.fileHandleForReading.availableData, as: UTF8.self)
        guard let start = line.firstRange(of: "http://") else {
            throw Complaint(text: "The reference service ended before it was ready; see above for why.", code: .bug)
        }
        url = line[start.lowerBound...].trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func stop() {
        try? lifeline.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
