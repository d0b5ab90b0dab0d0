import Scenarios

/// The visits that are drawn for a plan.
struct Company {
    private let population: Population
    private let staffing: Staffing
    private var visits: [VisitForecast] = []

    private init(_ population: Population, answeredBy staffing: Staffing) {
        self.population = population
        self.staffing = staffing
    }

    /// All visits, or those of a part of the visitors where there are too many.
    static func drawn(
        from population: Population,
        answeredBy staffing: Staffing
    ) -> (sample: Plan.Sample, visits: [VisitForecast]) {
        var company = Company(population, answeredBy: staffing)
        let sample: Plan.Sample =
            if case .population = population.scenario.visitors.arrivals.course {
                company.followPeople()
            } else {
                company.followVisitors()
            }
        return (sample, company.visits)
    }

    /// Every n-th first visitor, with all that follows from him.
    private mutating func followVisitors() -> Plan.Sample {
        let step = max(1, (population.count + Plan.mostDrawn - 1) / Plan.mostDrawn)
        for (index, arrival) in population.arrivalTimes.enumerated() where index.isMultiple(of: step) {
            follow(population.itinerary(of: index + 1, arriving: arrival), upTo: 10 * Plan.mostDrawn)
        }
        return step > 1 ? .visitors(every: step) : .all
    }

    /// One of a closed population's people after the other, each through the whole run, until there is enough.
    private mutating func followPeople() -> Plan.Sample {
        let arrivals = Array(population.arrivalTimes)
        var (followed, isWhole) = (0, true)
        for index in Scattering(of: arrivals.count) where visits.count < Plan.mostDrawn {
            let first = population.itinerary(of: index + 1, arriving: arrivals[index])
            isWhole = follow(first, upTo: visits.count + Plan.mostDrawn) && isWhole
            followed += 1
        }
        let isAll = followed == arrivals.count && isWhole
        return isAll ? .all : .people(followed, of: arrivals.count, isWhole: isWhole)
    }

    /// A visit, and those that follow from it, as long as there are fewer than so many in all; false: there are more.
    @discardableResult
    private mutating func follow(_ first: Itinerary, upTo most: Int) -> Bool {
        var open = [first]
        while visits.count < most, let visit = open.popLast() {
            let forecast = VisitForecast(of: visit, under: population.scenario.settings, answeredBy: staffing)
            visits.append(forecast)
            if let other = population.otherVisit(beside: visit) { open.append(other) }
            if let next = population.followUp(of: visit, leaving: forecast.leaves) { open.append(next) }
        }
        return open.isEmpty
    }
}
