/// How many visits there were, and how far they came.
public struct VisitFigures: Sendable, Equatable {
    /// First visits that the schedule drew, in the time that is not judged, too. Visits that follow from others in the
    /// same browser come beside them.
    public var planned: Int
    /// Visits that began, in the time that is judged.
    public var started: Int
    /// Of these: visits that follow from others, in the same browser or of a closed population.
    public var following: Int
    /// Ended as the visitor meant to: said, silently, or by a connection gone dead. Started = finished + failed +
    /// interrupted.
    public var finished: Int
    public var failed: Int
    public var forms: FormFigures
    /// From visit to chat, in order: a step's name and how many visits reached it.
    public var funnel: [FunnelStep]

    /// Visits that met the data collection form.
    public struct FormFigures: Sendable, Equatable {
        public var presented: Int
        /// Sent it complete.
        public var sent: Int
        /// Gave up at it.
        public var abandoned: Int
    }

    public struct FunnelStep: Sendable, Equatable {
        public var name: String
        public var count: Int
    }
}
