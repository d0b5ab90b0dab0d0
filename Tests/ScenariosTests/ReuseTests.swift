import Scenarios
import Testing

@Suite("What a scenario takes from other files")
struct ReuseTests {
    @Test("maps merge over the base's key by key, lists and scalars replace, and bases have bases")
    func extending() throws {
        let files = Files([
            "base.yaml": Fixtures.smallest(adding: "seed: 3\ntolerances: { invite_within: 1s }"),
            "middle.yaml": "extends: base.yaml\nseed: 4\ntolerances: { missing_after: 3s }\n",
            "main.yaml": "extends: middle.yaml\nname: Main\nagents: { chats_at_once: 2 }\nexpect: [findings = 0]\n",
        ])
        let scenario = try files.scenario()
        #expect((scenario.name, scenario.seed) == ("Main", 4))
        #expect(scenario.tolerances.inviteWithin == .seconds(1))
        #expect(scenario.tolerances.missingAfter == .seconds(3))
        #expect(scenario.teams.map(\.count) == [1])
        #expect(scenario.teams.map(\.chatsAtOnce) == [2])
        #expect(scenario.expectations.count == 1)
    }

    @Test("a key with nothing behind it takes the base's key away")
    func removing() throws {
        let files = Files([
            "base.yaml": Fixtures.smallest(),
            "main.yaml": "extends: base.yaml\nvisitors: { arrive: { rate: , for: , at: [1s, 2s] } }\nagents:\n",
        ])
        let scenario = try files.scenario()
        #expect(scenario.visitors.arrivals == Arrivals(.times([.seconds(1), .seconds(2)])))
        #expect(scenario.teams == [])
    }

    @Test("a map includes a map under its own keys, a list includes a list's elements, and a key a whole list")
    func including() throws {
        let files = Files([
            "parts/form.yaml": "- { field: name }\n- { field: email, kind: email }\n",
            "parts/two.yaml": "- { kind: b, share: 30%, pages: { include: pages.yaml } }\n- { include: last.yaml }\n",
            "parts/last.yaml": "{ kind: c, share: 20%, pages: { include: pages.yaml } }\n",
            "parts/pages.yaml": "- { path: /, dwell: 1s }\n",
            "settings.yaml": "{ activation: reactive-and-proactive-with-invite, launch_after: 9s }\n",
            "main.yaml": """
            name: Parts
            settings: { include: settings.yaml, launch_after: 5s, form: { include: parts/form.yaml } }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix:
                - { kind: a, share: 50%, pages: [{ path: /, dwell: 1s }] }
                - { include: parts/two.yaml }
            agents: { count: 1 }
            """,
        ])
        let scenario = try files.scenario()
        #expect(scenario.visitors.mix.map(\.name) == ["a", "b", "c"])
        #expect(scenario.settings.launchAfter == .seconds(5))
        #expect(scenario.settings.form.map(\.name) == ["name", "email"])
    }

    @Test("a mistake in a file that is taken in is told at its place in that file")
    func places() {
        let files = Files([
            "parts/agents.yaml": "count: 2\nchats_at_onc: 3\n",
            "base.yaml": Fixtures.smallest(replacing: "launch_after: 5s", by: "launch_after: 5"),
            "main.yaml": "extends: base.yaml\nagents: { include: parts/agents.yaml, handle_time: 5 }\n",
        ])
        let places = files.problems().map { String($0.prefix { $0 != " " }) }
        #expect(places == ["base.yaml:4:17:", "parts/agents.yaml:2:1:", "main.yaml:2:52:"])
    }

    @Test("files that take in each other without end are a problem where the circle closes")
    func cycles() {
        let files = Files([
            "main.yaml": "extends: parts/a.yaml\n", "parts/a.yaml": "extends: ../main.yaml\n",
            "self.yaml": "agents: { include: self.yaml }\n",
        ])
        #expect(
            files.problems() == [
                "parts/a.yaml:1:10: files take in each other without end: main.yaml → parts/a.yaml → main.yaml"
            ]
        )
        #expect(files.problems("self.yaml").map { String($0.prefix(18)) } == ["self.yaml:1:20: fi"])
    }

    @Test(
        "what can't be taken in is a problem at its place, and the only one",
        arguments: [
            ("extends: nowhere.yaml", "main.yaml:1:10: there is no file \"nowhere.yaml\" that can be read"),
            ("extends: [a]", "main.yaml:1:10: this is a list, but a file's path is needed here"),
            ("extends:", "main.yaml:1:9: nothing is written here, but a file's path is needed here"),
            (
                "agents: { include: list.yaml, count: 1 }",
                "main.yaml:1:20: list.yaml holds no map, so no other key can stand beside `include`"
            ),
            ("agents: { include: broken.yaml }", "broken.yaml:2:1: this is not readable YAML"),
        ]
    )
    func unusable(text: String, problem: String) throws {
        let files = Files(["main.yaml": text, "list.yaml": "[1, 2]", "broken.yaml": "{"])
        let problems = files.problems()
        #expect(problems.count == 1)
        #expect(try #require(problems.first).hasPrefix(problem))
    }

    @Test("more than ten files inside of each other are refused, and ten are not")
    func depth() {
        var files = Files(["11.yaml": Fixtures.smallest()])
        for number in 0...10 { files.texts["\(number).yaml"] = "extends: \(number + 1).yaml\n" }
        #expect(files.problems("1.yaml") == [])
        #expect(files.problems("0.yaml").map { $0.contains("10.yaml:1:10: more than 10 files") } == [true])
    }

    @Test("files that multiply each other are refused before they fill the memory")
    func multiplying() {
        var files = Files(["9.yaml": "[\(String(repeating: "x, ", count: 20))]"])
        for number in 0...8 {
            files.texts["\(number).yaml"] = String(repeating: "- { include: \(number + 1).yaml }\n", count: 20)
        }
        files.texts["main.yaml"] = "expect: { include: 0.yaml }"
        let problems = files.problems()
        #expect(problems.count == 1)
        #expect(problems.first?.contains("more than 100000 values together") == true)
    }

    @Test("a binding and a table are found from the file that names them")
    func paths() throws {
        let files = Files([
            "main.yaml": Fixtures.smallest(adding: "service: { include: sites/shop.yaml }"),
            "sites/shop.yaml": "{ url: \"http://chat.example\", binding: ../bindings/shop.yaml }",
        ])
        guard case .at(_, let binding, _) = try files.scenario().service else {
            Issue.record("the service is embedded")
            return
        }
        #expect(binding == "bindings/shop.yaml")
    }
}
