/// What somebody of the staff signs in as. Each role has one password.
public enum Role: String, Sendable, CaseIterable, Codable {
    /// Answers visitors.
    case agent
    /// Watches queues, agents and chats.
    case supervisor
    /// Changes the settings, and may do what a supervisor may.
    case admin
}
