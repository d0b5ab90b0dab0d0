/// What one side wrote.
public struct Message: Sendable, Equatable, Identifiable, Numbered {
    public typealias ID = Serial<Message>
    /// Ids read `m-1`.
    public static let prefix = "m"

    /// Given in the order of all messages of the desk.
    public let id: ID
    /// The chat it belongs to.
    public let chat: Chat.ID
    /// 1, 2, 3… within the chat, over both sides.
    public let sequence: Int
    /// Who wrote it.
    public let from: Party
    /// Which agent wrote it, by the name that visitors read; `nil` for the visitor.
    public let name: String?
    /// What was written: never only white space.
    public let text: String
    /// When the desk received it.
    public let at: Duration
}
