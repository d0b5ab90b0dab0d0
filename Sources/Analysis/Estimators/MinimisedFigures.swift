/// What the minimised window was promised to do, and did.
public struct MinimisedFigures: Sendable, Equatable {
    public var checked: Int
    public var violations: Int
    public var checks: [MinimisedCheck]

    /// One row of the minimised-state table: what was checked, how often, and how often it did not hold.
    public struct MinimisedCheck: Sendable, Equatable {
        public var name: String
        public var cases: Int
        public var violations: Int
    }
}
