import Population
import Scenarios
import Testing

@Suite("The population")
struct PopulationTests {
    private var scenario: Scenario {
        let minute = Distribution.exponential(mean: .seconds(60))
        var shopper = VisitorKind(
            name: "shopper",
            pages: PagePlan([Page(path: "/", dwell: minute), Page(path: "/cart", dwell: minute)])
        )
        shopper.share = 0.75
        shopper.onInvite.accept = ByStay(0.5)
        shopper.onInvite.refuse = ByStay(0.3)
        shopper.patience.usual = minute
        shopper.chat.messages = 3
        shopper.chat.thinks = minute
        shopper.form.forgetsRequired = 0.2
        var lookingAway = Interlude(.minimise(stays: minute, opensPage: "/help"), while: .waiting)
        lookingAway.share = 0.4
        shopper.interludes = [lookingAway]
        var seeker = VisitorKind(
            name: "seeker",
            pages: PagePlan([Page(path: "/contact", dwell: .constant(.seconds(20)))])
        )
        seeker.share = 0.25
        seeker.opensChat = Opening(after: .constant(.seconds(2)))
        seeker.leaving = .silently
        let form = ["name", "email", "phone_number", "inquiry", "colour"]
            .map { FormField(name: $0, label: $0, isRequired: true) }
        return Scenario(
            name: "Test",
            settings: PromisedSettings(activation: .withInvite, launchAfter: .seconds(5), form: form),
            visitors: Visitors(arrivals: Arrivals(rate: 10, duration: .seconds(200)), mix: [shopper, seeker]),
            seed: 5
        )
    }

    @Test("visitors are numbered from 1 in order of arrival")
    func order() {
        let everybody = Array(Population(scenario))
        #expect(everybody.map(\.visitor) == Array(1...everybody.count))
        #expect(everybody.map(\.arrival) == everybody.map(\.arrival).sorted())
    }

    @Test("an itinerary is the same alone, backwards, and in the row of all")
    func purity() {
        let population = Population(scenario)
        let everybody = Array(population.prefix(50))
        let backwards = (1...50).reversed().map { population.itinerary(of: $0) }
        #expect(backwards.reversed() == everybody)
        #expect(population.itinerary(of: 0) == nil)
        #expect(population.itinerary(of: 1_000_000) == nil)
    }

    @Test("portions have everybody between them, each visitor as he is in the whole", arguments: [1, 2, 3, 7])
    func portions(count: Int) {
        let parts = Portion.all(count).map { Array(Population(scenario, portion: $0)) }
        let whole = Array(Population(scenario))
        #expect(parts.flatMap(\.self).sorted { $0.visitor < $1.visitor } == whole)
        #expect(parts.allSatisfy { $0.map(\.arrival) == $0.map(\.arrival).sorted() })
        let sizes = Portion.all(count).map { Population(scenario, portion: $0).visitsToCome(after: 0) }
        #expect(sizes == parts.map(\.count), "as many as they say, with none over")
    }

    @Test("portions of anything add up to it, and differ by one at most", arguments: [0, 1, 5, 5000])
    func division(all: Int) {
        let parts = Portion.all(3).map { $0.of(all) }
        #expect(parts.reduce(0, +) == all)
        #expect((parts.max() ?? 0) - (parts.min() ?? 0) <= 1)
    }

    @Test("another seed makes other visitors")
    func seeds() {
        var other = scenario
        other.seed = 6
        #expect(Population(other).itinerary(of: 1) != Population(scenario).itinerary(of: 1))
    }

    @Test("patience stays what it was when only the launch criterion and the chat change: common random numbers")
    func commonRandomNumbers() {
        var other = scenario
        other.settings.launchAfter = .seconds(90)
        other.visitors.mix[0].chat.messages = 9
        let pairs = zip(Population(scenario), Population(other))
        #expect(pairs.allSatisfy { $0.patience == $1.patience && $0.arrival == $1.arrival && $0.pages == $1.pages })
    }

    @Test("kinds and answers come in their shares, within five standard errors")
    func shares() {
        let everybody = Array(Population(scenario))
        let shoppers = everybody.filter { $0.kind == "shopper" }
        func isNear(_ share: Double, _ hits: Int, of count: Int) -> Bool {
            abs(Double(hits) / Double(count) - share) < 5 * (share * (1 - share) / Double(count)).squareRoot()
        }
        #expect(isNear(0.75, shoppers.count, of: everybody.count))
        #expect(isNear(0.5, shoppers.count { $0.onInvite.answer(after: .zero) == .accept }, of: shoppers.count))
        #expect(isNear(0.3, shoppers.count { $0.onInvite.answer(after: .zero) == .refuse }, of: shoppers.count))
        #expect(isNear(0.4, shoppers.count { !$0.interludes.isEmpty }, of: shoppers.count))
        #expect(isNear(0.2, shoppers.count(where: \.form.forgetsRequired), of: shoppers.count))
    }

    @Test("an itinerary holds what its kind does and nothing else")
    func kinds() throws {
        let everybody = Array(Population(scenario))
        let seeker = try #require(everybody.first { $0.kind == "seeker" })
        #expect(seeker.pages == [.init(path: "/contact", dwell: .seconds(20))])
        #expect(seeker.opensChatAfter == .seconds(2))
        #expect((seeker.onInvite.answer(after: .seconds(60)), seeker.leaving) == (.ignore, .silently))
        #expect(seeker.patience == nil && seeker.interludes.isEmpty && seeker.talk.messages.count == 1)
        let shopper = try #require(everybody.first { $0.kind == "shopper" && !$0.interludes.isEmpty })
        #expect(shopper.pages.map(\.path) == ["/", "/cart"])
        #expect(shopper.pages[0].dwell != shopper.pages[1].dwell)
        #expect(Set(shopper.talk.messages.map(\.thinks)).count == 3)
        guard case .minimise(_, opensPage: "/help") = shopper.interludes[0].deed else {
            Issue.record("he does \(shopper.interludes)")
            return
        }
        #expect(shopper.interludes[0].stage == .waiting)
    }

    @Test("forms are filled with what can't belong to a real person")
    func answers() throws {
        let visitor = try #require(Population(scenario).itinerary(of: 17))
        #expect(
            visitor.form.answers == [
                "name": "Visitor 17", "email": "visitor17@example.com", "phone_number": "+1-202-555-0117",
                "inquiry": "Question of visitor 17", "colour": "Answer of visitor 17",
            ]
        )
    }

    @Test("visitors have several browsers, each of which says that it is Dwell")
    func userAgents() {
        let agents = Set(Population(scenario).prefix(100).map(\.userAgent))
        #expect(agents.count > 3)
        #expect(agents.allSatisfy { $0.hasSuffix(" Dwell") })
    }

    @Test("an agent's times are pure functions of agent, chat and message")
    func agentDraws() {
        let random = Distribution.exponential(mean: .seconds(10))
        var team = Team(count: 2)
        (team.answer, team.thinks, team.handleTime) = (random, random, random)
        let first = AgentDraws(team: team, seed: 5, agent: 1)
        let times = [
            first.answerTime(chat: 1), first.answerTime(chat: 2), first.handleTime(chat: 1),
            first.utterance(chat: 1, message: 1).thinks, first.utterance(chat: 1, message: 2).thinks,
            first.utterance(chat: 2, message: 1).thinks, AgentDraws(team: team, seed: 5, agent: 2).answerTime(chat: 1),
        ]
        #expect(Set(times).count == times.count)
        #expect(AgentDraws(team: team, seed: 5, agent: 1).utterance(chat: 2, message: 1).thinks == times[5])
    }
}
