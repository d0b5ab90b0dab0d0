import Foundation
import GRDB
import Testing

@testable import Observations

/// What people ask a run's file in SQL.
@Suite("The run's file in SQL")
struct SQLTests {
    private let folder = TemporaryFolder()

    private static let document = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/sql.md")

    /// The file of a run in which every kind of fact was seen of visitor 1.
    private func database() throws -> DatabaseQueue {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        try store.append(
            FactSamples.all.enumerated().map { index, fact in
                Observation(at: Double(index), subject: .visitor(1), fact: fact)
            }
        )
        try store.finish(RunStoreTests.record)
        return try DatabaseQueue(path: folder.file)
    }

    private static func queries() throws -> [String] {
        try String(contentsOf: document, encoding: .utf8).components(separatedBy: "```sql\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }
    }

    @Test("every query of the document can be asked")
    func queries() throws {
        let database = try database()
        let queries = try Self.queries()
        #expect(queries.count >= 10)
        for query in queries {
            _ = try database.read { try Row.fetchAll($0, sql: query) }
        }
    }

    @Test("the document tells every view with every column")
    func documented() throws {
        let text = try String(contentsOf: Self.document, encoding: .utf8)
        let database = try database()
        for (name, _) in RunViews.all {
            let row = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix("| `\(name)` |") })
            let columns = try database.read { try $0.columns(in: name).map(\.name) }
            for column in columns { #expect(row.contains("`\(column)`"), "\(name).\(column)") }
        }
    }

    @Test(
        "views tell what was observed",
        arguments: [
            ("SELECT kind || ' ' || ending FROM visit", "curious silently"),
            ("SELECT path || ' ' || queue FROM page_view", "/pricing?plan=\"a\" sales"),
            ("SELECT form || ' ' || not_before_s FROM invite WHERE form = 'bar'", "bar 4.5"),
            ("SELECT group_concat(answer) FROM invite_answer", "accepted,refused,ignored"),
            ("SELECT chat || ' ' || position FROM queue_entry", "c-1 3"),
            (
                "SELECT operation || ' ' || status || ' ' || reason FROM request",
                "accept-invite 503 The service said \"too busy\"."
            ),
            ("SELECT open_connections FROM generator_condition", "7"),
        ]
    )
    func views(query: String, expected: String) throws {
        #expect(try database().read { try String.fetchOne($0, sql: query) } == expected)
    }
}
