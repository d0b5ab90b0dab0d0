import Scenarios

extension Margins {
    init(_ journal: Journal, _ scenario: Scenario) {
        let arrivals = scenario.visitors.arrivals.duration
        let judged = scenario.judged
        let cools = scenario.coolDown > .zero
        self.init(
            warmUp: scenario.warmUp > .zero ? scenario.warmUp.inSeconds : nil,
            coolDown: cools ? max(0, (arrivals - scenario.coolDown).inSeconds)...max(0, arrivals.inSeconds) : nil,
            visits: journal.visits.count { $0.arrived != nil && !$0.isJudged(in: judged) }
        )
    }
}
