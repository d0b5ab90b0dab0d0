import Scenarios
import Testing

@Suite("Problems of a scenario file")
struct ProblemTests {
    @Test("five mistakes are five problems, each at its line and column, all at once")
    func fiveMistakes() {
        let text = """
            name: Five mistakes
            settings:
              activation: proactive
              lanch_after: 5s
              launch_after: 5
            visitors:
              arrive: { rate: 4/s, for: 25s }
              mix:
                - kind: reader
                  share: 90%
                  pages: [{ path: /, dwell: 10s }]
            agents: { count: 1 }
            expect:
              - invite.latness.p99 < 250ms
            """
        let problems = Fixtures.problems(of: text)
        let places = problems.map { "\($0.place.line):\($0.place.column)" }
        #expect(places == ["3:15", "4:3", "5:17", "9:5", "14:5"])
        #expect(problems.map(\.hint) == [nil, "`launch_after`", "5s", nil, "`invite.lateness.p99`"])
        #expect(problems.map(\.path).contains("settings.lanch_after"))
    }

    @Test("a problem's text form can be jumped to, and says what was found, what is allowed, and what was meant")
    func textForm() {
        let text = Fixtures.smallest(replacing: "launch_after: 5s", by: "launch_after: 5")
        #expect(
            Fixtures.problems(of: text).map(\.description) == [
                "test.yaml:4:17: settings.launch_after: \"5\" has no unit; a duration with its unit (ms, s, min, h) "
                    + "is needed here (did you mean 5s?)"
            ]
        )
    }

    @Test(
        "each mistake is one problem at its place",
        arguments: [
            Mistake("name: Small", "name: ", "1:6", "nothing is written here"),
            Mistake("name: Small", "nam: Small", "1:1", "no key of this name"),
            Mistake("activation: reactive-and", "activation: reactve-and", "3:15", "one of reactive-only"),
            Mistake("launch_after: 5s", "launch_after: -5s", "4:17", "negative"),
            Mistake("launch_after: 5s", "launch_after: 5 parsecs", "4:17", "no unit of a duration"),
            Mistake("launch_after: 5s", "launch_after: [5s]", "4:17", "this is a list"),
            Mistake("launch_after: 5s", "launch_after: 25h", "4:17", "from 0 s to 24 h"),
            Mistake("rate: 4/s", "rate: 4", "6:19", "has no unit"),
            Mistake("rate: 4/s", "rate: 0/s", "6:19", "above 0"),
            Mistake("rate: 4/s", "rate: 100000/s", "6:11", "2500000 visitors are expected"),
            Mistake("for: 25s", "for: 48h", "6:29", "1 ms to 24 h"),
            Mistake("{ rate: 4/s, for: 25s }", "4/s", "6:11", "a map with keys (rate, for, phases, curve,"),
            Mistake("{ rate: 4/s, for: 25s }", "{ rate: 4/s }", "6:11", "the key `for` is missing"),
            Mistake("{ rate: 4/s, for: 25s }", "{ at: [] }", "6:17", "no instant"),
            Mistake("{ rate: 4/s, for: 25s }", "{ at: [2s, 1s] }", "6:22", "1 s comes before 2 s"),
            Mistake("{ rate: 4/s, for: 25s }", "{ at: [2s], spacing: even }", "6:32", "means nothing beside `at`"),
            Mistake("{ rate: 4/s, for: 25s }", "{ at: [2s], for: 1s }", "6:28", "means nothing beside `at`"),
            Mistake("{ rate: 4/s, for: 25s }", "{ phases: [{ rate: 0/s, for: 1s }] }", "6:11", "nobody comes"),
            Mistake("{ rate: 4/s, for: 25s }", "{ phases: [{ rate: 1, for: 1s }] }", "6:30", "has no unit"),
            Mistake("rate: 4/s", "rate: { from: 1/s }", "6:19", "the key `to` is missing"),
            Mistake("path: /,", "path: home,", "10:19", "begins with /"),
            Mistake("dwell: 10s", "dwell: { weibul: { mean: 4s, shape: 1 } }", "10:31", "one of uniform"),
            Mistake("dwell: 10s", "dwell: { weibull: { mean: 4s, shape: 0 } }", "10:59", "0.1 to 100.0"),
            Mistake("dwell: 10s", "dwell: { uniform: { from: 2s, to: 1s } }", "10:40", "above `to`"),
            Mistake("dwell: 10s", "dwell: { lognormal: { median: 2s } }", "10:42", "either `p95` or `sigma`"),
            Mistake("dwell: 10s", "dwell: { lognormal: { median: 2s, p95: 1s } }", "10:61", "above the median"),
            Mistake("count: 1", "count: 1.5", "11:18", "a whole number"),
            Mistake("count: 1", "count: \"1\"", "11:18", "a whole number"),
        ]
    )
    func mistakes(mistake: Mistake) throws {
        let problems = Fixtures.problems(of: Fixtures.smallest(replacing: mistake.right, by: mistake.wrong))
        let problem = try #require(problems.first { $0.sentence.contains(mistake.sentence) }, "\(problems)")
        #expect("\(problem.place.line):\(problem.place.column)" == mistake.spot)
        // A misspelled key is missing, too.
        #expect(problems.count == (mistake.sentence.contains("no key") ? 2 : 1))
    }

    @Test("an empty mix is a problem")
    func emptyMix() throws {
        let head = try #require(Fixtures.smallest().firstRange(of: "  mix:"))
        let problems = Fixtures.problems(of: Fixtures.smallest()[..<head.lowerBound] + "  mix: []\n")
        #expect(problems.map(\.sentence) == ["the mix is empty; name at least one kind of visitor"])
    }

    @Test("keys written twice are problems beside the others, at their second place")
    func duplicates() {
        let text =
            Fixtures.smallest(replacing: "launch_after: 5s", by: "launch_after: 5\n  launch_after: 6\n  \"form\": []")
            + "  \nname: Again\nname: And again\n"
        let found = Fixtures.problems(of: text).map { "\($0.place.line):\($0.place.column)" }
        #expect(found == ["5:3", "5:17", "15:1", "16:1"])
    }

    @Test("two kinds may not share a name, nor may accept and refuse exceed all invites")
    func mix() {
        let kind = """
                - kind: reader
                  share: 50%
                  on_invite: { accept: 60%, refuse: 50% }
                  pages: [{ path: /, dwell: 1s }]

            """
        let text = """
            name: Twice
            settings: { activation: reactive-and-proactive-with-invite, launch_after: 5s }
            visitors:
              arrive: { rate: 4/s, for: 25s }
              mix:

            """
        let problems = Fixtures.problems(of: text + kind + kind)
        #expect(problems.map(\.path) == ["visitors.mix[0].on_invite", "visitors.mix[1]", "visitors.mix[1].on_invite"])
    }
}
