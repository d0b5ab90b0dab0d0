public import Scenarios

/// How one agent behaves: pure functions of the seed, the agent's number, and which alert, chat and message it is.
public struct AgentDraws: Sendable {
    public let team: Team
    private let agent: Int
    private let draws: Draws

    /// The agent of that number, from 1 over all teams.
    public init(team: Team, seed: UInt64, agent: Int) {
        self.agent = agent
        self.team = team
        draws = Draws(seed: seed)
    }

    /// What an agent does about an alert.
    public enum Response: Sendable, Equatable {
        case accept
        case reject
        case letPass
    }

    /// What he does about his n-th alert.
    public func response(alert: Int) -> Response {
        let draw = draws.uniform(of: agent, for: "agent responds", [alert])
        if draw < team.letsPass { return .letPass }
        return draw < team.letsPass + team.rejects ? .reject : .accept
    }

    /// From the agent's n-th alert to his answer.
    public func answerTime(chat: Int) -> Duration {
        draws.duration(team.answer, of: agent, for: "agent answers", [chat])
    }

    /// The m-th message of his n-th chat, from 1.
    public func utterance(chat: Int, message: Int) -> Itinerary.Utterance {
        let text = sentence(chat: chat, message: message)
        return Itinerary.Utterance(
            text,
            thinks: draws.duration(team.thinks, of: agent, for: "agent thinks", [chat, message]),
            types: text.typing(at: team.types)
        )
    }

    /// From accept to the agent's end of the n-th chat; nil: the visitor ends it.
    public func handleTime(chat: Int) -> Duration? {
        team.handleTime.map { draws.duration($0, of: agent, for: "agent handles", [chat]) }
    }

    /// From the end of his n-th chat until he is done with it; nil: as long as the service says.
    public func wrapUp(chat: Int) -> Duration? {
        team.wrapUp.map { draws.duration($0, of: agent, for: "agent wraps up", [chat]) }
    }

    /// When he sends his n-th chat on, from the accept; nil: he keeps it.
    public func transferTime(chat: Int) -> Duration? {
        guard let transfers = team.transfers,
            draws.happens(transfers.share, of: agent, for: "agent transfers", [chat])
        else { return nil }
        return draws.duration(transfers.after, of: agent, for: "agent transfers after", [chat])
    }

    private func sentence(chat: Int, message: Int) -> String {
        if !team.says.isEmpty { return team.says[(message - 1) % team.says.count] }
        if message == 1 { return Phrases.greeting }
        return draws.pick(Phrases.agent, of: agent, for: "agent says", [chat, message])
    }
}
