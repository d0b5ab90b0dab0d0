/// What a run of a scenario will do, before it is run: only what follows from the scenario exactly, or in the mean.
public struct Plan: Sendable, Equatable {
    public let scenario: Scenario
    /// How many visitors are expected.
    public let visitors: Double
    /// The mean stay of a visitor on his pages, waiting and chatting beyond them not counted; in seconds.
    public let meanStay: Double
    /// How long the run is expected to take: the arrivals, and the mean stay of the kind that stays longest.
    public let length: Duration
    /// Visitors on the site at once while most come, in the mean, by Little's law.
    public let visitorsAtOnce: Double
    /// How many page views the service is expected to see, those of a minimised chat not counted.
    public let pageViews: Double
    /// How many visitors are expected to want to open the chat themselves.
    public let chatsOpened: Double
    /// The share of visitors who stay past the launch criterion; nil where no closed form exists.
    public let shareStaying: Double?
    /// How many chats the agents can hold at once; nil when the service has its own.
    public let slots: Int?

    public init(_ scenario: Scenario) {
        self.scenario = scenario
        let (stream, mix) = (scenario.visitors.arrivals, scenario.visitors.mix)
        visitors = stream.expectedVisitors
        meanStay = mix.reduce(0) { $0 + $1.share * $1.meanStay }
        length = stream.duration + .seconds(mix.map(\.meanStay).max() ?? 0)
        visitorsAtOnce = stream.peakRate * meanStay
        pageViews = stream.expectedVisitors * mix.reduce(0) { $0 + $1.share * Double($1.pages.count) }
        chatsOpened = stream.expectedVisitors * mix.reduce(0) { $0 + ($1.opensChatAfter == nil ? 0 : $1.share) }
        shareStaying = mix.shareStaying(past: scenario.settings.launchAfter, over: scenario.settings.launchScope)
        slots = scenario.agents.map { $0.count * $0.chatsAtOnce }
    }
}

extension VisitorKind {
    /// The mean sum of his dwell times, in seconds.
    fileprivate var meanStay: Double {
        pages.reduce(0) { $0 + $1.dwell.mean }
    }

    /// The probability that he stays past the launch criterion.
    fileprivate func survival(past launchAfter: Duration, over scope: LaunchScope) -> Double? {
        switch scope {
        case .page: longestPageSurvival(past: launchAfter)
        case .site: visitSurvival(past: launchAfter)
        }
    }

    /// That at least one page lasts longer.
    private func longestPageSurvival(past time: Duration) -> Double? {
        var allShorter = 1.0
        for page in pages {
            guard let survival = page.dwell.survival(at: time) else { return nil }
            allShorter *= 1 - survival
        }
        return 1 - allShorter
    }

    /// That the pages together last longer; closed where at most one of them is random.
    private func visitSurvival(past time: Duration) -> Double? {
        var certain = Duration.zero
        var random: [Distribution] = []
        for page in pages {
            if case .constant(let dwell) = page.dwell { certain += dwell } else { random.append(page.dwell) }
        }
        if certain > time { return 1 }
        guard let first = random.first else { return 0 }
        return random.count == 1 ? first.survival(at: time - certain) : nil
    }
}

extension [VisitorKind] {
    fileprivate func shareStaying(past launchAfter: Duration, over scope: LaunchScope) -> Double? {
        var sum = 0.0
        for kind in self {
            guard let survival = kind.survival(past: launchAfter, over: scope) else { return nil }
            sum += kind.share * survival
        }
        return sum
    }
}
