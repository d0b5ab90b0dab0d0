import Foundation
import Observations
import Testing

@testable import Analysis
@testable import Reports

extension Judgement {
    /// A run whose one broken rule is waived, with a warm-up and a cool-down.
    static let waived: Judgement = {
        var judgement = Judgement.passed
        let broken = Judgement.failed.findings.filter { $0.rule == "I3" }
        if let index = judgement.rules.firstIndex(where: { $0.id == "I3" }) {
            judgement.rules[index].outcome = .broken
            judgement.rules[index].violations = broken.count
            judgement.rules[index].waiver = "the shop <asks> twice"
        }
        judgement.waivedFindings = broken
        judgement.margins = Margins(warmUp: 10, coolDown: 70...80, visits: 12)
        return judgement
    }()
}

@Suite("A waiver, told")
struct ToldWaiverTests {
    @Test("stands in the page with its reason, its findings apart from those that count")
    func page() throws {
        let page = try #require(ParsedXML(HTMLReport(.waived).text))
        #expect(page.text.contains("Waived, and not held against the service"))
        #expect(page.text.contains("Waived: the shop <asks> twice"))
        #expect(page.text.contains("○ broken, waived"))
        #expect(page.text.contains("No findings: every rule that was exercised held, or is waived."))
        #expect(page.text.contains("invited again 3.10 s after No, without Maximise"))
    }

    @Test("is a skipped test case with its reason")
    func junit() throws {
        let report = try #require(ParsedXML(JUnitReport(.waived).text))
        #expect(report.elements(named: "failure").isEmpty)
        #expect(
            report.elements(named: "skipped").compactMap { $0.attributes["message"] }.first
                == "waived: the shop <asks> twice (broken; 1 violation in 20 cases)"
        )
    }

    @Test("is in the summary: the reason with the rule, the findings in a list of their own")
    func summary() throws {
        let data = Data(SummaryJSON(.waived).text.utf8)
        let summary = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let rules = try #require(summary["rules"] as? [[String: Any]])
        #expect(rules.compactMap { $0["waived"] as? String } == ["the shop <asks> twice"])
        #expect((summary["findings"] as? [Any])?.count == 0)
        #expect((summary["waived_findings"] as? [Any])?.count == 1)
    }

    @Test("is told in the terminal, in a line of its own")
    func terminal() {
        let text = TerminalReport(.waived, isColoured: false).text
        #expect(text.contains("\n○ I3 waived (broken): the shop <asks> twice\n"))
        #expect(text.contains("2 held, 1 not exercised, 1 broken and waived") && !text.contains("✗"))
    }
}

@Suite("The time that is not judged, told")
struct ToldMarginTests {
    @Test("is said with the number of visits, in the page and the terminal")
    func said() {
        let sentence = """
            12 visits were played and not judged: who arrived in the first 10 s (warm-up) or the last 10 s of arrivals \
            (cool-down).
            """
        #expect(HTMLReport(.waived).text.contains(sentence))
        #expect(TerminalReport(.waived, isColoured: false).text.contains("12 visits were played and not judged"))
        #expect(!HTMLReport(.passed).text.contains("not judged"))
        #expect(HTMLReport(.waived).text.contains("98 of 110 visits judged, 97 finished, none failed."))
    }

    @Test("leaves visits that follow from others out of the planned ones")
    func following() {
        var judgement = Judgement.passed
        judgement.visits.following = 8
        let sentence = "90 of 100 planned visits started and 8 followed, 97 finished, none failed."
        #expect(HTMLReport(judgement).text.contains(sentence))
    }

    @Test("is shaded, bordered and named in each chart over time")
    func charts() {
        let chart = LevelLine(
            "Visitors",
            of: "visitors",
            [.init(at: 0, value: 1)],
            end: 100,
            margins: Judgement.waived.margins
        )
        .chart.drawing
        #expect(chart.matches(of: /<rect class="margin"/).count == 2)
        #expect(chart.matches(of: /<line class="margin"/).count == 2)
        #expect(chart.contains(">warm-up</text>") && chart.contains(">cool-down</text>"))
        let whole = LevelLine(
            "Visitors",
            of: "visitors",
            [.init(at: 0, value: 1)],
            end: 100,
            margins: Margins(visits: 0)
        )
        #expect(!whole.chart.drawing.contains("margin"))
    }

    @Test("is cut off where the run was shorter")
    func short() throws {
        let chart = LevelLine(
            "Visitors",
            of: "visitors",
            [.init(at: 0, value: 1)],
            end: 5,
            margins: Margins(warmUp: 10, coolDown: 70...80, visits: 1)
        ).chart.drawing
        #expect(chart.matches(of: /<rect class="margin"/).count == 1 && !chart.contains("cool-down"))
    }
}
