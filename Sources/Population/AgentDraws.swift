public import Scenarios

/// How one agent behaves: pure functions of the seed, the agent's number, and which chat and message it is.
public struct AgentDraws: Sendable {
    private let agent: Int
    private let agents: Agents
    private let draws: Draws

    /// The agent of that number, from 1.
    public init(agents: Agents, seed: UInt64, agent: Int) {
        self.agent = agent
        self.agents = agents
        draws = Draws(seed: seed)
    }

    /// From the alert of the agent's n-th chat to the accept.
    public func answerTime(chat: Int) -> Duration {
        draws.duration(agents.answer, of: agent, for: "agent answers", [chat])
    }

    /// How long the agent takes to write the n-th message of a chat.
    public func thinkingTime(chat: Int, message: Int) -> Duration {
        draws.duration(agents.thinks, of: agent, for: "agent thinks", [chat, message])
    }

    /// From accept to the agent's end of the n-th chat.
    public func handleTime(chat: Int) -> Duration {
        draws.duration(agents.handleTime, of: agent, for: "agent handles", [chat])
    }
}
