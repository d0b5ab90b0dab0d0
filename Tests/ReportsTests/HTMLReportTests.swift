import Observations
import Testing

@testable import Analysis
@testable import Reports

@Suite("report.html")
struct HTMLReportTests {
    static let judgements: [(String, Judgement)] = [
        ("failed", .failed), ("passed", .passed), ("untrusted", .untrusted), ("empty", .empty),
        ("waived", .waived),
    ]

    @Test("the page is well-formed, whatever happened", arguments: judgements.indices)
    func wellFormed(index: Int) throws {
        let page = try #require(ParsedXML(HTMLReport(Self.judgements[index].1).text))
        #expect(page.elements.first?.name == "html")
    }

    @Test("the page needs no script and no other file", arguments: judgements.indices)
    func selfContained(index: Int) throws {
        let text = HTMLReport(Self.judgements[index].1).text
        let page = try #require(ParsedXML(text))
        #expect(page.elements(named: "script").isEmpty && page.elements(named: "link").isEmpty)
        #expect(!text.contains("@import") && !text.contains("url("))
        #expect(page.elements.allSatisfy { $0.attributes["src"] == nil })
        #expect(page.elements.compactMap { $0.attributes["href"] }.allSatisfy { $0.hasPrefix("#") })
    }

    @Test("of several loops the page names how many there were, and the busiest one's share of a core")
    func loops() {
        var judgement = Judgement.failed
        #expect(HTMLReport(judgement).text.contains("Share of a core used by the loop, p95"))
        judgement.generator.loops = 3
        #expect(HTMLReport(judgement).text.contains("Share of a core used by the busiest of 3 loops, p95"))
    }

    @Test("the sections stand in the order of the questions they answer")
    func order() throws {
        let page = try #require(ParsedXML(HTMLReport(.failed).text))
        let sections = page.elements(named: "section").compactMap { $0.attributes["id"] }
        #expect(
            sections == [
                "promises", "invites", "presence", "queue", "minimised", "rules", "funnel", "http", "generator",
                "findings", "repeat", "definitions",
            ]
        )
        let links = page.elements(named: "a").compactMap { $0.attributes["href"]?.dropFirst() }
        #expect(links.map(String.init) == sections)
    }

    @Test("every drawing has a text alternative, or says that it needs none")
    func alternatives() throws {
        let page = try #require(ParsedXML(HTMLReport(.failed).text))
        let drawings = page.elements(named: "svg")
        #expect(drawings.count > 10)
        for drawing in drawings {
            let isSpoken = drawing.attributes["role"] == "img" && drawing.attributes["aria-label"]?.isEmpty == false
            #expect(isSpoken != (drawing.attributes["aria-hidden"] == "true"))
        }
    }

    @Test("every chart has its figures in a table")
    func tables() {
        let figures = HTMLReport(.failed).text.split(separator: "<figure>").dropFirst()
        #expect(figures.count == 15)
        #expect(figures.allSatisfy { $0.contains("<summary>The figures</summary>") && $0.contains("<table>") })
    }

    @Test(
        "the verdict is told by a sign and a word, not by colour alone",
        arguments: [(Verdict.pass, "✓", "Passed"), (.fail, "✗", "Failed"), (.undecided, "?", "Undecided")]
    )
    func verdict(verdict: Verdict, sign: String, word: String) {
        var judgement = Judgement.passed
        judgement.verdict = verdict
        let text = HTMLReport(judgement).text
        #expect(text.contains(">\(sign)</span>"))
        #expect(text.contains("<h1>\(word)</h1>"))
        #expect(text.contains("<title>\(word): Proactive invite</title>"))
    }

    @Test("a run that can't be trusted says so before its reasons and figures")
    func untrusted() throws {
        let text = HTMLReport(.untrusted).text
        let notice = try #require(text.firstRange(of: "<strong>Untrusted.</strong>"))
        let reasons = try #require(text.firstRange(of: "<ul class=\"reasons\">"))
        #expect(notice.lowerBound < reasons.lowerBound)
        #expect(text.contains("Arrivals were late: p99 1.4 s, of at most 100 ms."))
    }

    @Test("a run in which nothing happened reads well")
    func nothing() {
        let text = HTMLReport(.empty).text
        for sentence in [
            "No visitor entered the queue.", "No visit was started.",
            "No invite was due and presented, so there is no lateness to tell.", "No request was sent.",
            "The scenario expects no figures; the rules alone judge this run.",
        ] {
            #expect(text.contains(sentence))
        }
        #expect(!text.contains("<figure>") && !text.contains("nan") && !text.contains("Optional("))
    }

    @Test("planted defects are told, and planted again by the command that repeats the run")
    func defects() {
        var judgement = Judgement.failed
        #expect(!HTMLReport(judgement).text.contains("Planted defects"))
        judgement.run.defects = ["second-invite", "queue-jump"]
        let text = HTMLReport(judgement).text
        #expect(text.contains("<dt>Planted defects</dt><dd>second-invite, queue-jump</dd>"))
        #expect(text.contains("dwell run scenario.yaml --defect second-invite --defect queue-jump</code>"))
    }

    @Test("the service level stands with each formula and its own n")
    func serviceLevel() throws {
        let page = try #require(ParsedXML(HTMLReport(.failed).text))
        #expect(page.text.contains("Service level at 20 s, by each formula"))
        let table = QueueSection(.failed).serviceLevel
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["answered", "97.3 %", "–", "–", "37", "A / all answered"],
                ["ignored", "94.7 %", "–", "–", "38", "A / (N − B)"],
                ["negative", "90 %", "–", "90 % and 92.5 %", "40", "A / N"],
                ["positive", "95 %", "–", "–", "40", "(A + B) / N"],
            ]
        )
    }

    @Test("latencies that no statistic counts are told, where there were any")
    func outOfRange() {
        var judgement = Judgement.failed
        #expect(!HTMLReport(judgement).text.contains("beyond an hour"))
        judgement.http.outOfRange = 3
        #expect(HTMLReport(judgement).text.contains("3 latencies beyond an hour count in no statistic."))
    }

    @Test("text from outside can't become markup, in elements, attributes or drawings")
    func escaped() throws {
        let hostile = "<script>alert(1)</script> \"\u{301} onload='x' <\u{338}b \u{0}\u{1B}[31m & {{seed}} ]]>"
        var judgement = Judgement.failed
        judgement.run.scenario = hostile
        judgement.run.scenarioText = hostile
        judgement.run.serviceURL = hostile
        judgement.reasons = [hostile]
        judgement.findings[0].evidence = hostile
        judgement.findings[0].timeline[2].sentence = hostile
        judgement.series.lateness[0].kind = hostile
        judgement.visits.funnel[0].name = hostile
        judgement.http.operations[0].name = hostile
        let text = HTMLReport(judgement).text
        let page = try #require(ParsedXML(text))
        #expect(page.elements(named: "script").isEmpty && page.elements(named: "b").isEmpty)
        #expect(page.elements.allSatisfy { $0.attributes["onload"] == nil })
        #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{0}"))
        #expect(page.text.contains("{{seed}}"))
    }

    @Test("impossible times and single points make a page, too", arguments: [.infinity, -.infinity, .nan, 1e300, 0])
    func impossible(time: Double) throws {
        var judgement = Judgement.failed
        judgement.run.duration = time
        judgement.run.started = time
        judgement.series.lateness = [Series.LatenessPoint(visitor: 1, kind: "shopper", due: time, lateness: time)]
        judgement.series.visitors = [Series.Point(at: time, value: time)]
        judgement.queue.stillWaiting = [QueueFigures.CurvePoint(at: time, share: 0.5, low: time, high: time)]
        judgement.findings[0].timeline = [judgement.findings[0].timeline[9]]
        judgement.findings[0].timeline[0].at = time
        judgement.findings[0].at = time
        #expect(ParsedXML(HTMLReport(judgement).text) != nil)
        #expect(ParsedXML(JUnitReport(judgement).text) != nil)
    }

    @Test("many findings are counted, and only some of their timelines drawn")
    func manyFindings() {
        var judgement = Judgement.failed
        judgement.findings = Array(repeating: judgement.findings[0], count: 500)
        let text = HTMLReport(judgement).text
        #expect(text.matches(of: /class="plot lanes"/).count == FindingsSection.Limit.drawn)
        #expect(text.contains("54 timelines are left out here. 440 more findings are in summary.json."))
    }

    @Test("a run of 100,000 visits still makes a page of less than a megabyte, and says that dots are sampled")
    func large() throws {
        var judgement = Judgement.failed
        judgement.series = .shop(invites: 100_000, length: 3600)
        let text = HTMLReport(judgement).text
        #expect(text.utf8.count < 1_000_000)
        #expect(text.contains("a sample of 2,000 of n = 100,000 invites"))
    }
}
