/// How much the service takes on at once. Whoever comes then is told to come back.
struct Capacity: Sendable {
    /// Visits that run.
    var visits = Limits.visits
    /// Connections, by default as many as the system allows.
    var connections = OpenFiles.connections()
}
