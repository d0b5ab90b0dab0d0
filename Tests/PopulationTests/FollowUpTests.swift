import Population
import Scenarios
import Testing

@Suite("Visits that follow from others")
struct FollowUpTests {
    /// Shoppers come back up to three times, the second time as regulars, and half of them look at the outlet
    /// meanwhile.
    private var scenario: Scenario {
        var shopper = kind("shopper", site: "shop")
        shopper.share = 1
        shopper.returns = Sequel(after: .exponential(mean: .seconds(60)))
        shopper.returns?.kind = "regular"
        shopper.returns?.share = 0.4
        shopper.otherVisit = Sequel(after: .constant(.seconds(5)))
        shopper.otherVisit?.kind = "bargain hunter"
        shopper.otherVisit?.share = 0.5
        var regular = kind("regular", site: "shop")
        regular.returns = Sequel(after: .constant(.seconds(10)))
        regular.returns?.times = 3
        return Scenario(
            name: "Returns",
            settings: PromisedSettings(activation: .reactiveOnly, launchAfter: .zero),
            visitors: Visitors(
                arrivals: Arrivals(rate: 10, duration: .seconds(200), spacing: .even),
                mix: [shopper, regular, kind("bargain hunter", site: "outlet")]
            )
        )
    }

    private func kind(_ name: String, site: String) -> VisitorKind {
        var kind = VisitorKind(name: name, pages: PagePlan([Page(path: "/", dwell: .constant(.seconds(20)))]))
        kind.share = 0
        kind.site = site
        return kind
    }

    @Test("as many come back as their share says, some time after they have left")
    func share() {
        let population = Population(scenario)
        let returns = population.compactMap { population.followUp(of: $0, leaving: $0.arrival + .seconds(20)) }
        let deviation = (0.4 * 0.6 / 2_000).squareRoot()
        #expect(abs(Double(returns.count) / 2_000 - 0.4) < 5 * deviation)
        for visit in returns {
            let first = population.itinerary(of: visit.browser)
            #expect(visit.arrival > (first?.arrival ?? .zero) + .seconds(20))
            #expect(visit.kind == "regular")
            #expect(visit.userAgent == first?.userAgent, "it is the same browser")
        }
    }

    @Test("a kind comes back as often as it may, and no more")
    func times() throws {
        let population = Population(scenario)
        let first = try #require(
            population.first { population.followUp(of: $0, leaving: .seconds(500)) != nil }
        )
        var visits = [first]
        while let last = visits.last, let next = population.followUp(of: last, leaving: last.arrival + .seconds(20)) {
            visits.append(next)
        }
        #expect(visits.map(\.kind) == ["shopper", "regular", "regular", "regular"])
        #expect(Set(visits.map(\.browser)) == [first.visitor])
    }

    @Test("no two visits have the same number")
    func numbers() {
        let population = Population(scenario)
        var numbers: [Int] = []
        for visit in population {
            numbers.append(visit.visitor)
            let others = [population.otherVisit(beside: visit), population.followUp(of: visit, leaving: .seconds(900))]
            numbers += others.compactMap { $0?.visitor }
        }
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers.count > 3_500)
    }

    @Test("the other site's visit begins after the first, in the same browser, and leads to no third")
    func otherSite() throws {
        let population = Population(scenario)
        let first = try #require(population.first { population.otherVisit(beside: $0) != nil })
        let other = try #require(population.otherVisit(beside: first))
        #expect(other.arrival == first.arrival + .seconds(5))
        #expect((other.site, other.browser) == ("outlet", first.visitor))
        #expect(population.otherVisit(beside: other) == nil)
        #expect(population.followUp(of: other, leaving: .seconds(900)) == nil)
    }

    @Test("what follows is the same whoever asks, in any order")
    func purity() {
        let (one, other) = (Population(scenario), Population(scenario))
        let visits = Array(one)
        let forwards = visits.map { one.followUp(of: $0, leaving: .seconds(500)) }
        let backwards = visits.reversed().map { other.followUp(of: $0, leaving: .seconds(500)) }
        #expect(forwards == backwards.reversed())
    }

    // MARK: Closed populations

    private func closed(pause: Distribution) -> Scenario {
        var scenario = scenario
        let course = Arrivals.Population(
            count: 5,
            pause: pause,
            duration: .seconds(100),
            within: .seconds(10)
        )
        scenario.visitors = Visitors(arrivals: Arrivals(.population(course)), mix: [scenario.visitors.mix[0]])
        scenario.visitors.mix[0].returns = nil
        return scenario
    }

    @Test("a closed population's first visits begin evenly over the time that is given for them")
    func closedBegin() {
        let arrivals = Population(closed(pause: .constant(.seconds(3)))).map(\.arrival)
        #expect(arrivals == [0, 2, 4, 6, 8].map(Duration.seconds))
    }

    @Test("who has left comes again after the pause, with a new browser, until the time is over")
    func closedGoesOn() throws {
        let population = Population(closed(pause: .constant(.seconds(3))))
        var visit = try #require(population.itinerary(of: 2))
        var browsers: [Int] = []
        var arrivals: [Duration] = []
        while let next = population.followUp(of: visit, leaving: visit.arrival + .seconds(20)) {
            browsers.append(next.browser)
            arrivals.append(next.arrival)
            visit = next
        }
        #expect(arrivals == [25, 48, 71, 94].map(Duration.seconds))
        #expect(browsers == [7, 12, 17, 22])
    }

    @Test("without a pause time goes on all the same")
    func closedWithoutPause() throws {
        let population = Population(closed(pause: .constant(.zero)))
        let visit = try #require(population.itinerary(of: 1))
        #expect(population.followUp(of: visit, leaving: .seconds(50))?.arrival == .milliseconds(50_001))
    }
}
