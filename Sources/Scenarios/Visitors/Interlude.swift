/// Something that a visitor does beside, once, at some stage of his visit.
public struct Interlude: Sendable, Equatable {
    /// What he does.
    public enum Deed: Sendable, Equatable {
        /// Minimises the window for a time; perhaps opens another page meanwhile.
        case minimise(stays: Distribution, opensPage: String?)
        /// Opens another page in the same tab.
        case openPage(String)
        /// Loads the page again.
        case reload
        /// His network is gone for a time; then his browser connects again.
        case loseConnection(Distribution)
    }

    /// Where a visitor is in his visit.
    public enum Stage: String, Sendable, CaseIterable {
        /// On his pages; nothing is presented.
        case browsing
        /// The invite is presented, and he has not answered.
        case invited
        /// He fills in the form.
        case form
        /// He is in the queue.
        case waiting
        /// An agent has written to him.
        case chatting
    }

    /// Share of visitors who do it once they have come to the stage, 0...1.
    public var share = 1.0
    public var stage: Stage
    /// From the beginning of the stage.
    public var after = Distribution.constant(.seconds(1))
    public var deed: Deed

    public init(_ deed: Deed, while stage: Stage = .chatting) {
        self.deed = deed
        self.stage = stage
    }
}
