import Scenarios
import Testing

@Suite("Reading any YAML file field by field")
struct FieldTests {
    @Test("the tree keeps order, quotes and places, and tells numbers and flags from text")
    func tree() throws {
        let document = try YAMLDocument(text: "b: \"1\"\na: [1, 1.5, true, ~, 007, yes, -3]\n", file: "tree.yaml")
        guard case .map(let entries) = document.root.content, case .list(let list) = entries[1].value.content else {
            Issue.record("the tree is \(document.root)")
            return
        }
        #expect(entries.map(\.key) == ["b", "a"])
        #expect(entries[0].value.content == .scalar(YAMLScalar(text: "1", isQuoted: true)))
        #expect(list[1].place == Place(line: 2, column: 8))
        let meanings = list.map { value -> YAMLScalar.Meaning? in
            guard case .scalar(let scalar) = value.content else { return nil }
            return scalar.meaning
        }
        #expect(
            meanings == [
                .integer(1), .decimal(1.5), .bool(true), .null, .text("007"), .text("yes"), .integer(-3),
            ]
        )
    }

    @Test("aliases stand for what they name")
    func aliases() throws {
        let document = try YAMLDocument(text: "a: &x { k: v }\nb: *x\n", file: "alias.yaml")
        #expect(document.root["b"]?["k"]?.content == .scalar(YAMLScalar(text: "v", isQuoted: false)))
    }

    @Test("a reader that gives up without a word is still a problem, never a crash")
    func silence() throws {
        let document = try YAMLDocument(text: "a: 1", file: "silent.yaml")
        #expect(throws: Problems.self) { try document.read { _ in nil as Int? } }
    }

    @Test("a reader of another module collects its own problems and remarks at the same places")
    func ownReader() throws {
        let document = try YAMLDocument(text: "url: x\nevery: 5\nheaders: { a: 1 }\nverify: on\n", file: "own.yaml")
        let problems = try #require(throws: Problems.self) {
            try document.read { root -> Int? in
                let fields = root.map("url", "every", "headers", "verify", "cursor")
                _ = fields?["every"]?.duration()
                _ = fields?["verify"]?.flag()
                #expect(fields?["headers"]?.freeMap()?.map(\.key) == ["a"])
                fields?["url"]?.problem("this is no address", hint: "http://x")
                _ = fields?.required("cursor")
                return 1
            }
        }
        #expect(problems.all.map(\.path) == ["", "url", "every", "verify"])
        #expect(problems.all.map(\.hint) == [nil, "http://x", "5s", "true"])
    }
}
