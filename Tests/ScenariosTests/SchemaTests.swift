import Foundation
import Scenarios
import SchemaReading
import Testing

@Suite("The schema of scenario files")
struct SchemaTests {
    @Test("the schema that is committed is the one that the shapes give")
    func committed() throws {
        let isCurrent = try Fixtures.text(of: "docs/schema/scenario.schema.json") == FileSchema.scenario.json
        #expect(isCurrent, "renew it: swift run dwell schema > docs/schema/scenario.schema.json")
    }

    @Test("the key tables that are committed are those that the shapes give")
    func tables() throws {
        let isCurrent = try Fixtures.text(of: "docs/scenario-keys.md").hasSuffix(FileSchema.scenario.tables)
        #expect(isCurrent, "renew them: swift run dwell schema --keys, below the head of docs/scenario-keys.md")
    }

    @Test("every key is listed once, with what may stand behind it, its default and its meaning")
    func keys() throws {
        let keys = FileSchema.scenario.root.keys
        #expect(Set(keys.map(\.path)).count == keys.count)
        #expect(keys.allSatisfy { !$0.value.isEmpty && !$0.meaning.isEmpty })
        let criterion = try #require(keys.first { $0.path == "settings.launch_after" })
        #expect((criterion.value, criterion.meaning) == ("duration", "the launch criterion"))
        let slots = try #require(keys.first { $0.path == "agents.chats_at_once" })
        #expect((slots.value, slots.usual) == ("1 to 100", "`3`"))
        #expect(keys.first { $0.path == "visitors.mix[].kind" }?.usual == "")
    }

    @Test("the schema is JSON, each reference in it leads somewhere, and no map takes keys that it does not know")
    func references() throws {
        let text = FileSchema.scenario.json
        let schema = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        let references = text.matches(of: /"#\/\$defs\/([^"]+)"/).map { String($0.1) }
        #expect(!references.isEmpty && references.allSatisfy { definitions[$0] != nil })
        let whole = try #require(definitions["whole"] as? [String: Any])
        #expect(whole["additionalProperties"] as? Bool == false)
        let keys = try #require(whole["properties"] as? [String: Any]).keys.sorted()
        #expect(keys == (FileSchema.scenario.root.keys.map(\.path).filter { !$0.contains(".") } + ["include"]).sorted())
    }

    @Test(
        "a quantity's pattern takes what is read, and a variable",
        arguments: [
            ("duration", ["250ms", "1.5s", "2 min", "1h", "${WAIT:-5s}"], ["5", "-5s", "5 parsecs", "s"]),
            ("rate", ["4/s", "20/min", "0.5/h"], ["4", "4/day"]),
            ("share", ["80%", "0.07%"], ["80", "0.8", "80 pct"]),
        ]
    )
    func patterns(name: String, right: [String], wrong: [String]) throws {
        let schema = try #require(
            JSONSerialization.jsonObject(with: Data(FileSchema.scenario.json.utf8)) as? [String: Any]
        )
        let definition = (schema["$defs"] as? [String: [String: Any]])?[name]
        let pattern = try NSRegularExpression(pattern: #require(definition?["pattern"] as? String))
        func fits(_ text: String) -> Bool {
            pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
        }
        #expect(right.filter { !fits($0) } == [])
        #expect(wrong.filter(fits) == [])
    }

    @Test("every scenario of the library, and what is written of it, is as the schema wants it")
    func library() throws {
        let schema = try SchemaReader(FileSchema.scenario.json)
        for path in try Fixtures.library() {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let written = try Scenario.read(path: path).value.yaml
            #expect(try schema.takes(text), "\(path)")
            #expect(try schema.takes(written), "\(path)")
        }
    }

    @Test(
        "files that share parts are as the schema wants them, though keys are missing in them",
        arguments: [
            "extends: base.yaml", "extends: base.yaml\nagents: { chats_at_once: 2 }\nvisitors: { arrive: { rate: } }",
            "extends: base.yaml\nagents: { handle_time: { lognormal: , exponential: { mean: 5s } } }",
            Fixtures.smallest(replacing: "{ count: 1 }", by: "{ include: staff.yaml }"),
            Fixtures.smallest(replacing: "- { path: /, dwell: 10s }", by: "- { include: pages.yaml }"),
            Fixtures.smallest(replacing: "count: 1", by: "count: \"${AGENTS:-3}\""),
        ]
    )
    func sharing(text: String) throws {
        #expect(try SchemaReader(FileSchema.scenario.json).takes(text))
    }

    @Test(
        "what the check refuses for its form, the schema does too",
        arguments: [
            ("name: Small", "nam: Small"), ("launch_after: 5s", "launch_after: 5"), ("count: 1", "count: 0"),
            ("activation: reactive-and-proactive-with-invite", "activation: with-invite"), ("path: /,", "path: home,"),
            ("kind: reader", "group: reader"), ("dwell: 10s", "dwell: { weibull: { mean: 4s, shape: 0 } }"),
            ("dwell: 10s", "dwell: { weibul: { mean: 4s, shape: 1 } }"), ("{ count: 1 }", "{ chats_at_once: 1 }"),
        ]
    )
    func broken(right: String, wrong: String) throws {
        let text = Fixtures.smallest(replacing: right, by: wrong)
        #expect(Fixtures.problems(of: text) != [])
        #expect(try !SchemaReader(FileSchema.scenario.json).takes(text))
    }
}
