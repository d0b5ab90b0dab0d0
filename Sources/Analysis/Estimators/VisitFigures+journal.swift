import Observations
import Scenarios

extension VisitFigures {
    init(_ slice: Slice) {
        let visits = slice.visits
        let planned = slice.journal.run.visitsPlanned
        func ended(_ endings: Ending...) -> Int { visits.count { $0.ending.map(endings.contains) ?? false } }
        self.init(
            planned: planned,
            started: visits.count { $0.arrived != nil },
            following: visits.count { $0.arrived != nil && $0.number > planned },
            finished: ended(.said, .silently, .cutOff),
            failed: ended(.failed),
            forms: FormFigures(
                presented: visits.count { $0.milestones.contains(.formPresented) },
                sent: visits.count { $0.milestones.contains(.formSent) },
                abandoned: visits.count { $0.milestones.contains(.formAbandoned) }
            ),
            funnel: Self.funnel(slice)
        )
    }

    /// How many visits reached each step that the scenario's settings know. Who opens the chat himself skips the first
    /// ones, so a later step may hold more visits than an earlier one.
    private static func funnel(_ slice: Slice) -> [FunnelStep] {
        let scenario = slice.scenario
        let settings = scenario.settings
        let answered = Set(slice.journal.queueEntries.filter { $0.end == .answered }.map(\.visitor))
        var steps: [FunnelStep] = []
        func add(_ name: String, _ isReached: @Sendable (VisitJournal) -> Bool) {
            steps.append(FunnelStep(name: name, count: slice.visits.concurrentCount(where: isReached)))
        }
        add("visits") { _ in true }
        if settings.activation != .reactiveOnly {
            add("stayed past the criterion") { $0.inviteTiming.due?.isOwed == true }
        }
        if settings.activation == .withInvite {
            add("invited") { $0.presentation(settings) != nil }
            add("accepted") { $0.milestones.contains(.accepted) }
        }
        if !settings.form.isEmpty { add("form sent") { $0.milestones.contains(.formSent) } }
        add("queued") { $0.milestones.contains(.queued) }
        add("answered") { visit in answered.contains(visit.number) || visit.milestones.contains(.joined) }
        add("chatted") { $0.milestones.contains(.chatted) }
        return steps
    }
}
