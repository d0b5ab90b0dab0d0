import Foundation
import Testing

@testable import Analysis

@Suite("A baseline")
struct BaselineTests {
    static let saved = Baseline(runs: [
        .fixture(
            seed: .max,
            measures: [
                "queue.wait.p90": Measure(value: 12.345_678_9, cases: 61),
                "http.latency.p99": Measure(value: nil, cases: 0),
            ]
        )
    ])

    @Test("reads what it wrote, to a millionth")
    func roundTrip() throws {
        let read = try Baseline.read(Self.saved.text)
        #expect(read == Self.saved)
        #expect(read.runs[0].measures["queue.wait.p90"]?.value == 12.345_679)
        #expect(read.text == Self.saved.text)
    }

    @Test("reads the first schema, with members that nobody knows and measures that are missing")
    func first() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appendingPathComponent("Vectors/baseline-v1.json")
        let baseline = try Baseline.read(String(contentsOf: file, encoding: .utf8))
        #expect(baseline.runs.map(\.seed) == [2026, 2027])
        #expect(baseline.runs[0].dwell == "0.0.9" && baseline.runs[1].isTrusted && baseline.runs[1].isWhole)
        #expect(baseline.runs[0].measures["queue.wait.p90"] == Measure(value: 3.848468, cases: 44))
        let comparison = try Comparison(baseline: baseline.runs, candidate: baseline.runs)
        #expect(comparison.verdict == .pass)
    }

    @Test(
        "refuses what is none, what is damaged and what is newer, each in a sentence",
        arguments: [
            ("", "It is no baseline."), ("[1, 2]", "It is no baseline."), (#"{"schema": 1}"#, "It is no baseline."),
            (#"{"kind": "dwell baseline", "schema": 1, "runs": []}"#, "It holds no run."),
            (#"{"kind": "dwell baseline", "schema": 1, "runs": [{"seed": "x"}]}"#, "It is damaged."),
            (#"{"kind": "dwell baseline", "schema": 99, "runs": 7}"#, "A newer Dwell wrote it (schema 99;"),
        ]
    )
    func refused(text: String, says: String) {
        let problem = #expect(throws: ComparisonProblem.self) { try Baseline.read(text) }
        #expect(problem?.sentence.hasPrefix(says) == true && problem?.nextStep.isEmpty == false)
    }

    @Test("keeps no run that was cut off, and runs of one scenario only")
    func kept() throws {
        let whole = MeasuredRun.fixture(seed: 1, measures: [:])
        #expect(try Baseline(keeping: [whole]).runs == [whole])
        let other = MeasuredRun.fixture(seed: 2, fingerprint: "other", measures: [:])
        #expect(throws: ComparisonProblem.self) { try Baseline(keeping: [whole, other]) }
        let cutOff = MeasuredRun.fixture(seed: 2, isWhole: false, measures: [:])
        #expect(throws: ComparisonProblem.self) { try Baseline(keeping: [whole, cutOff]) }
        #expect(throws: ComparisonProblem.self) { try Baseline(keeping: []) }
    }
}
