import EventLoop
import Observations

/// The visitor or the agent of a walk.
final class Walker {
    let kind: Side
    let binding: SideBinding
    let side: any ChatSide
    /// What he has seen and nobody has asked for yet.
    private var seen: [Fact] = []
    /// Why he can receive nothing any more.
    private(set) var loss: ServiceFailure?
    private(set) var walked: Set<String> = []
    /// Whether he has begun, and has not said goodbye.
    private(set) var isThere = false

    init(_ kind: Side, _ binding: SideBinding, _ side: any ChatSide) {
        self.kind = kind
        self.binding = binding
        self.side = side
    }

    func has(_ step: String) -> Bool { binding.steps[step] != nil }

    /// Whether he can be told of one of these.
    func isTold(_ events: [EventName]) -> Bool { !binding.events.isDisjoint(with: events) }

    /// Who means to go is not sent home once more.
    func begins(_ action: ChatAction) {
        if action.isGoodbye { isThere = false }
    }

    func did(_ action: ChatAction) {
        walked.insert(action.step)
        isThere = !action.isGoodbye
    }

    /// What he has seen already that fits, which is asked for once.
    func take(where fits: (Fact) -> Bool) -> Fact? {
        seen.firstIndex(where: fits).map { seen.remove(at: $0) }
    }

    /// Whether he has seen one of these, and nobody has asked for it yet.
    func sees(_ events: [EventName]) -> Bool {
        seen.contains { EventName(telling: $0).map(events.contains) ?? false }
    }

    /// Sees all that he is told, until his side is closed.
    func look(then told: () -> Void) async {
        while let fact = try? await side.sightings.next()?.fact {
            if case .failed(let operation, let reason) = fact {
                loss = ServiceFailure(operation: operation, reason: reason)
            } else {
                seen.append(fact)
            }
            told()
        }
    }

    /// The binding's steps that were not walked.
    var unwalked: [String] { binding.steps.keys.filter { !walked.contains($0) }.sorted() }
}

extension EventName {
    /// The event that tells this; nil: none does.
    init?(telling fact: Fact) {
        switch fact {
        case .invitePresented: self = .invitePresented
        case .barPresented: self = .barPresented
        case .windowPresented: self = .windowPresented
        case .inviteWithdrawn: self = .inviteWithdrawn
        case .widget: self = .widget
        case .unread: self = .unread
        case .formPresented: self = .formPresented
        case .queueEntered: self = .queueEntered
        case .position: self = .position
        case .estimate: self = .estimate
        case .dequeued: self = .dequeued
        case .queueClosed: self = .queueClosed
        case .agentJoined: self = .agentJoined
        case .typing: self = .typing
        case .messageReceived: self = .message
        case .chatEnded: self = .chatEnded
        case .alerted: self = .alerted
        case .alertWithdrawn: self = .alertWithdrawn
        default: return nil
        }
    }
}
