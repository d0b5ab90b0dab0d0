/// What an action asks of the service: requests one after the other, or several at once.
public struct Step: Sendable, Equatable {
    /// In order; what stands in one group goes out at the same time.
    public var groups: [[Ask]]

    /// Every request of it, in the order of the file.
    var asks: [Ask] { groups.flatMap(\.self) }
}

/// One request, and what its reply means; or one message over the WebSocket that the receiver holds.
public struct Ask: Sendable, Equatable {
    /// Nil: it is a message.
    public var request: RequestTemplate?
    /// Nil: it is a request.
    public var message: JSONTemplate?
    /// Left out unless this variable holds something.
    public var onlyIf: String?
    /// Left out when this variable holds something.
    public var unless: String?
    /// How long the widget's own script waits before it asks.
    public var after: Duration = .zero
    public var success = ReplyTest()
    /// Replies by which the service says no, tried in order when `success` does not hold.
    public var refusals: [RefusalTest] = []
    /// Replies by which the service says that it has too much to do, beside 429 and 503.
    public var overloads: [ReplyTest] = []
    /// How often it is asked again after an overload, as soon as the reply allows.
    public var retries = 0
    public var extractions: [Extraction] = []
    /// Events that the reply itself is.
    public var emissions: [Emission] = []
    /// Where the reply holds a list of events, which mean what the side's `events` say.
    public var carried: Chain?

    /// Whether its replies tell events: asked again and again, it is a poll.
    public var tellsEvents: Bool { !emissions.isEmpty || carried != nil }
}

/// A request that is asked again and again beside the visitor's or agent's actions.
public struct Beside: Sendable, Equatable {
    public var ask: Ask
    /// The step after which it begins.
    public var startsAfter = ""
    /// The step before which it ends; it ends with the visit anyway.
    public var endsBefore: String?
    /// It is asked only while this variable holds something.
    public var whileHolds: String?
    public var pace = Pace()
    public var counted = Counted.fromReply

    /// What its pace counts from.
    public enum Counted: String, Sendable, CaseIterable {
        case fromReply = "from-reply"
        case atFixedRate = "at-fixed-rate"
    }
}

/// How long something pauses: always as long, or as a reply says.
public struct Pace: Sendable, Equatable {
    /// What holds until a reply has said something else.
    public var usual: Duration = .zero
    /// The variable that says it.
    public var variable: String?
    public var unit = Unit.milliseconds

    public enum Unit: String, Sendable, CaseIterable {
        case milliseconds = "ms"
        case seconds = "s"
    }

    /// A pace is never longer than this, whatever a reply says.
    static let longest: Duration = .seconds(3600)

    /// Whether it never pauses.
    public var isNothing: Bool { variable == nil && usual == .zero }

    func pause(with variables: Variables) -> Duration {
        guard let variable, let number = variables[variable].number, number >= 0 else { return usual }
        let seconds = unit == .seconds ? number : number / 1000
        return min(.seconds(min(seconds, 3600)), Pace.longest)
    }
}
