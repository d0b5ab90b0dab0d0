import Observations

extension AgentFigures {
    init(_ slice: Slice) {
        let selection = slice.selection
        let agents = slice.journal.agents.filter { selection.takes(agent: $0.number) }
        let handlings = slice.handlings
        let silences = handlings.compactMap { Silence($0, slice.journal)?.stay }
        self.init(
            staffed: agents.flatMap(\.shifts).reduce(0) { $0 + selection.length(from: $1.from, to: $1.to) },
            busy: agents.flatMap(\.busyStretches).reduce(0) { $0 + selection.length(from: $1.from, to: $1.to) },
            slots: agents.flatMap(\.shifts).reduce(0) {
                $0 + selection.length(from: $1.from, to: $1.to) * Double($1.chatsAtOnce)
            },
            usedSlots: agents.flatMap(\.handlings).reduce(0) {
                $0 + selection.length(from: $1.accepted.to, to: $1.ended)
            },
            answered: handlings.count,
            transferred: handlings.count(where: \.isTransferred),
            answer: DurationSummary(
                exact: handlings.compactMap { handling in
                    handling.alerted.map { max(0, handling.accepted.to - $0) }
                }
            ),
            length: DurationSummary(
                exact: handlings.filter(\.isOver).map { max(0, $0.ended - $0.accepted.to) }
            ),
            silence: DurationSummary(exact: silences.filter(\.isEnded).map(\.length)),
            silences: SurvivalSummary(silences)
        )
    }
}

/// A visitor who left his agent without a word, or whose connection went dead, and when the agent learned of it.
private struct Silence {
    let stay: KaplanMeier.Stay

    /// Nil where he said so, came back, or the chat was over before.
    init?(_ handling: Handling, _ journal: Journal) {
        guard let visit = journal.visit(of: handling.chat, at: handling.accepted.to),
            visit.ending == .silently || visit.ending == .cutOff, handling.accepted.to < visit.end,
            handling.ended > visit.end, let agent = journal.agent(handling.agent)
        else { return nil }
        let told = agent.entries.first { $0.at > visit.end && $0.fact.endsChat(handling.chat) }
        stay = KaplanMeier.Stay(length: (told?.at ?? handling.ended) - visit.end, isEnded: told != nil)
    }
}

extension Fact {
    /// Whether the service said that the chat is over.
    fileprivate func endsChat(_ chat: String) -> Bool {
        if case .chatEnded(chat: chat, _) = self { true } else { false }
    }
}
