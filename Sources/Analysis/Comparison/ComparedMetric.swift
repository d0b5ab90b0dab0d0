/// A metric by which runs are compared. Its name is the expectations' own; what is a count there is here a share of its
/// cases, since runs have different numbers of cases.
public struct ComparedMetric: Sendable {
    /// Such as `queue.wait.p90`.
    public let name: String
    public let unit: Unit
    public let direction: Direction
    /// Of what it is a share, in words: `due invites`; nil for a duration.
    public let whole: String?
    /// Whether a generator that can't keep up spoils it.
    public let isAboutTime: Bool
    /// The smallest change that matters, where nobody says another one.
    public let matters: SmallestChange
    let measure: @Sendable (Judgement) -> Measure

    public enum Unit: Sendable {
        /// Seconds; compared by their ratio where none is 0.
        case duration
        /// 0...1; compared by their difference.
        case share
    }

    /// Which way is better.
    public enum Direction: String, Sendable {
        case lower
        case higher
        /// Neither: it is told, and decides nothing.
        case neither
    }
}
