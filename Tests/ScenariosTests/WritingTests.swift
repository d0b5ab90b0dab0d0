import Scenarios
import Testing

@Suite("Writing a scenario")
struct WritingTests {
    @Test("what was written reads as an equal scenario")
    func example() throws {
        let scenario = try Scenario.read(text: Fixtures.example(), file: "").value
        #expect(try Scenario.read(text: scenario.yaml, file: "written.yaml").value == scenario)
    }

    @Test("every scenario of the library reads without a remark, and so does what is written of it")
    func library() throws {
        for path in try Fixtures.library() {
            let reading = try Scenario.read(path: path)
            let again = try Scenario.read(text: reading.value.yaml, file: path)
            #expect(reading.remarks == [])
            #expect(again == reading)
        }
    }

    @Test("writing out every default gives no remark, in any mode", arguments: ActivationMode.allCases)
    func defaults(mode: ActivationMode) throws {
        let text = Fixtures.smallest(replacing: "reactive-and-proactive-with-invite", by: mode.rawValue)
        var scenario = try Scenario.read(text: text, file: "").value
        if mode == .reactiveOnly { scenario.settings.launchAfter = .zero }
        #expect(try Scenario.read(text: scenario.yaml, file: "").remarks == [])
    }

    @Test("numbers that binary can't hold, odd names and every distribution survive writing")
    func odd() throws {
        let kinds = ["7%", "29%", "0.07%", "13.93%", "50%"].enumerated().map { index, share in
            """
                - kind: "\(index): \\"{kind}\\" é \\u2028 \\t # no"
                  share: \(share)
                  patience: \(Self.distributions[index])
                  minimises: { while: \(index.isMultiple(of: 2) ? "waiting" : "chatting") }
                  pages: [{ path: "/?a=b:c#d", dwell: 1.234567891s }]

            """
        }
        let text = """
            name: "true"
            service: { url: "http://127.0.0.1:8080/a,b", binding: "- x.yaml" }
            receive: "null"
            settings: { activation: reactive-only, form: [{ field: null-able, label: "~" }] }
            seed: 18446744073709551615
            tolerances: { invite_within: 0.3ms, missing_after: 0s }
            visitors:
              arrive: { rate: 100/h, for: 90min, spacing: even }
              mix:

            """
        let scenario = try Scenario.read(text: text + kinds.joined(), file: "odd.yaml").value
        #expect(try Scenario.read(text: scenario.yaml, file: "written.yaml").value == scenario)
        #expect(scenario.yaml.contains("{ rate: 100/h, for: 90min, spacing: even }"))
        #expect(scenario.yaml.contains("share: 0.07%"))
    }

    @Test(
        "arrivals of every kind are written as they can be read again",
        arguments: [
            "{ rate: 4/s, for: 25s, spacing: poisson }",
            "{ rate: { from: 0/s, to: 20/min }, for: 5min, spacing: even }",
            "{ phases: [{ rate: 1/s, for: 10s }, { rate: { from: 1/s, to: 0/s }, for: 2min }], spacing: poisson }",
            "{ at: [0s, 1500ms, 1500ms, 2min] }",
        ]
    )
    func arrivals(written: String) throws {
        let text = Fixtures.smallest(replacing: "{ rate: 4/s, for: 25s }", by: written)
        let scenario = try Scenario.read(text: text, file: "").value
        #expect(scenario.yaml.contains("  arrive: \(written)\n"))
        #expect(try Scenario.read(text: scenario.yaml, file: "").value == scenario)
    }

    private static let distributions = [
        "{ lognormal: { median: 6s, p95: 6.000000001s } }",
        "{ normal: { mean: 2min, deviation: 17ms } }",
        "{ gamma: { mean: 3s, shape: 0.333333333333 } }",
        "{ uniform: { from: 0s, to: 1h } }",
        "{ lognormal: { median: 6s, sigma: 0.7 } }",
    ]

    @Test(
        "durations, rates and shares are written as people write them, for files and for reading",
        arguments: [
            ("250ms", "250 ms"), ("1.5s", "1.5 s"), ("90s", "1 min 30 s"), ("2min", "2 min"), ("90min", "1 h 30 min"),
            ("0s", "0 s"), ("0.3ms", "0.3 ms"),
        ]
    )
    func durations(written: String, text: String) throws {
        let duration = try #require(Duration(written: written))
        #expect(Duration(written: duration.written) == duration)
        #expect(duration.text == text)
        #expect((Rate.written(4), Rate.written(100 / 3_600.0), Rate.text(1 / 3.0)) == ("4/s", "100/h", "20 a minute"))
        #expect((Share.written(0.07), Share.text(1 / 3.0)) == ("7%", "33.3 %"))
    }
}
