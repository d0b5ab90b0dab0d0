import Observations

extension Fact {
    /// What happened, in a few words without a full stop.
    package var sentence: String {
        switch self {
        case .arrived(let kind, _): "Arrived (\(kind))"
        case .sameBrowser(let visit): "In the browser of visitor \(visit)"
        case .connectionLost: "Lost the network"
        case .connectionRestored: "Has the network again"
        case .formAbandoned: "Gave up at the form"
        case .pageLoaded(let page, let path, _, _): "Loaded page \(page), \(path)"
        case .pageLeft(let page): "Left page \(page)"
        case .visitEnded(let ending): ending.sentence
        case .failed(let operation, let reason): "Failed to \(operation): \(reason.withoutStop)"
        case .invitePresented(_, _, let again): again ? "Invited again" : "Invited"
        case .barPresented: "The minimised bar was presented"
        case .windowPresented: "The chat window opened itself"
        case .inviteWithdrawn: "The invite was withdrawn"
        case .inviteAccepted: "Said Yes to the invite"
        case .inviteRefused: "Said No to the invite"
        case .inviteIgnored: "Ignored the invite"
        case .chatOpened: "Opened the chat"
        case .minimised: "Minimised the window"
        case .maximised: "Clicked Maximise"
        case .widget(let state, let page): "The widget is \(state.rawValue)" + (page.map { " on page \($0)" } ?? "")
        case .unread(let count): "Unread: \(count)"
        case .formPresented(let fields): "The form was presented" + fields.listed(" with ")
        case .formSent(let missing): "Sent the form" + missing.listed(" without ")
        case .formRefused(let fields): "The form was refused" + fields.listed(" for want of ")
        default: queueOrChatSentence
        }
    }

    private var queueOrChatSentence: String {
        switch self {
        case .queueEntered(let chat, let position, _):
            "Entered the queue" + (position.map { " at position \($0)" } ?? "") + (chat.map { ", chat \($0)" } ?? "")
        case .position(let position): "Position \(position)"
        case .estimate(let seconds): "Estimated wait \(Notation.seconds(seconds))"
        case .dequeued: "Dequeued"
        case .queueClosed: "The queue is closed"
        case .agentJoined(let chat, let agent, _):
            (agent.map { "\($0) joined" } ?? "An agent joined") + (chat.map { " chat \($0)" } ?? "")
        case .typing: "The agent is typing"
        case .messageSent(let mark, _): "Wrote message \(mark)"
        case .messageReceived(let mark, _, _): "Got " + (mark.map { "message \($0)" } ?? "a message")
        case .chatEnded(_, let by): "The chat ended" + (by.map { ", by the \($0)" } ?? "")
        case .signedIn(let limit): "Signed in for \(Notation.count(limit, "chat")) at once"
        case .signedOut: "Signed out"
        case .alerted(let chat, let kind): "Alerted of chat \(chat)" + (kind.map { " (\($0))" } ?? "")
        case .alertWithdrawn(let chat): "The alert of chat \(chat) was withdrawn"
        case .accepted(let chat): "Accepted chat \(chat)"
        case .letPass(let chat): "Let the alert of chat \(chat) pass"
        case .rejected(let chat): "Rejected chat \(chat)"
        case .transferred(let chat, let queue): "Sent chat \(chat) on to queue \(queue)"
        case .ready(let isReady): isReady ? "Takes alerts" : "Takes no more alerts"
        case .ended(let chat): "Ended chat \(chat)"
        case .exchange(let exchange): exchange.sentence
        case .pushed(let operation, _): "\(operation): an event came"
        default: "The generator's condition"
        }
    }
}

extension Ending {
    fileprivate var sentence: String {
        switch self {
        case .said: "Left and said so"
        case .silently: "Left without a word"
        case .cutOff: "The connection went dead"
        case .failed: "Gave up after a failure"
        case .interrupted: "Still there when the run was over"
        }
    }
}

extension Exchange {
    fileprivate var sentence: String {
        let reply = status.map { "\($0)" } ?? "no reply"
        let why = reason.map { ": \($0.withoutStop)" } ?? ""
        return "\(method) \(path) (\(operation)) → \(reply), \(outcome.words)\(why)"
    }
}

extension Exchange.Outcome {
    fileprivate var words: String {
        switch self {
        case .ok: "ok"
        case .refused: "refused"
        case .protocolError: "not understood"
        case .overload: "overloaded"
        case .unreachable: "unreachable"
        case .cancelled: "cut off by Dwell"
        }
    }
}

extension [String] {
    fileprivate func listed(_ before: String) -> String {
        isEmpty ? "" : before + joined(separator: ", ")
    }
}

extension String {
    fileprivate var withoutStop: String {
        hasSuffix(".") ? String(dropLast()) : self
    }
}
