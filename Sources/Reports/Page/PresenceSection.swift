import Analysis

/// How many visitors and agents there were at each instant.
struct PresenceSection {
    let hasVisits: Bool
    let presenceCharts: [Chart]
    let hasAgents: Bool
    let agentsAtWork: Table

    init(_ judgement: Judgement) {
        hasVisits = judgement.visits.started > 0
        presenceCharts = Self.levels(judgement) + Self.agents(judgement)
        hasAgents = judgement.agents.staffed > 0
        agentsAtWork = Table(atWork: judgement.agents)
    }

    private static func levels(_ judgement: Judgement) -> [Chart] {
        let series = judgement.series
        return [
            ("Visitors on the site", "visitors", series.visitors),
            ("Visitors waiting in the queue", "visitors", series.waiting),
            ("Chats running", "chats", series.chats),
        ].filter { !$0.2.isEmpty }
            .map { LevelLine($0.0, of: $0.1, $0.2, end: judgement.length, margins: judgement.margins).chart }
    }

    private static func agents(_ judgement: Judgement) -> [Chart] {
        let series = judgement.series
        guard series.signedIn.contains(where: { $0.value > 0 }) else { return [] }
        return [
            AgentLines(
                signedIn: series.signedIn,
                busy: series.busy,
                end: judgement.length,
                margins: judgement.margins
            ).chart
        ]
    }
}

extension Table {
    /// How the agents spent their time, in one row.
    fileprivate init(atWork agents: AgentFigures) {
        self.init(
            [
                "signed in", "occupancy", "slot use", "chats", "sent on", "alert to accept, p50", "chat length, p50",
                "silence noticed, p50",
            ]
            .map { .number($0) },
            [
                [
                    .seconds(agents.staffed), .share(agents.occupancy), .share(agents.slotUse), .count(agents.answered),
                    .count(agents.transferred), .seconds(agents.answer.p50), .seconds(agents.length.p50),
                    .seconds(agents.silences?.quartiles[1].value),
                ]
            ],
            remark: "Signed in: of all agents together. Occupancy: with at least one chat, from accept to its end. "
                + "Slot use: chats of the chats at once. Silence noticed: from a leave without a word to when the agent was told."
        )
    }
}
