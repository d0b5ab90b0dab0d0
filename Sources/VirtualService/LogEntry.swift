import ChatDesk
import Observations
import Scenarios

/// An entry of the desk's log for somebody, in the words of observations.
enum LogEntry {
    case visitor(Logged<VisitorEvent>)
    case agent(Logged<AgentEvent>)

    var id: Int {
        switch self {
        case .visitor(let event): event.id
        case .agent(let event): event.id
        }
    }

    /// What it says to whom it was told when it happened (nil), or later: then when it can't have happened yet.
    func facts(notBefore: Duration?) -> [Fact] {
        switch self {
        case .visitor(let event): event.facts(notBefore: notBefore?.inSeconds)
        case .agent(let event): event.facts
        }
    }
}

extension Logged<VisitorEvent> {
    /// The event in the words of observations.
    ///
    /// - Parameter notBefore: when it can't have happened yet, in seconds; nil when it is told as it happens.
    fileprivate func facts(notBefore: Double?) -> [Fact] {
        let happened = at.inSeconds
        switch event {
        case .invitePresented(_, let again):
            return [.invitePresented(notBefore: notBefore, happened: happened, again: again)]
        case .barPresented: return [.barPresented(notBefore: notBefore, happened: happened)]
        case .inviteWithdrawn: return [.inviteWithdrawn]
        case .formPresented(let fields): return [.formPresented(fields: fields.map(\.name))]
        case .queueEntered(let chat, let place, _):
            return [.queueEntered(chat: "\(chat)", position: place.position, happened: happened)] + place.estimate
        case .queuePosition(_, let place): return (place.position.map { [.position($0)] } ?? []) + place.estimate
        case .queueDequeued: return [.dequeued]
        case .queueClosed: return [.queueClosed]
        case .agentJoined(let chat, let agent, _):
            return [.agentJoined(chat: "\(chat)", agent: "\(agent)", happened: happened)]
        case .agentTyping: return [.typing]
        case .windowPresented: return [.windowPresented(notBefore: notBefore, happened: happened)]
        case .message(let message): return message.from == .agent ? [message.fact] : []
        case .widgetChanged(let widget, _): return [widget.state.fact(page: nil), .unread(count: widget.unread)]
        case .unreadChanged(let count): return [.unread(count: count)]
        case .waitingMessage, .messageLeft, .flowBegan, .chatTransferred, .chatWarned: return []
        case .chatEnded(let chat, let by, _): return [.chatEnded(chat: "\(chat)", by: by.rawValue)]
        }
    }
}

extension Logged<AgentEvent> {
    /// The event in the words of observations.
    fileprivate var facts: [Fact] {
        switch event {
        case .alertOffered(let alert): [.alerted(chat: "\(alert.chat)", kind: "\(alert.kind)")]
        case .alertWithdrawn(let chat): [.alertWithdrawn(chat: "\(chat)")]
        case .message(let message): message.from == .visitor ? [message.fact] : []
        case .chatEnded(let chat, let by, _): [.chatEnded(chat: "\(chat)", by: by.rawValue)]
        // Somebody else has it now: for this agent it is over.
        case .chatTransferred(let chat): [.chatEnded(chat: "\(chat)", by: nil)]
        case .chatBegan, .visitorTyping, .visitorLeft, .wrapUpBegan, .wrapUpEnded: []
        }
    }
}

extension Widget.State {
    func fact(page: Int?) -> Fact {
        switch self {
        case .hidden: .widget(state: .hidden, page: page)
        case .invited: .widget(state: .invited, page: page)
        case .minimised: .widget(state: .minimised, page: page)
        case .open: .widget(state: .open, page: page)
        }
    }
}

extension QueuePlace {
    /// The wait that it announces, if it does.
    fileprivate var estimate: [Fact] { estimatedWait.map { [.estimate(seconds: $0.inSeconds)] } ?? [] }
}

extension Message {
    /// As its reader sees it.
    fileprivate var fact: Fact {
        .messageReceived(mark: Mark.find(in: text)?.text, chat: "\(chat)", sequence: sequence)
    }
}
