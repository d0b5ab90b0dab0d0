extension Chat {
    /// How far it has come.
    public enum State: Sendable, Equatable {
        /// For an agent; `alert` while one is being alerted. Valid transitions are to: `answered`.
        case waiting(alert: Alert?)
        /// An agent has it. Valid transitions are to: `transferred`.
        case answered(by: Agent.ID, at: Duration)
        /// For another agent, since a time; `alert` while one is being alerted. Valid transitions are to: `answered`.
        case transferred(at: Duration, alert: Alert?)
    }

    /// An alert that an agent hasn't answered yet.
    public struct Alert: Sendable, Equatable {
        /// Who is alerted.
        public let agent: Agent.ID
        /// When it goes to the next agent.
        public let expires: Duration
    }

    /// For its first agent.
    var isWaiting: Bool {
        if case .waiting = state { true } else { false }
    }

    /// For an agent while none is being alerted.
    var isUnalerted: Bool { agent == nil && alert == nil }

    /// Who has it.
    var agent: Agent.ID? {
        if case .answered(let agent, _) = state { agent } else { nil }
    }

    /// The alert on somebody's screen. A chat that somebody has takes none.
    var alert: Alert? {
        get {
            switch state {
            case .waiting(let alert), .transferred(_, let alert): alert
            case .answered: nil
            }
        }
        set {
            switch state {
            case .waiting: state = .waiting(alert: newValue)
            case .transferred(let at, _): state = .transferred(at: at, alert: newValue)
            case .answered: break
            }
        }
    }

    /// Since when it has been for an agent.
    var waitingSince: Duration {
        if case .transferred(let at, _) = state { at } else { began }
    }
}
