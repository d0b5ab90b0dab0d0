/// What the charts draw.
public struct Series: Sendable, Equatable {
    /// One dot an invite of those that are judged: when it was due and how late it was.
    public var lateness: [LatenessPoint]
    /// All of the run, judged or not: visitors present, visitors waiting, and chats running, at each change (thinned to
    /// at most 600 points).
    public var visitors: [Point]
    public var waiting: [Point]
    public var chats: [Point]
    /// Dwell's agents at each change: signed in, and of these with at least one chat.
    public var signedIn: [Point]
    public var busy: [Point]
    public var generator: GeneratorCourse

    /// The generator itself over the run, sampled about once a second (thinned in the same way).
    public struct GeneratorCourse: Sendable, Equatable {
        /// How late the latest timer was since the sample before, seconds.
        public var timerLateness: [Point]
        /// The longest turn of the loop so far, seconds.
        public var longestStall: [Point]
        /// Connections open.
        public var connections: [Point]
    }

    public struct Point: Sendable, Equatable {
        public var at: Double
        public var value: Double
    }

    public struct LatenessPoint: Sendable, Equatable {
        public var visitor: Int
        public var kind: String
        public var due: Double
        public var lateness: Double
    }
}
