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

    @Flag(help: .hidden)
    var untilInputEnds = false

    func run() async throws {
        if listDefects { return print(Defect.list) }
        try await Complaint.heard {
            let settings = try scenario.map { try ScenarioFile(path: $0).scenario.settings }
            let service = ReferenceService(
                settings: settings.map { Settings(promised: $0) } ?? .demonstration,
                defects: try Defect.read(defects),
                host: host,
                port: port
            )
            try await serve(service)
        }
    }

    private func serve(_ service: ReferenceService) async throws {
        do {
            let url = try await service.start().url
            print("Dwell's reference chat service: \(url)")
            fflush(nil)
        } catch {
            throw Complaint(text: "\(error)", code: .unreachable)
        }
        await (untilInputEnds ? Stop.whenInputEnds() : Stop.onSignal())
        await service.stop()
    }
}

extension Settings {
    /// What `dwell serve` runs with when no scenario says otherwise: every part of the product to be seen.
    static var demonstration: Settings {
        var settings = Settings()
        settings.activation = .withInvite
        settings.launchAfter = .seconds(5)
        settings.form = [
            ChatDesk.FormField(name: "name", label: "Your name", required: true),
            ChatDesk.FormField(name: "inquiry", label: "How can we help?", required: false),
        ]
        return settings
    }
}
