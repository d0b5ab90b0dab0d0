/// How many visits there were, and how far they came.
public struct VisitFigures: Sendable, Equatable {
    public var planned: Int
    public var started: Int
    /// Ended as the visitor meant to, said or silently. Started = finished + failed + interrupted.
    public var finished: Int
    public var failed: Int
    /// From visit to chat, in order: a step's name and how many visits reached it.
    public var funnel: [FunnelStep]

    public struct FunnelStep: Sendable, Equatable {
        public var name: String
        public var count: Int
    }
}
