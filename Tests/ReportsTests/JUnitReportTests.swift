import Observations
import Testing

@testable import Analysis
@testable import Reports

@Suite("junit.xml")
struct JUnitReportTests {
    @Test("there is a test case for each expectation and each rule")
    func cases() throws {
        let report = try #require(ParsedXML(JUnitReport(.failed).text))
        #expect(
            report.elements(named: "testcase").compactMap { $0.attributes["name"] } == [
                "invite.lateness.p99 < 250ms", "queue.wait.p90 < 10s", "queue.answered >= 80%",
                "I2 no invite before the criterion", "I3 no second invite after No", "R18 invite on time",
                "I17 launch minimised needs the invite",
            ]
        )
    }

    @Test("failures and skipped cases are counted")
    func counts() throws {
        let report = try #require(ParsedXML(JUnitReport(.failed).text))
        let suites = report.elements(named: "testsuite").map(\.attributes)
        #expect(suites.map { $0["tests"] } == ["3", "4"])
        #expect(suites.map { $0["failures"] } == ["1", "2"])
        #expect(suites.map { $0["skipped"] } == ["1", "1"])
        #expect(suites.map { $0["time"] } == ["92.4", "92.4"])
    }

    @Test("what is undecided or was not exercised is skipped, and says why")
    func skipped() throws {
        let report = try #require(ParsedXML(JUnitReport(.failed).text))
        #expect(
            report.elements(named: "skipped").compactMap { $0.attributes["message"] } == [
                "undecided: Nothing was observed.", "not exercised: the run had no case of it",
            ]
        )
    }

    @Test("a broken rule quotes its first findings and counts the rest")
    func quotes() throws {
        var judgement = Judgement.failed
        judgement.findings = Array(repeating: judgement.findings[0], count: 25)
        let text = JUnitReport(judgement).text
        #expect(text.matches(of: /visitor 17 at 21\.904 s: invited again/).count == JUnitReport.quotedFindings)
        #expect(text.contains("\nand 15 more: see summary.json</failure>"))
    }

    @Test("what XML forbids is left out, and markup is escaped")
    func hostile() throws {
        var judgement = Judgement.failed
        judgement.run.scenario = "a\u{0}b\u{8}<&>\"'\u{FFFF}c"
        judgement.findings[0].evidence = "]]> <failure> \u{1B}[31m"
        let report = try #require(ParsedXML(JUnitReport(judgement).text))
        #expect(report.elements.first?.attributes["name"] == "dwell: ab<&>\"'c")
        #expect(report.elements(named: "failure").count == 3)
    }
}
