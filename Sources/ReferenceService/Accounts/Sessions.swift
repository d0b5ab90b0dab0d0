import ChatDesk

/// The staff's sessions, found by their tokens.
///
/// One of whom nothing was heard for ``Limits/sessionIdle`` is over, but an agent's lasts as long as he is signed in at
/// the desk, which hears of him by his events.
struct Sessions: Sendable {
    private var running: [String: Session] = [:]
    private var byAgent: [Agent.ID: String] = [:]

    /// Whether they are others than those that were kept last.
    var haveChanged = false

    var count: Int { running.count }

    /// The running session with this token, of which is thereby heard.
    mutating func find(_ token: String, at now: Duration) -> Session? {
        guard let session = running[token], !Self.isOver(session, at: now) else { return nil }
        running[token]?.heard = now
        return session
    }

    /// Begins a session. If there are too many, the one that was heard of longest ago ends.
    mutating func begin(_ session: Session, at now: Duration) {
        for old in running.values where Self.isOver(old, at: now) { end(old) }
        if running.count >= Limits.sessions, let oldest = running.values.min(by: { $0.heard < $1.heard }) {
            end(oldest)
        }
        add(session)
    }

    mutating func end(_ session: Session) {
        haveChanged = true
        running[session.token] = nil
        if let agent = session.agent { byAgent[agent] = nil }
    }

    /// Ends one role of a session, and the session with its last role.
    mutating func end(_ role: Role, of session: Session) {
        end(session)
        var session = session
        session.roles.removeAll { $0 == role }
        if role == .agent { session.agent = nil }
        if !session.roles.isEmpty { add(session) }
    }

    /// The agent signed out at the desk: he is no longer one in his browser.
    mutating func agentSignedOut(_ agent: Agent.ID) {
        guard let token = byAgent[agent], let session = running[token] else { return }
        end(.agent, of: session)
    }

    private mutating func add(_ session: Session) {
        haveChanged = true
        running[session.token] = session
        if let agent = session.agent { byAgent[agent] = session.token }
    }

    private static func isOver(_ session: Session, at now: Duration) -> Bool {
        session.agent == nil && now - session.heard >= Limits.sessionIdle
    }
}

extension Sessions: Codable {
    init(from decoder: any Decoder) throws {
        for session in try decoder.singleValueContainer().decode([Session].self) { add(session) }
        haveChanged = false
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Array(running.values))
    }

    /// The service has come back: whoever was there is taken to be there now, but for agents whom the desk has lost.
    mutating func revive(at now: Duration, agents: Set<Agent.ID>) {
        for token in running.keys { running[token]?.heard = now }
        for agent in byAgent.keys where !agents.contains(agent) { agentSignedOut(agent) }
    }
}
