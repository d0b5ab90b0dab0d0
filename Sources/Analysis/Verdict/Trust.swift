/// Whether the generator kept its own promises during the run.
public struct Trust: Sendable, Equatable {
    public var isTrusted: Bool
    /// Why not, one sentence each.
    public var reasons: [String]
}
