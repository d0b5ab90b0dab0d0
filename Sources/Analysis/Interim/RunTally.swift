public import Observations

/// How a run stands at this instant, counted fact by fact as they are observed.
public struct RunTally: Sendable {
    /// How far a visitor has come.
    public enum Stage: String, Sendable, CaseIterable {
        case reading
        case invited
        case form
        case waiting
        case chatting
    }

    /// The stages of those who are on the site, by their numbers.
    private var stages: [Int: Stage] = [:]
    private var minimised: Set<Int> = []
    /// When those who wait entered the queue.
    private var entered: [Int: Double] = [:]
    /// The chats of each agent who is signed in.
    private var chats: [Int: Set<String>] = [:]
    /// Visitors who have arrived so far.
    public private(set) var arrived = 0
    /// Invites, or their bars, presented so far.
    public private(set) var invited = 0

    public init() {}

    /// Visitors on the site.
    public var present: Int { stages.count }

    /// Of these: at that stage.
    public func count(_ stage: Stage) -> Int { stages.values.count { $0 == stage } }

    /// Of these: with a minimised window.
    public var minimisedWindows: Int { minimised.count }

    /// How long the one has waited who waits longest, in seconds; nil when nobody waits.
    public func longestWait(at instant: Double) -> Double? {
        entered.values.min().map { max(0, instant - $0) }
    }

    /// Dwell's agents who are signed in, and those of them who have a chat.
    public var agents: (signedIn: Int, busy: Int) {
        (chats.count, chats.values.count { !$0.isEmpty })
    }

    /// Takes the next observation.
    public mutating func note(_ observation: Observation) {
        switch observation.subject {
        case .visitor(let number): note(observation.fact, of: number, at: observation.at)
        case .agent(let number): note(observation.fact, ofAgent: number)
        case .run: break
        }
    }

    private mutating func note(_ fact: Fact, of visitor: Int, at instant: Double) {
        switch fact {
        case .arrived:
            arrived += 1
            stages[visitor] = .reading
        case .visitEnded: leave(visitor)
        case .invitePresented(_, _, let again):
            if !again { invited += 1 }
            enter(.invited, visitor)
        case .barPresented:
            invited += 1
            enter(.invited, visitor)
            minimised.insert(visitor)
        case .inviteRefused, .inviteIgnored, .inviteWithdrawn, .formAbandoned, .dequeued, .queueClosed, .chatEnded:
            enter(.reading, visitor)
        case .formPresented: enter(.form, visitor)
        case .queueEntered:
            enter(.waiting, visitor)
            entered[visitor] = entered[visitor] ?? instant
        case .agentJoined, .windowPresented: enter(.chatting, visitor)
        case .minimised, .widget(state: .minimised, page: _):
            if stages[visitor] != nil { minimised.insert(visitor) }
        case .maximised, .widget: minimised.remove(visitor)
        default: break
        }
    }

    /// Nobody who has left comes to a stage by news that were on their way.
    private mutating func enter(_ stage: Stage, _ visitor: Int) {
        guard stages[visitor] != nil else { return }
        stages[visitor] = stage
        if stage != .waiting { entered[visitor] = nil }
    }

    private mutating func leave(_ visitor: Int) {
        stages[visitor] = nil
        entered[visitor] = nil
        minimised.remove(visitor)
    }

    private mutating func note(_ fact: Fact, ofAgent agent: Int) {
        switch fact {
        case .signedIn: chats[agent] = []
        case .signedOut: chats[agent] = nil
        case .accepted(let chat): chats[agent]?.insert(chat)
        case .ended(let chat), .transferred(let chat, _), .chatEnded(let chat?, _): chats[agent]?.remove(chat)
        default: break
        }
    }
}
