import Foundation
import Observations
import Testing

@testable import Analysis
@testable import Reports

@Suite("summary.json")
struct SummaryJSONTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let schemaFile = folder.appending(path: "../../docs/schema/summary.schema.json")

    private func summary(_ judgement: Judgement) throws -> [String: Any] {
        let data = Data(SummaryJSON(judgement).text.utf8)
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("the summary is what its schema describes", arguments: HTMLReportTests.judgements.indices)
    func schema(index: Int) throws {
        let schema = try #require(JSONSchema(Data(contentsOf: Self.schemaFile)))
        #expect(schema.problems(in: try summary(HTMLReportTests.judgements[index].1)) == [])
    }

    @Test("the schema notices what is missing, unknown or of another type")
    func strictness() throws {
        let schema = try #require(JSONSchema(Data(contentsOf: Self.schemaFile)))
        var summary = try summary(.failed)
        summary["seed"] = "2026"
        summary["verdict"] = "maybe"
        summary["trusted"] = nil
        summary["colour"] = "red"
        #expect(
            schema.problems(in: summary).sorted() == [
                "/colour: not described", "/seed: not integer", "/trusted: missing",
                "/verdict: none of [\"pass\", \"fail\", \"undecided\"]",
            ]
        )
    }

    @Test("keys are sorted, so that two summaries compare line by line")
    func sorted() {
        let keys = SummaryJSON(.failed).text.matches(of: /\n  "([a-z_]+)":/).map { String($0.1) }
        #expect(keys.count > 15 && keys == keys.sorted())
    }

    @Test("seconds are rounded to microseconds")
    func rounded() throws {
        var judgement = Judgement.failed
        judgement.queue.wait.mean = 1.23456789
        judgement.run.duration = 0.1 + 0.2
        let text = SummaryJSON(judgement).text
        #expect(text.contains("\"mean\": 1.234568,"))
        #expect(text.contains("\"duration_s\": 0.3,"))
    }

    @Test("null stands where there is no sample")
    func nothing() throws {
        let invites = try #require(summary(.empty)["invites"] as? [String: Any])
        let lateness = try #require(invites["lateness_s"] as? [String: Any])
        #expect(lateness["count"] as? Int == 0)
        #expect(lateness["p99"] is NSNull)
    }

    @Test("the service level is there by each formula, and the defects beside the service")
    func serviceLevel() throws {
        var judgement = Judgement.failed
        judgement.run.defects = ["queue-jump"]
        let queue = try #require(summary(judgement)["queue"] as? [String: Any])
        var told = try #require(queue["service_level"] as? [String: Any])
        let negative = try #require((told.removeValue(forKey: "levels") as? [[String: Any]])?[2])
        #expect(negative["formula"] as? String == "negative" && negative["count"] as? Int == 40)
        #expect(negative["low"] is NSNull && negative["at_best"] as? Double == 0.925)
        let level = try #require(told as? [String: Double])
        #expect(
            level == [
                "threshold_s": 20, "answered": 0.972973, "ignored": 0.947368, "negative": 0.9, "positive": 0.95,
            ]
        )
        let service = try #require(summary(judgement)["service"] as? [String: Any])
        #expect(service["defects"] as? [String] == ["queue-jump"])
    }

    @Test("a seed keeps all its 64 bits")
    func seed() {
        var judgement = Judgement.failed
        judgement.run.seed = .max
        #expect(SummaryJSON(judgement).text.contains("\"seed\": 18446744073709551615,"))
    }

    @Test("the start is told in UTC")
    func started() {
        #expect(SummaryJSON(.failed).text.contains("\"started\": \"2026-03-01T09:30:00Z\""))
    }
}
