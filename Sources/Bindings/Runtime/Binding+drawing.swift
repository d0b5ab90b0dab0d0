extension Binding {
    /// Its own variables, which all sides of a run share, such as the run's id: drawn anew each time.
    public var drawnVariables: [String: JSONValue] {
        var drawn = Variables()
        drawn.declare(variables)
        return Dictionary(variables.map { ($0.name, drawn[$0.name]) }) { first, _ in first }
    }
}
