import ArgumentParser
import ChatDesk
import Foundation
import ReferenceService
import Scenarios
import VirtualService

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the reference chat service, with defects if you ask for them."
    )

    @Option(help: "Take the settings that this scenario says the service promises.")
    var scenario: String?

    @OptionGroup var changes: Changes

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(help: "The file that keeps settings, chats and messages. (default: \(ServiceFile.usualPath))")
    var store: String?

    @Flag(help: "Keep nothing: everything is forgotten when the service stops.")
    var inMemory = false

    @Flag(help: "Make new passwords for agents, supervisors and administrators.")
    var newPasswords = false

    @Option(name: .customLong("defect"), help: "Break a promise: NAME or NAME=VALUE. May be given more than once.")
    var defects: [String] = []

    @Flag(help: "List the defects that can be planted.")
    var listDefects = false

    // How `dwell run` starts it: it says its URL and its agents' password, and ends when standard input does.
    @Flag(help: .hidden)
    var embedded = false

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("A port is a number from 0 to 65535.")
        }
        guard scenario != nil || changes.all.isEmpty else {
            throw ValidationError("--set changes a scenario: say which with --scenario.")
        }
        guard !(inMemory && store != nil) else {
            throw ValidationError("--store says where to keep what --in-memory says to forget: leave one of them out.")
        }
    }

    func run() async throws {
        if listDefects { return print(Defect.list) }
        try await Complaint.heard {
            try await serve()
        }
    }

    private func serve() async throws {
        let scenario = try scenario.map { path throws(Complaint) in
            try ScenarioFile(path: path, changes: changes.all, tellsRemarks: !embedded).scenario
        }
        let passwords = embedded || newPasswords ? Passwords.generated() : nil
        let path = embedded || inMemory ? nil : store ?? ServiceFile.usualPath
        let service = ReferenceService(
            settings: scenario.map { Settings(promised: $0.settings) } ?? .demonstration,
            prefersKeptSettings: scenario == nil,
            store: try path.map(ServiceFile.open),
            defects: try Defect.read(defects),
            passwords: passwords,
            sinceMonday: beginning(of: scenario),
            host: host,
            port: port,
            version: Dwell.version
        )
        let address = try await start(service)
        let told = await service.generatedPasswords ?? passwords
        print(embedded ? "\(address.url)\n\(told?[.agent] ?? "")" : Welcome(address, told, keptIn: path).text)
        fflush(nil)
        await (embedded ? Stop.whenInputEnds() : Stop.onSignal())
        await service.stop()
    }

    private func start(_ service: ReferenceService) async throws -> ReferenceService.Address {
        do {
            return try await service.start()
        } catch {
            throw Complaint(text: "\(error)", code: .usage)
        }
    }

    /// The local time now, if it isn't the machine's: whether a queue is open in a run is the scenario's business. The
    /// first visitor comes some tenths of a second after the service has begun, which opening hours can't tell.
    private func beginning(of scenario: Scenario?) -> Duration? {
        scenario?.begins?.sinceMonday ?? (embedded ? .zero : nil)
    }
}
