public import EventLoop
public import Observations

/// A chat service as the people on both sides of it meet it: a binding file over HTTP, or the reference desk in
/// virtual time.
public protocol ChatService: AnyObject {
    /// A visitor's browser, opened. All that it sees and exchanges is recorded as it happens.
    func visitor(_ visitor: VisitorIdentity, record: @escaping (Observation) -> Void) -> any ChatSide

    /// An agent's desk, opened; nil when the service's agents can't be played.
    func agent(_ agent: AgentIdentity, record: @escaping (Observation) -> Void) -> (any ChatSide)?
}

/// One side of the chat: a visitor's browser or an agent's desk. Used on its loop only.
public protocol ChatSide: AnyObject {
    /// What the service tells this side, in order.
    var sightings: Mailbox<Observation> { get }

    /// Asks the service to do something. `due` is the instant at which it should happen: latency counts from there.
    /// Its exchanges are recorded, then the action's fact once the service has acknowledged it, then what the reply says.
    /// - Throws: ``ServiceFailure`` when the service could not be reached or did not make sense, which is on record
    ///   then; `CancellationError` when the task is cancelled.
    func perform(_ action: ChatAction, due: Duration) async throws -> Outcome

    /// Closes every connection without a word to the service.
    func close()
}

/// Which browser it is.
public struct VisitorIdentity: Sendable, Equatable {
    /// The visitor's number in the run, from 1.
    public var number: Int
    public var userAgent: String

    public init(number: Int, userAgent: String) {
        self.number = number
        self.userAgent = userAgent
    }
}

/// Which agent it is.
public struct AgentIdentity: Sendable, Equatable {
    /// The agent's number in the run, from 1.
    public var number: Int
    public var name: String
    public var chatsAtOnce: Int

    public init(number: Int, name: String, chatsAtOnce: Int) {
        self.number = number
        self.name = name
        self.chatsAtOnce = chatsAtOnce
    }
}

/// What the service made of an action.
public enum Outcome: Sendable, Equatable {
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

    public var description: String { "\(operation): \(reason)" }

    public init(operation: String, reason: String) {
        self.operation = operation
        self.reason = reason
    }
}
