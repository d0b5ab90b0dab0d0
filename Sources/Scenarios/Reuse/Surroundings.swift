import Foundation

/// What a scenario's file finds around it: other files, the environment, and what the command line changes.
public struct Surroundings: Sendable {
    public var files: FileSource
    /// The variables that `${NAME}` stands for.
    public var environment: [String: String]
    /// Changes such as `agents.count=12`, made in this order once everything else is in its place.
    public var changes: [String]

    /// Nothing, unless it is given.
    public init(files: FileSource = .none, environment: [String: String] = [:], changes: [String] = []) {
        self.files = files
        self.environment = environment
        self.changes = changes
    }

    /// The machine's files and this process's environment.
    public static func machine(changes: [String] = []) -> Surroundings {
        Surroundings(files: .disk, environment: ProcessInfo.processInfo.environment, changes: changes)
    }
}
