import Bindings
import EventLoop
import Foundation
import Observations
import Population
import Scenarios

/// A run in real time against a running service.
struct LiveRun: Sendable {
    var url: String
    var verifiesTLS: Bool
    var secrets: [String: String]
    var binding: Binding
    var receiver: String?
    var allowed: [AllowedHost]
    var preflight: Preflight
    /// How many event loops share the visitors, each on a thread of its own.
    var loops: Int
    var showsProgress: Bool
    var opening: RunOpening

    /// - Returns: the folder with what was observed.
    /// - Throws: a ``Complaint``.
    func run() async throws -> RunFolder {
        let variables = binding.drawnVariables
        try await reach(knowing: variables)
        let company = LoopCompany(try opening.open(isVirtual: false), of: loops, variables, isFollowed: isFollowed)
        try await withThrowingTaskGroup { group in
            for (loop, portion) in zip(EventLoop.live(loops), Portion.all(loops)) {
                group.addTask {
                    // However it ended, the others don't wait for it.
                    defer { company.leave() }
                    try await loop.run { loop in
                        try await LiveLoop(self, portion, company, loop: loop).run(on: loop)
                    }
                }
            }
            // One that fails ends the others.
            try await group.waitForAll()
        }
        return company.open.folder
    }

    /// Whether somebody wants to know of the observations while the run goes on.
    var isFollowed: Bool { showsProgress || opening.scenario.expectations.contains(where: \.stops) }

    /// Asks once whether the service is there, on a loop that is for nothing else.
    private func reach(knowing variables: [String: JSONValue]) async throws {
        try await EventLoop.live().run { loop in
            let connection = ServiceConnection(
                url: url,
                client: HTTPClient(on: loop, limits: preflight.limits),
                loop: loop,
                verifiesTLS: verifiesTLS,
                secrets: secrets,
                epoch: Date().timeIntervalSince1970 - loop.now.inSeconds,
                permit: Permit(allowed)
            )
            let service = BoundService(binding: binding, connection: connection, variables: variables)
            try await service.reach(at: opening.serviceURL, by: opening.scenario.connections)
        }
    }
}
