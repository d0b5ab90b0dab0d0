/// What the service made of an action.
public enum ActionResult: Sendable, Equatable {
    case done
    /// No, by the service's business rules. `fields` names the form's fields that it wants.
    case refused(reason: String, fields: [String])
    /// The service, or its binding, has no such thing.
    case unsupported
}

/// The service could not be reached, or its reply made no sense.
public struct ServiceFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// The binding's step, such as `view-page`.
    public var operation: String
    /// A sentence for people.
    public var reason: String
    /// How long the service asks to be left alone; nil: it does not say.
    var retryAfter: Duration?

    public var description: String { "\(operation): \(reason)" }

    public init(operation: String, reason: String) {
        self.operation = operation
        self.reason = reason
    }
}
