extension AgentFigures {
    init(_ slice: Slice) {
        let selection = slice.selection
        let agents = slice.journal.agents.filter { selection.takes(agent: $0.number) }
        let handlings = slice.handlings
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
            )
        )
    }
}
