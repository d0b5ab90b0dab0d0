import ArgumentParser
import ChatDesk
import Foundation
import ReferenceService
import Scenarios

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the reference chat service, with defects if you ask for them."
    )

    @Option(help: "Take the settings that this scenario says the service promises.")
    var scenario: String?

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(name: .customLong("defect"), help: "Break a promise: NAME or NAME=VALUE. May be given more than once.")
    var defects: [String] = []

    @Flag(help: "List the defects that can be planted.")
    var listDefects = false

    // How `dwell run` starts it: it says its URL and nothing else, and ends when standard input does.
    @Flag(help: .hidden)
    var embedded = false

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("A port is a number from 0 to 65535.")
        }
    }

    func run() async throws {
        if listDefects { return print(Defect.list) }
        try await Complaint.heard {
            let service = ReferenceService(
                settings: try settings(),
                defects: try Defect.read(defects),
                host: host,
                port: port,
                version: Dwell.version
            )
            try await serve(service)
        }
    }

    private func settings() throws(Complaint) -> Settings {
        guard let scenario else { return .demonstration }
        return Settings(promised: try ScenarioFile(path: scenario, tellsRemarks: !embedded).scenario.settings)
    }

    private func serve(_ service: ReferenceService) async throws {
        let url: String
        do {
            url = try await service.start().url
        } catch {
            throw Complaint(text: "\(error)", code: .usage)
        }
        print(embedded ? url : "Dwell's reference chat service: \(url)\nCtrl-C stops it.")
        fflush(nil)
        await (embedded ? Stop.whenInputEnds() : Stop.onSignal())
        await service.stop()
    }
}
