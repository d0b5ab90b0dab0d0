import Testing

@testable import Analysis
@testable import Reports

@Suite("summary.md")
struct MarkdownReportTests {
    @Test("begins with the verdict, and names what failed before what passed")
    func order() throws {
        let text = MarkdownReport(.failed).text
        #expect(text.hasPrefix("## ✗ Failed: Proactive invite\n"))
        let failed = try #require(text.firstRange(of: "| invite.lateness.p99 &lt; 250ms | 1.31 s |"))
        let passed = try #require(text.firstRange(of: "| queue.wait.p90 &lt; 10s |"))
        #expect(failed.lowerBound < passed.lowerBound)
        #expect(text.contains("| I3 no second invite after No | 1 | 20 | visitor 17 at 21.904 s: invited again"))
    }

    @Test("is short whatever happened")
    func short() {
        var judgement = Judgement.failed
        judgement.expectations = Array(repeating: judgement.expectations[0], count: 100)
        judgement.rules = Array(repeating: judgement.rules[1], count: 40)
        judgement.reasons = Array(repeating: judgement.reasons[0], count: 50)
        let text = MarkdownReport(judgement).text
        #expect(text.split(separator: "\n").count < 60)
        for sentence in ["and 80 more expectations", "and 30 more broken rules", "and 45 more reasons"] {
            #expect(text.contains(sentence))
        }
    }

    @Test("text from outside can't become markup, another cell, or a mention")
    func escaped() {
        #expect(
            "a|b <script> `x` *y* [z](u)\nnext".inMarkdown == "a\\|b &lt;script&gt; \\`x\\` \\*y\\* \\[z\\](u) next"
        )
        #expect("@somebody #12".inMarkdown == "@\u{200B}somebody #\u{200B}12")
    }
}
