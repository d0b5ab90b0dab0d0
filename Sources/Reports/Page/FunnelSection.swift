import Analysis

/// How far visits came on the way from the first page to a chat.
struct FunnelSection {
    let funnelCharts: [Chart]

    init(_ funnel: [VisitFigures.FunnelStep]) {
        let isTravelled = funnel.contains { $0.count > 0 }
        funnelCharts = isTravelled ? [FunnelBars(funnel).chart] : []
    }
}
