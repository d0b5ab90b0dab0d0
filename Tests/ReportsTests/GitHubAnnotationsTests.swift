import Observations
import Testing

@testable import Analysis
@testable import Reports

@Suite("annotations for GitHub")
struct GitHubAnnotationsTests {
    private func lines(_ judgement: Judgement) -> [Substring] {
        GitHubAnnotations(judgement).text.split(separator: "\n")
    }

    @Test("what failed is an error, what is undecided a warning, and the verdict a notice")
    func kinds() {
        let lines = lines(.failed)
        #expect(lines.count { $0.hasPrefix("::error ") } == 3)
        #expect(lines.count { $0.hasPrefix("::warning ") } == 1)
        #expect(lines.last?.hasPrefix("::notice title=failed%3A Proactive invite::") == true)
        let untrusted = self.lines(.untrusted)
        #expect(untrusted.contains("::warning title=Untrusted::Arrivals were late: p99 1.4 s, of at most 100 ms."))
    }

    @Test("what would end a command or a property is written otherwise")
    func escaped() {
        var judgement = Judgement.passed
        judgement.run.scenario = "a,b:c%\r\n::error::d"
        judgement.reasons = ["100 %", "and\r\nmore"]
        #expect(
            lines(judgement) == [
                "::notice title=passed%3A a%2Cb%3Ac%25%0D%0A%3A%3Aerror%3A%3Ad::100 %25%0Aand%0D%0Amore"
            ]
        )
    }

    @Test("there are no more of a kind than GitHub shows, and the last one counts the rest")
    func limit() {
        var judgement = Judgement.failed
        judgement.rules = Array(repeating: judgement.rules[1], count: 40)
        let errors = lines(judgement).filter { $0.hasPrefix("::error ") }
        #expect(errors.count == GitHubAnnotations.most)
        #expect(errors.last == "::error title=More of them::32 more are in the report.")
    }
}
