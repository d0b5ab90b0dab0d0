/// What a chat service may lack.
public enum Capability: String, Sendable, Codable, CaseIterable {
    /// No invite is ever presented by the service.
    case invite
    /// Nobody can say No to an invite.
    case decline
    /// The service does not learn that the window was minimised.
    case minimise
    case form
    case queue
    /// Nobody is told his position in the queue.
    case position
    /// Nobody is told how long he will wait.
    case estimate
    /// The visitor is not told that an agent types.
    case typing
    /// The service is not told that the visitor leaves.
    case leave
}
