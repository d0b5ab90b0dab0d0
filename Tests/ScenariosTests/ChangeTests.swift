import Scenarios
import Testing

@Suite("Changes by `--set` and the environment")
struct ChangeTests {
    private var files: Files {
        Files([
            "main.yaml": """
            name: Mixed
            settings: { activation: reactive-and-proactive-with-invite, launch_after: 5s }
            visitors:
              arrive: { rate: 4/s, for: 25s }
              mix:
                - { kind: shopper, share: 70%, pages: [{ path: /, dwell: 3s }, { path: /cart, dwell: 4s }] }
                - { kind: seeker, share: 30%, pages: [{ path: /contact, dwell: 5s }] }
            agents: { count: 1 }
            """
        ])
    }

    @Test("a change sets or replaces, by keys, numbers and names, in the order in which they are given")
    func changes() throws {
        let scenario = try files.scenario(
            "main.yaml",
            [
                "agents.count=3", "agents.count=12", "visitors.mix[0].share=40%", "visitors.mix[seeker].share=60%",
                "visitors.mix[shopper].pages[/cart].dwell={ exponential: { mean: 9s } }",
                "tolerances.invite_within=1s", "service.url=http://127.0.0.1:8080", "expect=[findings = 0]",
            ]
        )
        #expect(scenario.teams.map(\.count) == [12])
        #expect(scenario.visitors.mix.map(\.share) == [0.4, 0.6])
        #expect(scenario.visitors.mix[0].pages.pages[1].dwell == .exponential(mean: .seconds(9)))
        #expect(scenario.tolerances.inviteWithin == .seconds(1))
        #expect(scenario.service == .at(url: "http://127.0.0.1:8080", binding: nil, verifiesTLS: true))
        #expect(scenario.expectations.count == 1)
    }

    @Test(
        "a change that leads nowhere, or says nothing that can be used, is told at its place in the change",
        arguments: [
            ("agents.cuont=2", "--set:1:8: agents.cuont: there is no key of this name here;", "did you mean `count`?"),
            ("agens.count=2", "--set:1:1: agens: there is no key of this name here;", "did you mean `agents`?"),
            ("agents.count=two", "--set:1:14: agents.count: \"two\" was found, but a whole number", ""),
            ("visitors.mix[shoper].share=1%", "--set:1:14: no element is called \"shoper\"", "did you mean shopper?"),
            ("visitors.mix[7].share=1%", "--set:1:14: the list has 2 elements, counted from [0]", ""),
            ("visitors.mix.share=1%", "--set:1:14: a list has no keys; say which element, as in [shopper]", ""),
            ("agents[0].count=1", "--set:1:8: there is no list here", ""),
            ("agents.count", "--set:1:1: \"agents.count\" is no change; write it as path=value", ""),
            ("agents..count=1", "--set:1:7: a path is keys with dots", ""),
            ("seed={", "--set:1:", "this is not readable YAML"),
        ]
    )
    func nowhere(change: String, start: String, part: String) throws {
        let problem = try #require(files.problems("main.yaml", [change]).first)
        #expect(problem.hasPrefix(start) && problem.contains(part), "\(problem)")
    }

    @Test("the second change's problems are in the second line")
    func lines() {
        let problems = files.problems("main.yaml", ["seed=2", "seed=x"])
        #expect(problems.map { String($0.prefix(11)) } == ["--set:2:6: "])
    }

    @Test("variables stand for what the environment holds, or for their default, and $$ for a dollar")
    func environment() throws {
        var files = files
        files.environment = ["COUNT": "7", "WHERE": "shop", "EMPTY": ""]
        files.texts["main.yaml"]?.replace("count: 1", with: "count: \"${COUNT}\", chats_at_once: \"${SLOTS:-2}\"")
        files.texts["main.yaml"]?.replace("name: Mixed", with: "name: ${WHERE}-${EMPTY:-none} for $$5 or $6")
        let scenario = try files.scenario()
        #expect(scenario.name == "shop-none for $5 or $6")
        #expect(scenario.teams.map(\.count) == [7])
        #expect(scenario.teams.map(\.chatsAtOnce) == [2])
        #expect(try Scenario.read(text: scenario.yaml, file: "").value == scenario)
    }

    @Test("a variable that isn't set, and one that is not written right, are problems at their places")
    func unset() {
        var files = files
        files.texts["main.yaml"]?.replace("name: Mixed", with: "name: a ${NO_SUCH} b ${no such}")
        #expect(
            files.problems() == [
                "main.yaml:1:9: the environment has no variable NO_SUCH; set it, or write ${NO_SUCH:-a default}",
                "main.yaml:1:22: `${` needs a name and a closing brace, as in ${NAME}; `$$` stands for a dollar",
            ]
        )
    }

    @Test("a run's own text may be longer than a file that people write")
    func stored() throws {
        let people = (1...9_000).map { "\n            - [person \($0), \"question $\($0) of $$5\"]" }.joined()
        let form = "form:\n        people:\n          fields: [name, inquiry]\n          rows:\(people)\n      kind"
        let text = Fixtures.smallest(replacing: "- kind", by: "- " + form)
        let scenario = try Scenario.read(text: text, file: "", limits: .stored).value
        #expect(scenario.visitors.mix[0].form.people?.rows.count == 9_000)
        #expect(try Scenario.read(text: scenario.yaml, file: "", limits: .stored).value == scenario)
        #expect(throws: Problems.self) { try Scenario.read(text: text, file: "") }
        let written = Files(["main.yaml": text])
        #expect(throws: Problems.self) { try written.scenario() }
        let kept = Files(["main.yaml": "\(Scenario.keptHead)1.0.\n\(scenario.yaml)"])
        #expect(try kept.scenario() == scenario)
    }
}
