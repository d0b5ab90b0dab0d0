/// What was owed, what was presented, and how late.
public struct InviteFigures: Sendable, Equatable {
    /// Visits that stayed past the due instant and were owed an invite (or a bar, or a window).
    public var due: Int
    public var presented: Int
    public var accepted: Int
    public var refused: Int
    public var ignored: Int
    public var early: Int
    /// Later than the scenario's tolerance.
    public var late: Int
    public var missing: Int
    public var unwanted: Int
    public var duplicate: Int
    /// Presented minus due, as seen; with polled events, as if at the poll's end.
    public var lateness: DurationSummary
    /// As if at the start of each poll interval; equal to `lateness` when every event was pushed.
    public var latenessAtBest: DurationSummary
    /// Between the two, by Turnbull's estimate; nil when every event was pushed.
    public var latenessEstimate: LatenessEstimate?
}
