/// The agents that Dwell plays.
public struct Agents: Sendable, Equatable {
    public var count: Int
    /// Chats that one agent takes at once.
    public var chatsAtOnce: Int
    /// From the alert to the agent's accept.
    public var answer: Distribution
    /// How long an agent takes to write his first message and each answer.
    public var thinks: Distribution
    /// From accept to the agent's end of the chat.
    public var handleTime: Distribution

    /// The defaults are those of the scenario file.
    public init(
        count: Int,
        chatsAtOnce: Int = 3,
        answer: Distribution = .constant(.seconds(2)),
        thinks: Distribution = .constant(.seconds(5)),
        handleTime: Distribution = .constant(.seconds(120))
    ) {
        self.count = count
        self.chatsAtOnce = chatsAtOnce
        self.answer = answer
        self.thinks = thinks
        self.handleTime = handleTime
    }
}
