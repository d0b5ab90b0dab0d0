import Foundation
import Scenarios

/// Files and texts that the tests read.
enum Fixtures {
    /// The text of the example that the project ships.
    static func example() throws -> String {
        try text(of: "scenarios/proactive-invite.yaml")
    }

    /// The path of every scenario that the project ships.
    static func library() throws -> [String] {
        let folder = root.appending(path: "scenarios")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".yaml") }
            .map { folder.appending(path: $0).path }
    }

    /// The first scenario that the documentation shows.
    static func documented() throws -> String {
        let page = try text(of: "docs/scenario-file.md")
        return page.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
    }

    /// A page of the documentation.
    static func page(_ name: String) throws -> String {
        try text(of: "docs/\(name)")
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The shortest scenario there is, with a piece of it replaced by another, and more lines behind it.
    static func smallest(replacing line: String = "", by change: String = "", adding more: String = "") -> String {
        """
        name: Small
        settings:
          activation: reactive-and-proactive-with-invite
          launch_after: 5s
        visitors:
          arrive: { rate: 4/s, for: 25s }
          mix:
            - kind: reader
              pages:
                - { path: /, dwell: 10s }
        agents: { count: 1 }
        """.replacing(line.isEmpty ? "\u{0}" : line, with: change) + "\n" + more
    }

    /// The problems of a text; none when it can be used.
    static func problems(of text: String) -> [Problem] {
        do {
            _ = try Scenario.read(text: text, file: "test.yaml")
            return []
        } catch {
            return error.all
        }
    }
}
