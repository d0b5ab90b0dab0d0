/// How the agents that Dwell plays spent their time.
public struct AgentFigures: Sendable, Equatable {
    /// Seconds that agents were signed in.
    public var staffed: Double
    /// Of these: seconds with at least one chat, from the accept to the chat's end.
    public var busy: Double
    /// Slot seconds: signed in, times the chats that each takes at once.
    public var slots: Double
    /// Of these: with a chat in the slot.
    public var usedSlots: Double
    /// Chats that agents accepted; who takes over a transferred one counts, too.
    public var answered: Int
    /// Of these: sent on.
    public var transferred: Int
    /// From the alert to the accept.
    public var answer: DurationSummary
    /// From the accept to when the chat was over for the agent; chats that run on at the end are left out.
    public var length: DurationSummary
    /// From when a visitor who had an agent left without a word, or went dead, to when the agent was told: of those where
    /// he was told.
    public var silence = DurationSummary(exact: [])
    /// The same, with those where he was not told as censored: by Kaplan-Meier. Nil when nobody left so.
    public var silences: SurvivalSummary?

    /// Busy of signed in, 0...1; nil when nobody was signed in.
    public var occupancy: Double? { staffed > 0 ? busy / staffed : nil }

    /// Used of all slot time, 0 or more; above 1 when agents were given more chats than they take at once (I15). Nil
    /// when nobody was signed in.
    public var slotUse: Double? { slots > 0 ? usedSlots / slots : nil }
}
