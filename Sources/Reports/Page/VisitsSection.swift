import Analysis

/// How far visits came, and how many were there at each instant.
struct VisitsSection {
    let hasVisits: Bool
    let visitCharts: [Chart]

    init(_ judgement: Judgement) {
        let levels = [
            ("Visitors on the site", "visitors", judgement.series.visitors),
            ("Visitors waiting in the queue", "visitors", judgement.series.waiting),
            ("Chats running", "chats", judgement.series.chats),
        ]
        let funnel = judgement.visits.funnel
        hasVisits = judgement.visits.started > 0
        visitCharts =
            (funnel.isEmpty ? [] : [FunnelBars(funnel).chart])
            + levels.filter { !$0.2.isEmpty }
            .map { LevelLine($0.0, of: $0.1, $0.2, end: judgement.length, margins: judgement.margins).chart }
    }
}
