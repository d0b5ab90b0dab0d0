import Testing

@testable import Analysis
@testable import Reports

@Suite("charts")
struct ChartTests {
    @Test(
        "ticks are 1, 2 or 5 times a power of ten apart",
        arguments: [(1.0, 5, 0.2), (92.4, 5, 20), (0.13, 4, 0.05), (3600, 6, 1000), (7, 7, 1)]
    )
    func steps(length: Double, count: Int, step: Double) {
        #expect(abs(Ticks.step(over: length, about: count) - step) < step * 1e-9)
    }

    @Test("ticks around a range reach over both its ends")
    func around() {
        #expect(Ticks.around(-0.3...1.1, step: 0.5) == [-0.5, 0, 0.5, 1, 1.5])
        #expect(Ticks.around(0...0, step: 1) == [0, 1])
    }

    @Test("an axis of durations has the unit that suits it")
    func units() {
        #expect(Axis.seconds("lateness", over: 0...0.25).title == "lateness (ms)")
        #expect(Axis.seconds("waited", over: 0...42).title == "waited (s)")
        #expect(Axis.seconds("run", over: 0...7200).ticks.map(\.label) == ["0", "50", "100"])
        #expect(Axis.seconds("lateness", over: -0.5...0.5).ticks.map(\.label) == ["−400", "−200", "0", "200", "400"])
    }

    @Test("a histogram counts every invite once, outliers in its outermost bars")
    func histogram() {
        let points = [-40, 0, 0.01, 0.02, 0.3, 99].map {
            Series.LatenessPoint(visitor: 1, kind: "shopper", due: 5, lateness: $0)
        }
        let bins = LatenessHistogram.bins(points, over: LatenessRange(points, tolerance: 0.25))
        #expect(bins.reduce(0) { $0 + $1.count } == 6)
        #expect(bins.first?.count == 1 && bins.last?.count == 1)
        #expect(bins.allSatisfy { $0.from < $0.to })
    }

    @Test("a sample keeps every invite beyond the tolerance, and the order of time")
    func sample() {
        let points = Series.shop(invites: 9_000, length: 900).lateness
        let sample = Sample.of(points, tolerance: 0.25)
        #expect(sample.count == Sample.largest)
        #expect(sample.count { $0.lateness > 0.25 } == points.count { $0.lateness > 0.25 })
        #expect(sample.map(\.due) == sample.map(\.due).sorted())
    }

    @Test("a sample is spread evenly when most invites are beyond the tolerance")
    func lateSample() {
        let points = Series.shop(invites: 9_000, length: 900).lateness
        let sample = Sample.of(points, tolerance: 0)
        #expect(sample.count == Sample.largest)
        #expect(sample.first == points.first)
        #expect(Set(sample.map(\.kind)) == ["passer-by", "seeker", "shopper"])
    }

    @Test("a step line keeps its level until the next corner")
    func stepLine() {
        let plot = Plot(x: .seconds("time", over: 0...10), y: .counts("chats", upTo: 2), height: 170)
        let line = StepLine([Corner(at: 0, value: 0), Corner(at: 5, value: 2)], in: plot, until: 10)
        #expect(line.path == "M50 128H256V28H462")
    }

    @Test("swim lanes show the lanes that were used, and mark the violation")
    func swimLanes() throws {
        let drawing = try #require(ParsedXML(SwimLanes(.secondInvite).drawing))
        #expect(drawing.elements.filter { $0.attributes["class"] == "lane" }.count == 3)
        #expect(drawing.elements.filter { $0.name == "path" && $0.attributes["class"] == "violation" }.count == 1)
        #expect(drawing.elements.filter { $0.attributes["class"] == "moment" }.count == 10)
    }
}
