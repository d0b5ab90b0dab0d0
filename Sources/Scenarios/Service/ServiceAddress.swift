/// Where the chat service is, and how to talk to it.
public enum ServiceAddress: Sendable, Equatable {
    /// The reference service, started for the run with the scenario's settings.
    case embedded
    /// A running service: its base URL, and the path of its binding file as it is seen from where the command runs
    /// (nil: the reference service's binding).
    case at(url: String, binding: String?, verifiesTLS: Bool)
}
