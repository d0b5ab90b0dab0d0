/// Where the chat service is, and how to talk to it.
public enum ServiceAddress: Sendable, Equatable {
    /// The reference service, started for the run with the scenario's settings.
    case embedded
    /// A running service: its base URL, and the path of its binding file as it is seen from where the command runs,
    /// or the name of a binding that is part of Dwell (nil: the reference service's binding).
    case at(url: String, binding: String?, verifiesTLS: Bool)
}

extension ServiceAddress {
    /// Whether this names a binding that is part of Dwell: a file's path has a slash, or ends as YAML files do.
    public static func isBindingName(_ text: String) -> Bool {
        !text.contains("/") && ![".yaml", ".yml"].contains { text.hasSuffix($0) }
    }
}
