public import Scenarios

/// Everybody who will visit, in order of arrival; each itinerary is made when it is asked for.
public struct Population: Sequence, Sendable {
    public let scenario: Scenario
    private let draws: Draws
    private let formAnswers: FormAnswers

    public init(_ scenario: Scenario) {
        self.scenario = scenario
        draws = Draws(seed: scenario.seed)
        formAnswers = FormAnswers(to: scenario.settings.form)
    }

    public func makeIterator() -> AnyIterator<Itinerary> {
        var times = arrivalTimes.makeIterator()
        var visitor = 0
        return AnyIterator {
            guard let arrival = times.next() else { return nil }
            visitor += 1
            return itinerary(of: visitor, arriving: arrival)
        }
    }

    /// When they arrive, counted from the start of the run.
    public var arrivalTimes: ArrivalTimes {
        scenario.visitors.arrivals.times(seed: scenario.seed)
    }

    /// The itinerary of the visitor of that number, from 1; nil when fewer come. Costs the arrivals before him.
    public func itinerary(of visitor: Int) -> Itinerary? {
        guard visitor >= 1 else { return nil }
        var times = arrivalTimes.dropFirst(visitor - 1).makeIterator()
        return times.next().map { itinerary(of: visitor, arriving: $0) }
    }

    /// The itinerary of the visitor of that number, who arrives at that time.
    public func itinerary(of visitor: Int, arriving arrival: Duration) -> Itinerary {
        let kind = kind(of: visitor)
        let chance = VisitorChance(visitor: visitor, draws: draws)
        return Itinerary(
            visitor: visitor,
            kind: kind.name,
            arrival: arrival,
            pages: chance.pages(kind.pages),
            onInvite: chance.answer(kind.onInvite),
            reaction: chance.duration(kind.onInvite.after, "reaction"),
            maximisesAfterNo: chance.happens(kind.onInvite.maximisesAfterNo, "maximises after no"),
            opensChatAfter: kind.opensChatAfter.map { chance.duration($0, "opens chat") },
            formTakes: chance.duration(kind.form.takes, "form takes"),
            forgetsRequired: chance.happens(kind.form.forgetsRequired, "forgets required"),
            answers: formAnswers.of(visitor: visitor),
            patience: kind.patience.map { chance.duration($0, "patience") },
            thinks: chance.thinks(kind.chat),
            minimising: kind.minimising.flatMap { chance.minimising($0) },
            leaving: kind.leaving,
            userAgent: draws.pick(UserAgents.all, of: visitor, for: "user agent")
        )
    }

    /// The kind whose stretch of 0...1 the visitor's draw falls into; a last one's stretch reaches to the end.
    private func kind(of visitor: Int) -> VisitorKind {
        let mix = scenario.visitors.mix
        var left = draws.uniform(of: visitor, for: "kind")
        for kind in mix.dropLast() {
            if left < kind.share { return kind }
            left -= kind.share
        }
        return mix[mix.count - 1]
    }
}

/// One visitor's draws.
private struct VisitorChance {
    let visitor: Int
    let draws: Draws

    func duration(_ distribution: Distribution, _ purpose: Purpose, _ indices: [Int] = []) -> Duration {
        draws.duration(distribution, of: visitor, for: purpose, indices)
    }

    func happens(_ probability: Double, _ purpose: Purpose) -> Bool {
        draws.happens(probability, of: visitor, for: purpose)
    }

    func pages(_ plans: [PagePlan]) -> [Itinerary.PageStay] {
        plans.enumerated().map { index, page in
            Itinerary.PageStay(path: page.path, dwell: duration(page.dwell, "dwell", [index]))
        }
    }

    func answer(_ response: InviteResponse) -> Itinerary.InviteAnswer {
        let draw = draws.uniform(of: visitor, for: "answer to the invite")
        if draw < response.accept { return .accept }
        return draw < response.accept + response.refuse ? .refuse : .ignore
    }

    func thinks(_ chat: ChatPlan) -> [Duration] {
        (0..<chat.messages).map { duration(chat.thinks, "thinks", [$0]) }
    }

    func minimising(_ plan: MinimisePlan) -> Itinerary.MinimiseMoment? {
        guard happens(plan.share, "minimises") else { return nil }
        return Itinerary.MinimiseMoment(
            stage: plan.stage,
            after: duration(plan.after, "minimises after"),
            stays: duration(plan.stays, "stays minimised"),
            opensPage: plan.opensPage
        )
    }
}
