public import Scenarios

/// Everybody who will visit, or a portion of them, in order of arrival; each itinerary is made when it is asked for.
///
/// The sequence holds the first visits. What follows from one in the same browser, a return or a visit to another site,
/// is made by ``followUp(of:leaving:)`` and ``otherVisit(beside:)``.
public struct Population: Sequence, Sendable {
    public let scenario: Scenario
    /// How many first visits there will be, all portions together.
    public let count: Int
    /// Whose visits the sequence holds.
    private let portion: Portion
    private let answers: FormAnswers

    public init(_ scenario: Scenario, portion: Portion = .whole) {
        self.scenario = scenario
        self.portion = portion
        count = scenario.visitors.arrivals.times(seed: scenario.seed).reduce(0) { count, _ in count + 1 }
        answers = FormAnswers(to: scenario.settings.form)
    }

    public func makeIterator() -> AnyIterator<Itinerary> {
        var times = arrivalTimes.makeIterator()
        var visitor = 0
        return AnyIterator {
            while let arrival = times.next() {
                visitor += 1
                if portion.holds(browser: visitor) { return itinerary(of: visitor, arriving: arrival) }
            }
            return nil
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

    /// The first visit of that number, by a visitor who arrives at that time.
    public func itinerary(of visitor: Int, arriving arrival: Duration) -> Itinerary {
        let chance = VisitorChance(visitor: visitor, seed: scenario.seed)
        return chance.itinerary(of: chance.kind(in: scenario.visitors.mix), arriving: arrival, answers: answers)
    }
}

// MARK: - Visits that follow from others

extension Population {
    /// Whether a visit may lead to others.
    public var mayLeadToOthers: Bool {
        if case .population = scenario.visitors.arrivals.course { return true }
        return scenario.visitors.mix.contains { $0.returns != nil || $0.otherVisit != nil }
    }

    /// How many visits of the portion may still bring something, once so many are over: those on the site and those to
    /// come; nil where each visit may lead to others.
    public func visitsToCome(after finished: Int) -> Int? {
        mayLeadToOthers ? nil : portion.of(count) - finished
    }

    /// The next visit in the browser of one that has ended; nil when there is none.
    ///
    /// - Parameter leaving: When that visit ended, counted from the start of the run.
    public func followUp(of visit: Itinerary, leaving: Duration) -> Itinerary? {
        if case .population(let closed) = scenario.visitors.arrivals.course {
            return next(after: visit, in: closed, leaving: leaving)
        }
        guard visit.generation.isMultiple(of: 2), let kind = kind(named: visit.kind), let sequel = kind.returns,
            visit.generation / 2 < sequel.times
        else { return nil }
        return self.visit(after: visit, by: sequel, generation: visit.generation + 2, since: leaving)
    }

    /// The visit that somebody makes at the same time on another site; nil when there is none.
    public func otherVisit(beside visit: Itinerary) -> Itinerary? {
        guard visit.generation.isMultiple(of: 2), let sequel = kind(named: visit.kind)?.otherVisit else { return nil }
        return self.visit(after: visit, by: sequel, generation: visit.generation + 1, since: visit.arrival)
    }

    private func visit(after visit: Itinerary, by sequel: Sequel, generation: Int, since start: Duration) -> Itinerary?
    {
        let chance = VisitorChance(visitor: number(visit.browser, generation), seed: scenario.seed)
        guard let kind = kind(named: sequel.kind ?? visit.kind), chance.happens(sequel.share, "comes") else {
            return nil
        }
        let arrival = start + chance.duration(sequel.after, "comes after")
        var next = chance.itinerary(of: kind, arriving: arrival, answers: answers)
        next.browser = visit.browser
        next.form.answers = answers.of(visitor: visit.browser, among: kind.form.people)
        next.generation = generation
        next.userAgent = visit.userAgent
        return next
    }

    /// A closed population's next visit has a new browser.
    private func next(
        after visit: Itinerary,
        in closed: Arrivals.Population,
        leaving: Duration
    ) -> Itinerary? {
        let first = (visit.visitor - 1) % count + 1
        let generation = (visit.visitor - 1) / count + 1
        let chance = VisitorChance(visitor: number(first, generation), seed: scenario.seed)
        // Who came again in no time would come for ever.
        let arrival = leaving + Swift.max(chance.duration(closed.pause, "comes after"), .milliseconds(1))
        guard arrival < closed.duration else { return nil }
        return chance.itinerary(of: chance.kind(in: scenario.visitors.mix), arriving: arrival, answers: answers)
    }

    private func kind(named name: String) -> VisitorKind? {
        scenario.visitors.mix.first { $0.name == name }
    }

    /// Numbers of later visits follow those of all first ones.
    private func number(_ first: Int, _ generation: Int) -> Int { generation * count + first }
}
