import Observations
import Testing

@testable import Analysis
@testable import Reports

@Suite("the terminal's verdict")
struct TerminalReportTests {
    @Test("a failed run reads like this")
    func failed() {
        let report = TerminalReport(.failed, isColoured: false, reportPath: "reports/proactive-invite/report.html")
        #expect(
            report.text == """
                ✗ FAILED  Proactive invite: 98 visits in 1 min 32 s, seed 2026
                  2 rules were broken: R18 (4 violations), I3 (1 violation).
                  The expectation invite.lateness.p99 < 250ms failed: 1.31 s of 61 invites.

                Invites presented             61  64 due; 3 late, 1 missing, 1 unwanted
                Invite lateness, p99      1.31 s  median 46.2 ms; tolerance 250 ms; n = 61
                Minimised violations           1  in 118 checks
                Queue wait, p90           3.36 s  37 of 40 answered, on average after 1.92 s
                Requests failed                2  of 1,214; latency p99 16.1 ms
                Rules broken                   2  1 held, 1 not exercised

                ✗ invite.lateness.p99 < 250ms                   seen 1.31 s
                ? queue.answered >= 80%                         seen nothing
                ✓ queue.wait.p90 < 10s                          seen 3.36 s

                ✗ I3 no second invite after No: 1 violation
                  visitor 17: invited again 3.10 s after No, without Maximise
                ✗ R18 invite on time: 4 violations
                  visitor 23: invited 1.31 s late: 6.31 s after arrival, with a criterion of 5 s
                  and a tolerance of 250 ms

                report  reports/proactive-invite/report.html

                """
        )
    }

    @Test("no line is wider than 80 columns, and no report longer than 32 lines, however much there is to tell")
    func small() {
        var judgement = Judgement.failed
        judgement.run.scenario = String(repeating: "long ", count: 50)
        judgement.reasons = Array(repeating: String(repeating: "because ", count: 50), count: 40)
        judgement.rules = Array(repeating: judgement.rules[1], count: 40)
        judgement.expectations = Array(repeating: judgement.expectations[0], count: 40)
        judgement.invites.early = 1_000_000
        judgement.invites.duplicate = 1_000_000
        let lines = TerminalReport(judgement, isColoured: false, reportPath: "report.html").text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines.count <= 32)
        #expect(lines.contains("  … and 37 more reasons"))
    }

    @Test("colours are there only when asked for, and the words are the same")
    func colours() {
        let plain = TerminalReport(.failed, isColoured: false).text
        let coloured = TerminalReport(.failed, isColoured: true).text
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[1;31m✗ FAILED\u{1B}[0m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test("text from outside can't move the cursor or begin a line")
    func controls() {
        var judgement = Judgement.failed
        judgement.reasons = ["one\u{1B}[2J\r\ntwo\u{9B}31m"]
        #expect(TerminalReport(judgement, isColoured: false).text.contains("  one [2J two 31m\n"))
    }

    @Test("a run that can't be trusted says so right below the verdict")
    func untrusted() {
        let lines = TerminalReport(.untrusted, isColoured: false).text.split(separator: "\n")
        #expect(lines[0].hasPrefix("? UNDECIDED"))
        #expect(lines[1] == "  untrusted: Arrivals were late: p99 1.4 s, of at most 100 ms.")
    }
}
