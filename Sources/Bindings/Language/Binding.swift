public import Observations

/// How to talk to one kind of chat service: a binding file, read and checked.
public struct Binding: Sendable, Equatable {
    public var name: String
    /// The service and version it was written for.
    public var writtenFor: String
    /// What it was tried with.
    public var verified: Verification
    /// What it rests on: where the service's documentation or code says so.
    public var facts: [String]
    /// Values drawn once a run, which all visitors and agents share: variables `run.NAME`.
    public var variables: [NamedTemplate]
    /// A request that any running service of this kind answers, asked once before the visitors come.
    public var probe: RequestTemplate
    /// What the service does not have, or does not tell.
    public var lacks: [Capability]
    /// What the widget's own script times: no reply of the service says when it is due.
    public var clientTimed: [Capability]
    public var visitor: SideBinding
    /// Nil: the service's agents can't be played through this binding.
    public var agent: SideBinding?

    /// What a binding was tried with.
    public enum Verification: String, Sendable, CaseIterable {
        /// Against the service itself.
        case run = "by-running"
        /// Written from the documentation, and never run against the service.
        case documentation = "by-documentation"
    }
}

/// How one side of the chat, visitor or agent, talks to the service.
public struct SideBinding: Sendable, Equatable {
    /// The names of what this side must know and no file may tell, such as a password: variables `secret.NAME`.
    public var secrets: [String] = []
    /// Values drawn once for each visitor or agent; those named `chat.NAME` anew for each of his chats.
    public var variables: [NamedTemplate] = []
    /// Sent with every request; dropped when empty.
    public var headers: [NamedTemplate] = []
    /// Sent with every request beside those that the service has set; dropped when empty.
    public var cookies: [NamedTemplate] = []
    /// By name: what each action asks of the service.
    public var steps: [String: Step] = [:]
    /// What is asked again and again beside the actions, by name.
    public var beside: [String: Beside] = [:]
    /// The ways to receive events, by name.
    public var receivers: [String: Receiver] = [:]
    /// The receiver used unless the scenario or the command asks for another.
    public var receive: String?
    /// What each type of event means.
    public var dictionary = EventDictionary()
}

/// A header, query item, cookie, form field or variable.
public struct NamedTemplate: Sendable, Equatable {
    public var name: String
    public var value: Template
}
