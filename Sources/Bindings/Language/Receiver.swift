/// How a side receives events.
public struct Receiver: Sendable, Equatable {
    public var kind = Kind.poll
    /// The step after which it begins.
    public var startsAfter = ""
    public var request: RequestTemplate
    /// It receives only while this variable holds something.
    public var whileHolds: String?
    /// Of a poll: where a reply holds its events.
    public var list: Chain?
    /// Of a poll: between a reply and the next request; none for a long poll, whose reply waits for events by itself.
    public var pace = Pace()
    /// Of a poll: what each reply says.
    public var success = ReplyTest()
    public var extractions: [Extraction] = []
    /// Where to go on after a reconnect: the variable that holds it, and where each event (stream) or reply (poll) has
    /// it.
    public var cursor: Cursor?
    /// How it comes back after a lost connection.
    public var comeback = Comeback()
    /// Of a WebSocket.
    public var socket = Socket()
    /// What its events mean, where they look other than those that come in other ways; nil: what the side says.
    public var dictionary: EventDictionary?

    public enum Kind: String, Sendable, CaseIterable {
        /// One reply that never ends, in the format of server-sent events.
        case serverSentEvents = "server-sent-events"
        /// Ask again and again.
        case poll
        /// RFC 6455.
        case webSocket = "web-socket"
    }

    public struct Cursor: Sendable, Equatable {
        public var variable = ""
        /// Nil: the `id:` line of a server-sent event.
        public var place: Chain?
    }

    /// A recipe for coming back.
    public struct Comeback: Sendable, Equatable {
        /// How long it waits before each attempt; after the last one that fails the connection counts as lost.
        public var pauses: [Duration] = [.milliseconds(100), .milliseconds(400), .milliseconds(1600)]
        /// What is asked before each attempt, such as for a new token; nil: nothing.
        public var first: Step?
    }

    /// What a WebSocket needs beside its URL.
    public struct Socket: Sendable, Equatable {
        public var subprotocol: Template?
        /// Texts that are sent when it has opened.
        public var hello: [JSONTemplate] = []
        /// A text that is sent again and again, and how often.
        public var ping: JSONTemplate?
        public var pace = Pace(usual: .seconds(30))
        /// What is sent back for a message of the service's, such as its own ping.
        public var answers: [Answer] = []

        public struct Answer: Sendable, Equatable {
            public var to = Pattern.anything
            public var text: JSONTemplate = .literal(.null)
        }
    }
}

/// What each type of event means in the domain's words.
public struct EventDictionary: Sendable, Equatable {
    /// What the event is within what came, such as behind an envelope; what has none is passed over.
    public var unwrap: Chain?
    /// Where an event says its type; nil: the `event:` line of a server-sent event.
    public var type: Chain?
    /// Where it says who it is: what was told once is not told again.
    public var identity: Chain?
    /// Where it says its number: events that come together are told by it.
    public var order: Chain?
    /// By type; `*` is of every event.
    public var meanings: [String: [Emission]] = [:]
}
