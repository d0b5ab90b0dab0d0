/// A visitor minimises the window while he waits or chats, and opens it again.
public struct MinimisePlan: Sendable, Equatable {
    /// Share of visitors who do it once they have come to the stage, 0...1.
    public var share: Double
    public var stage: MinimiseStage
    /// Counted from the queue entry when waiting, from the agent's first message when chatting.
    public var after: Distribution
    /// How long the window stays minimised.
    public var stays: Distribution
    /// The page he opens meanwhile; nil: he stays where he is.
    public var opensPage: String?

    /// The defaults are those of the scenario file.
    public init(
        share: Double = 1,
        stage: MinimiseStage = .chatting,
        after: Distribution = .constant(.seconds(1)),
        stays: Distribution = .constant(.seconds(5)),
        opensPage: String? = nil
    ) {
        self.share = share
        self.stage = stage
        self.after = after
        self.stays = stays
        self.opensPage = opensPage
    }
}

/// What a visitor is doing when he minimises the window.
public enum MinimiseStage: String, Sendable, CaseIterable {
    /// He is in the queue.
    case waiting
    /// An agent has written to him.
    case chatting
}
