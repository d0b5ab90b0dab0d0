import Population
import Scenarios
import Testing

@Suite("Visitors who wander from page to page")
struct PageGraphTests {
    /// Home leads to the lamps or the cart, the lamps back home or on; the cart leads nowhere.
    private func scenario(backHome: Double = 0.25, visitors: Double = 4_000) -> Scenario {
        var home = Page(path: "/", dwell: .exponential(mean: .seconds(5)))
        home.next = [Page.Way(path: "/lamps", share: 0.6), Page.Way(path: "/cart", share: 0.1)]
        var lamps = Page(path: "/lamps", dwell: .constant(.seconds(3)))
        lamps.next = [Page.Way(path: "/", share: backHome), Page.Way(path: "/cart", share: 0.5)]
        let cart = Page(path: "/cart", dwell: .constant(.seconds(2)))
        let kind = VisitorKind(name: "wanderer", pages: PagePlan([home, lamps, cart]))
        return Scenario(
            name: "Graph",
            settings: PromisedSettings(activation: .reactiveOnly, launchAfter: .zero),
            visitors: Visitors(arrivals: Arrivals(rate: 1, duration: .seconds(visitors), spacing: .even), mix: [kind])
        )
    }

    @Test("they begin at the first page, and go only where it leads")
    func ways() {
        let allowed = ["/": ["/lamps", "/cart"], "/lamps": ["/", "/cart"], "/cart": []]
        for visitor in Population(scenario()) {
            let paths = visitor.pages.compactMap(\.path)
            #expect(paths.first == "/")
            for (page, next) in zip(paths, paths.dropFirst()) { #expect(allowed[page]?.contains(next) == true) }
        }
    }

    @Test("each way is taken in its share, within five standard errors, and the rest leave")
    func shares() {
        var views: [String: Double] = [:]
        var taken: [[String]: Double] = [:]
        for visitor in Population(scenario()) {
            let paths = visitor.pages.compactMap(\.path)
            for path in paths { views[path, default: 0] += 1 }
            for way in zip(paths, paths.dropFirst()) { taken[[way.0, way.1], default: 0] += 1 }
        }
        for (way, share) in [
            (["/", "/lamps"], 0.6), (["/", "/cart"], 0.1), (["/lamps", "/"], 0.25), (["/lamps", "/cart"], 0.5),
        ] {
            let count = views[way[0], default: 0]
            let deviation = (share * (1 - share) / count).squareRoot()
            #expect(abs(taken[way, default: 0] / count - share) < 5 * deviation, "\(way)")
        }
    }

    @Test("who would wander for ever stops after a hundred pages")
    func endless() {
        var circle = Page(path: "/", dwell: .constant(.seconds(1)))
        circle.next = [Page.Way(path: "/", share: 1)]
        var scenario = scenario(visitors: 10)
        scenario.visitors.mix[0].pages = PagePlan([circle])
        #expect(Population(scenario).allSatisfy { $0.pages.count == PagePlan.mostWandered })
    }

    @Test("each stay on a page that he comes back to is drawn anew")
    func dwells() {
        let dwells = Population(scenario(backHome: 0.5)).flatMap { $0.pages.filter { $0.path == "/" }.map(\.dwell) }
        #expect(Set(dwells).count == dwells.count)
    }
}
