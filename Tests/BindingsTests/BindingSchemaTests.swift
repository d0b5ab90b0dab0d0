import Foundation
import Scenarios
import SchemaReading
import Testing

@testable import Bindings

@Suite("The schema of binding files")
struct BindingSchemaTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func text(of path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    @Test("the schema that is committed is the one that the shapes give")
    func committed() throws {
        let isCurrent = try text(of: "docs/schema/binding.schema.json") == FileSchema.binding.json
        #expect(isCurrent, "renew it: swift run dwell binding schema > docs/schema/binding.schema.json")
    }

    @Test("the key tables that are committed are those that the shapes give")
    func tables() throws {
        let isCurrent = try text(of: "docs/binding.md").hasSuffix(FileSchema.binding.tables)
        #expect(isCurrent, "renew them: swift run dwell binding schema --keys, at the end of docs/binding.md")
    }

    @Test("every key has what may stand behind it, and a meaning")
    func keys() {
        let rows = FileSchema.binding.tables.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count > 100)
        #expect(rows.filter { $0.split(separator: "|", omittingEmptySubsequences: false).count < 6 } == [])
        #expect(rows.filter { $0.contains("|  |") } == [])
    }

    @Test("each reference leads somewhere, and nothing is taken from other files")
    func references() throws {
        let json = FileSchema.binding.json
        let schema = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        let names = json.matches(of: /"#\/\$defs\/([^"]+)"/).map { String($0.1) }
        #expect(!names.isEmpty && names.allSatisfy { definitions[$0] != nil })
        #expect(!json.contains("include") && !json.contains("extends"))
    }

    @Test("what the language can say is as the schema wants it, as it was written and as Dwell writes it")
    func right() throws {
        let schema = try SchemaReader(FileSchema.binding.json)
        let shipped = try FileManager.default.contentsOfDirectory(
            at: Self.root.appending(path: "Sources/Bindings/Shipped"),
            includingPropertiesForKeys: nil
        )
        #expect(!shipped.isEmpty)
        let texts = try shipped.map { try String(contentsOf: $0, encoding: .utf8) } + [WrittenBindingTests.everything]
        for text in texts {
            #expect(try schema.takes(text))
            #expect(try schema.takes(try Binding.read(text: text, file: "").yaml))
        }
    }

    @Test(
        "what the check refuses for its form, the schema does too",
        arguments: [
            ("written_for:", "writen_for:"), ("method: POST", "method: post"), ("every: 2s", "every: 2"),
            ("kind: poll", "kind: pull"), ("event: message", "event: massage"), ("write:", "wright:"),
            ("lacks: [invite,", "lacks: [invites,"), ("request: { path: /events,", "request: {"),
        ]
    )
    func wrong(right: String, wrong: String) throws {
        try #require(BindingCheckTests.sound.contains(right))
        let text = BindingCheckTests.sound.replacingOccurrences(of: right, with: wrong)
        #expect(throws: Problems.self) { try Binding.read(text: text, file: "") }
        #expect(try !SchemaReader(FileSchema.binding.json).takes(text))
    }
}
