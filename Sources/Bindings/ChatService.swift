public import EventLoop
public import Observations

/// A chat service as the people on both sides of it meet it: a binding file over HTTP, or the reference desk in
/// virtual time.
public protocol ChatService: AnyObject {
    /// A visitor's browser, opened: with the cookies of earlier visits in the same browser, until it is forgotten. All
    /// that it sees and exchanges is recorded as it happens.
    func visitor(_ visitor: VisitorIdentity, record: @escaping (Observation) -> Void) -> any ChatSide

    /// Nobody comes again in the browser of that number, ``VisitorIdentity/browser``: what it remembers may go.
    func forget(browser: Int)

    /// An agent's desk, opened; nil when the service's agents can't be played.
    func agent(_ agent: AgentIdentity, record: @escaping (Observation) -> Void) -> (any ChatSide)?
}

/// One side of the chat: a visitor's browser or an agent's desk. Used on its loop only.
public protocol ChatSide: AnyObject {
    /// What the service tells this side, in order.
    var sightings: Mailbox<Observation> { get }

    /// What the service does not have, or does not tell: nobody waits for it.
    var lacks: [Capability] { get }

    /// Asks the service to do something. `due` is the instant at which it should happen: latency counts from there.
    /// Its exchanges are recorded, then the action's fact once the service has acknowledged it, then what the reply
    /// says.
    /// - Throws: ``ServiceFailure`` when the service could not be reached or did not make sense, which is on record
    ///   then; `CancellationError` when the task is cancelled.
    func perform(_ action: ChatAction, due: Duration) async throws -> ActionResult

    /// The network is gone: every exchange breaks off at once, and nothing is told until ``reconnect()``. Meanwhile the
    /// side asks for nothing.
    func disconnect()

    /// The network is back: what happened meanwhile is told now, where the service keeps it.
    func reconnect()

    /// The connections stay open, and nothing is sent or read any more, until ``close()`` or the service's own end: the
    /// service keeps them, whoever lets go of the side.
    func goDead()

    /// Closes every connection without a word to the service.
    func close()
}

extension ChatSide {
    public var lacks: [Capability] { [] }
}
