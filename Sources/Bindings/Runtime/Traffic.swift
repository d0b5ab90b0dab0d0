public import EventLoop
public import Observations

/// One thing that went over a connection, whole, for whoever wants to look at a service's talk.
public struct Traffic: Sendable {
    public enum Content: Sendable {
        case request(HTTPRequest)
        case reply(HTTPResponse)
        /// The head of a reply that goes on; its events follow by themselves.
        case opened(status: Int, headers: [(name: String, value: String)])
        /// What was sent over an open WebSocket.
        case said(String)
        /// An event of a stream; `type` is the stream's own word for it.
        case event(type: String, data: String)
        /// What the binding makes of a reply.
        case understood(ReplyReading)
        /// What the binding makes of an event.
        case meant(EventReading)
        /// No reply came.
        case broken(reason: String)
    }

    /// On the loop's clock.
    public let at: Duration
    /// Whose it is.
    public let subject: Observation.Subject
    /// The binding's step, or the receiver.
    public let operation: String
    public let content: Content
}
