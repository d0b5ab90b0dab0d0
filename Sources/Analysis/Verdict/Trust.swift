/// Whether the generator kept its own promises during the run.
public struct Trust: Sendable, Equatable {
    public var isTrusted: Bool
    /// Why not, one sentence each.
    public var reasons: [String]
    /// Whether requests failed for want of files, ports or memory of the generator's machine: what then went wrong may
    /// be for lack of them.
    public var wasShort = false
}
