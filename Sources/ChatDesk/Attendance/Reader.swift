/// Somebody who reads events: a visitor's browser, or an agent's screen.
public enum Reader: Hashable, Sendable, Codable {
    case visit(Visit.ID)
    case agent(Agent.ID)
}
