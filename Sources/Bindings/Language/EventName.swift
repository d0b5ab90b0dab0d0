/// The events that a binding can produce.
public enum EventName: String, Sendable, CaseIterable {
    case invitePresented = "invite-presented"
    case barPresented = "bar-presented"
    case windowPresented = "window-presented"
    case inviteWithdrawn = "invite-withdrawn"
    case widget
    case unread
    case formPresented = "form-presented"
    case queueEntered = "queue-entered"
    case position
    case estimate
    case dequeued
    case queueClosed = "queue-closed"
    case agentJoined = "agent-joined"
    case typing
    case message
    case chatEnded = "chat-ended"
    case alerted
    case openAlert = "open-alert"
    case alertWithdrawn = "alert-withdrawn"

    /// The fields that it needs, and those it can do without.
    public var fields: (required: [EventField], optional: [EventField]) {
        switch self {
        case .invitePresented: ([], [.again, .happenedMilliseconds])
        case .barPresented, .windowPresented: ([], [.happenedMilliseconds])
        case .inviteWithdrawn, .dequeued, .queueClosed, .typing: ([], [])
        case .widget: ([.state], [])
        case .unread: ([.count], [])
        case .formPresented: ([], [.fields])
        case .queueEntered: ([], [.chat, .position, .happenedMilliseconds])
        case .position: ([.position], [])
        case .estimate: ([.seconds], [])
        case .agentJoined: ([], [.chat, .agent, .happenedMilliseconds])
        case .message: ([.text], [.chat, .sequence])
        case .chatEnded: ([], [.chat, .by])
        case .alerted: ([.chat], [.kind])
        case .openAlert, .alertWithdrawn: ([.chat], [])
        }
    }
}

/// A field of an event.
public enum EventField: String, Sendable, CaseIterable {
    case again
    case agent
    case by
    case chat
    case count
    case fields
    /// The service's own time for it, milliseconds since 1970.
    case happenedMilliseconds = "happened_ms"
    case kind
    case position
    case seconds
    case sequence
    case state
    case text

    /// In a few words.
    var meaning: String {
        switch self {
        case .again: "whether it is presented anew after Maximise"
        case .agent: "who it is"
        case .by: "who ended it"
        case .chat: "which chat"
        case .count: "how many"
        case .fields: "the form's fields: a list of names, or of objects with a `name`"
        case .happenedMilliseconds: "the service's own time for it, in milliseconds since 1970"
        case .kind: "what kind of chat"
        case .position: "the position in the queue, from 1"
        case .seconds: "how many seconds"
        case .sequence: "the message's number in its chat"
        case .state: "`hidden`, `invited`, `minimised` or `open`"
        case .text: "the message"
        }
    }
}
