import Scenarios

/// Which of a run's cases a figure is about: those of the stretch that is judged, narrowed by an expectation's scope.
struct Selection {
    let scope: Scope
    /// Visitors are judged who arrive in it, and agents for what they do in it. Seconds since the run began.
    let judged: Range<Double>
    /// The scope's own stretch, seconds since the run began.
    let window: Range<Double>
    /// The names of the kinds of visitor; nil: all.
    private let kinds: Set<String>?
    /// The numbers of the agents; nil: all, and those whom nobody knows.
    private let agents: Set<Int>?

    init(_ scope: Scope = Scope(), of scenario: Scenario) {
        self.scope = scope
        judged = scenario.judged
        window = (scope.window?.from.inSeconds ?? -.infinity)..<(scope.window?.until?.inSeconds ?? .infinity)
        kinds = scenario.kinds(of: scope)
        agents = scenario.agents(of: scope)
    }

    /// Whether the visitor is one of those in question, and judged at all.
    func takes(who visit: VisitJournal) -> Bool {
        kinds?.contains(visit.kind) ?? true && visit.isJudged(in: judged)
    }

    /// Whether the agent is one of those in question.
    func takes(agent: Int?) -> Bool {
        guard let agents else { return true }
        return agent.map(agents.contains) ?? false
    }

    /// Whether it happened in the scope's stretch, on its page.
    func takes(_ instant: Double, in visit: VisitJournal) -> Bool {
        window.contains(instant) && (scope.page == nil || visit.path(at: instant) == scope.page)
    }

    /// Whether the queue is the one in question.
    func takes(queue: @autoclosure () -> String?) -> Bool {
        scope.queue == nil || scope.queue == queue()
    }

    /// Whether what an agent did at that instant is judged, and in the scope's stretch.
    func takes(agentsInstant instant: Double) -> Bool {
        window.contains(instant) && judged.contains(instant)
    }

    /// Whether agents' own doings are in question.
    var takesAgents: Bool { kinds == nil && scope.page == nil && scope.queue == nil }

    /// Whether only what agents did is in question.
    var isAboutAgents: Bool { agents != nil }

    /// How much of a stretch is judged and in the scope's window, seconds.
    func length(from start: Double, to end: Double) -> Double {
        let from = max(start, judged.lowerBound, window.lowerBound)
        return max(0, min(end, judged.upperBound, window.upperBound) - from)
    }
}

extension Scenario {
    /// When visitors arrive who are judged, seconds since the run began.
    var judged: Range<Double> {
        let start = warmUp > .zero ? warmUp.inSeconds : -.infinity
        let end = coolDown > .zero ? (visitors.arrivals.duration - coolDown).inSeconds : .infinity
        return start..<max(start, end)
    }

    fileprivate func kinds(of scope: Scope) -> Set<String>? {
        guard scope.kind != nil || scope.group != nil else { return nil }
        let kinds = visitors.mix.filter { scope.group == nil || $0.group == scope.group }.map(\.name)
        return Set(kinds.filter { scope.kind == nil || $0 == scope.kind })
    }

    fileprivate func agents(of scope: Scope) -> Set<Int>? {
        guard scope.team != nil || scope.agent != nil else { return nil }
        var agents: Set<Int> = []
        var first = 1
        for team in teams {
            if scope.team == nil || team.name == scope.team { agents.formUnion(first..<(first + team.count)) }
            first += team.count
        }
        return scope.agent.map { agents.intersection([$0]) } ?? agents
    }
}

extension VisitJournal {
    /// Whether he arrived in the stretch that is judged.
    func isJudged(in stretch: Range<Double>) -> Bool {
        stretch.contains(began)
    }
}
