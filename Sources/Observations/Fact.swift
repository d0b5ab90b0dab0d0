/// What was seen. Times are seconds since the run began; `happened` is the service's own time for it on the same
/// scale, where the service tells one.
public enum Fact: Sendable, Equatable, Codable {
    // The visit.

    /// A visitor arrived. `intended` is the instant that the schedule drew; the observation's time is the real one.
    case arrived(kind: String, intended: Double)
    /// The visit is in the same browser as an earlier one, of that number.
    case sameBrowser(as: Int)
    /// A page was loaded. `requested` is when its request went out; `queue` is the one that the page is bound to, nil:
    /// the service's usual one, or not on record.
    case pageLoaded(page: Int, path: String, requested: Double, queue: String? = nil)
    /// The visitor left the page, for the next one or for good.
    case pageLeft(page: Int)
    /// The visit is over.
    case visitEnded(Ending)
    /// An action could not be done because the service or the connection failed.
    case failed(operation: String, reason: String)

    /// The visitor's network is gone: nothing is sent or seen until it is back.
    case connectionLost
    case connectionRestored

    // The invite and the widget.

    /// The invite was presented. `notBefore` is the last poll without it (nil: pushed, so its time is exact).
    /// `again`: presented anew because the visitor clicked Maximise.
    case invitePresented(notBefore: Double?, happened: Double?, again: Bool)
    /// The minimised bar was presented (launch minimised).
    case barPresented(notBefore: Double?, happened: Double?)
    /// The chat window opened itself (without invite).
    case windowPresented(notBefore: Double?, happened: Double?)
    case inviteWithdrawn
    case inviteAccepted
    case inviteRefused
    /// The visitor decided not to answer.
    case inviteIgnored
    /// The visitor opened the chat himself.
    case chatOpened
    case minimised
    case maximised
    /// The service said what the widget's state is. `page` is set when a page load said it.
    case widget(state: WidgetState, page: Int?)
    case unread(count: Int)

    // The form and the queue.

    case formPresented(fields: [String])
    /// The form went out; `missing` names the required fields that were left empty.
    case formSent(missing: [String])
    /// The service refused the form and named these fields.
    case formRefused(fields: [String])
    /// The visitor gave up at the form, and does not send it.
    case formAbandoned
    /// The service acknowledged the queue entry.
    case queueEntered(chat: String?, position: Int?, happened: Double?)
    case position(Int)
    case estimate(seconds: Double)
    case dequeued
    /// The service said that the queue is closed or unattended.
    case queueClosed

    // The chat, seen by the visitor, or by the agent where the subject is one.

    case agentJoined(chat: String?, agent: String?, happened: Double?)
    /// The agent is typing, as the visitor saw it.
    case typing
    /// A message was written and the service acknowledged it. `mark` is unique in the run.
    case messageSent(mark: String, chat: String?)
    /// A message arrived. `mark` is nil when the text carries none of ours.
    case messageReceived(mark: String?, chat: String?, sequence: Int?)
    case chatEnded(chat: String?, by: String?)

    // The agent.

    case signedIn(chatsAtOnce: Int)
    case signedOut
    /// `kind` is the service's own word for it, or ``openAlert``.
    case alerted(chat: String, kind: String?)
    case alertWithdrawn(chat: String)
    case accepted(chat: String)
    /// The agent does not answer the alert.
    case letPass(chat: String)
    case rejected(chat: String)
    /// The agent sent the chat on to a queue.
    case transferred(chat: String, queue: String)
    /// The agent takes alerts from now on, or no more.
    case ready(Bool)
    /// The agent ended the chat.
    case ended(chat: String)

    // The exchange and the generator.

    /// One request and its reply. Latency counts from `intended`; `started` is when it really went out.
    indirect case exchange(Exchange)
    /// An event as it came over a stream or a WebSocket, cut short and with secrets masked; what it means follows it.
    /// Only a run's first ones are kept.
    case pushed(operation: String, text: String)
    /// The generator's own condition at this instant.
    indirect case generator(GeneratorCondition)
}

extension Fact {
    /// What kind of alert it is that every agent has, of a chat that waits for whoever takes it.
    public static let openAlert = "open"
}

/// How a visit ended.
public enum Ending: String, Sendable, Codable {
    /// The window was closed and the service told.
    case said
    /// The browser just stopped asking.
    case silently
    /// The connection went dead, with everything open.
    case cutOff = "cut-off"
    /// Something failed and the visitor gave up.
    case failed
    /// The run was interrupted, or over, before he was done.
    case interrupted
}

/// The widget's states.
public enum WidgetState: String, Sendable, Codable, CaseIterable {
    case hidden
    case invited
    case minimised
    case open
}
