import Scenarios

/// Who answers, and when: the agents' shifts as one course of slots.
struct Staffing: Sendable {
    let teams: [Team]
    private let seed: UInt64

    init(_ scenario: Scenario) {
        teams = scenario.teams
        seed = scenario.seed
    }

    /// How many chats can be held at that time, from the start of the run.
    func slots(at time: Duration) -> Int {
        teams.reduce(0) { $0 + ($1.works(at: time) ? $1.count * $1.chatsAtOnce : 0) }
    }

    /// When the number of slots changes, within the run.
    var changes: [Duration] {
        Set(teams.flatMap(\.shifts).flatMap { [$0.from, $0.until].compactMap(\.self) }).sorted()
    }

    /// How long the parts of a chat take.
    struct Talk {
        /// From the alert to the accept.
        var answered: Duration
        /// From the accept to the end.
        var length: Duration
        /// When the agent would end it at the latest, from the accept; nil: he doesn't.
        var handleTime: Duration?
        var wrapUp: Duration
    }

    /// A visitor's chat with one of the agents.
    func talk(with visit: Itinerary, wrapUp: Duration) -> Talk {
        let team = team(for: visit.visitor)
        let agent = AgentDraws(team: team, seed: seed, agent: 1)
        let said = visit.talk.messages.reduce(Duration.zero) { $0 + $1.thinks + $1.types }
        let heard = (1...visit.talk.messages.count + 1).reduce(Duration.zero) { time, message in
            let utterance = agent.utterance(chat: visit.visitor, message: message)
            return time + utterance.thinks + utterance.types
        }
        let handleTime = agent.handleTime(chat: visit.visitor)
        return Talk(
            answered: agent.answerTime(chat: visit.visitor),
            length: min(said + heard + visit.talk.lingers, handleTime ?? .longestWritten),
            handleTime: handleTime,
            wrapUp: agent.wrapUp(chat: visit.visitor) ?? wrapUp
        )
    }

    /// The teams take turns, each as often as it has slots; the service's own people are taken for usual ones.
    private func team(for visitor: Int) -> Team {
        let slots = teams.map { $0.count * $0.chatsAtOnce }
        var turn = visitor % max(1, slots.reduce(0, +))
        for (team, slots) in zip(teams, slots) {
            if turn < slots { return team }
            turn -= slots
        }
        return Team(count: 1)
    }
}

extension Team {
    fileprivate func works(at time: Duration) -> Bool {
        shifts.isEmpty || shifts.contains { $0.from <= time && time < $0.until ?? .longestWritten * 2 }
    }
}
