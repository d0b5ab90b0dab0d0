/// How to talk to one kind of chat service: a binding file, read and checked.
public struct Binding: Sendable, Equatable {
    public var name: String
    /// The service and version it was written for.
    public var writtenFor: String
    /// A request that any running service of this kind answers, asked once before the visitors come.
    public var probe: RequestTemplate
    public var visitor: SideBinding
    /// Nil: the service's agents can't be played through this binding.
    public var agent: SideBinding?
}

/// How one side of the chat, visitor or agent, talks to the service.
public struct SideBinding: Sendable, Equatable {
    /// The names of what this side must know and no file may tell, such as a password: variables `secret.NAME`.
    public var secrets: [String]
    /// Sent with every request; dropped when empty.
    public var headers: [NamedTemplate]
    /// By name: what each action asks of the service, one request or several in order.
    public var steps: [String: [StepRequest]]
    /// The ways to receive events, by name.
    public var receivers: [String: Receiver]
    /// The receiver used unless the scenario or the command asks for another.
    public var receive: String?
    /// What each type of event means.
    public var dictionary: EventDictionary
}

/// A header, query item or form field.
public struct NamedTemplate: Sendable, Equatable {
    public var name: String
    public var value: Template
}

/// One request of a step, and what its reply means.
public struct StepRequest: Sendable, Equatable {
    public var request: RequestTemplate
    public var success: ReplyTest
    /// Replies by which the service says no, tried in order when `success` does not hold.
    public var refusals: [RefusalTest]
    public var extractions: [Extraction]
    /// Events that the reply itself carries.
    public var emissions: [Emission]
}

/// A request with variables.
public struct RequestTemplate: Sendable, Equatable {
    public var method: String
    /// Path and fixed query; appended to the service's URL unless it is a whole URL itself.
    public var path: Template
    /// Dropped when empty.
    public var query: [NamedTemplate]
    public var headers: [NamedTemplate]
    public var body: Body
    /// For the whole exchange; for a stream, until the head of the reply.
    public var timeout: Duration

    public enum Body: Sendable, Equatable {
        case none
        case json(JSONTemplate)
        case form([NamedTemplate])
        case text(Template)
    }
}

/// Whether a reply is the one that is meant.
public struct ReplyTest: Sendable, Equatable {
    /// Statuses that pass; empty: any 2xx.
    public var statuses: [Int]
    /// Places in the body that must hold these texts.
    public var conditions: [Condition]

    public struct Condition: Sendable, Equatable {
        public var place: JSONPointer
        public var text: String
    }
}

/// A reply by which the service says no.
public struct RefusalTest: Sendable, Equatable {
    public var test: ReplyTest
    public var reason: JSONPointer?
    /// The form's fields that it names: a list of names.
    public var fields: JSONPointer?
}

/// A variable taken from a reply.
public struct Extraction: Sendable, Equatable {
    public var variable: String
    public var source: Source
    /// Whether it is taken only while the variable has no value.
    public var isOnce = false

    public enum Source: Sendable, Equatable {
        case body(JSONPointer)
        case header(String)
        case cookie(String)
    }
}

/// How a side receives events.
public struct Receiver: Sendable, Equatable {
    public var kind: Kind
    /// The step after which it begins.
    public var startsAfter: String
    public var request: RequestTemplate
    /// Where to go on after a reconnect: the variable that holds it, and where each event (stream) or reply (poll) has it.
    public var cursor: Cursor?

    public enum Kind: Sendable, Equatable {
        /// One reply that never ends, in the format of server-sent events.
        case serverSentEvents
        /// Ask again and again. `list` is where a reply holds its events. The pause is between a reply and the next
        /// request; zero for a long poll, whose reply waits for events by itself.
        case poll(list: JSONPointer, pause: Duration)
    }

    public struct Cursor: Sendable, Equatable {
        public var variable: String
        /// Nil: the `id:` line of a server-sent event.
        public var place: JSONPointer?
    }
}

/// What each type of event means in the domain's words.
public struct EventDictionary: Sendable, Equatable {
    /// Where an event says its type; nil: the `event:` line of a server-sent event.
    public var type: JSONPointer?
    public var meanings: [String: [Emission]]
}
