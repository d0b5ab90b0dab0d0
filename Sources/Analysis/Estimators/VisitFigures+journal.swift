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
                presented: visits.concurrentCount { $0.has(\.isFormPresented) },
                sent: visits.concurrentCount { $0.has { $0 == .formSent(missing: []) } },
                abandoned: visits.concurrentCount { $0.has { $0 == .formAbandoned } }
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
            add("accepted") { $0.has { $0 == .inviteAccepted } }
        }
        if !settings.form.isEmpty { add("form sent") { $0.has { $0 == .formSent(missing: []) } } }
        add("queued") { $0.has { $0.isQueueEntered } }
        add("answered") { visit in answered.contains(visit.number) || visit.has { $0.isAgentJoined } }
        add("chatted") { $0.has { $0.isMessageReceived } }
        return steps
    }
}

extension VisitJournal {
    fileprivate func has(_ fact: (Fact) -> Bool) -> Bool {
        entries.contains { fact($0.fact) }
    }
}

extension Fact {
    fileprivate var isFormPresented: Bool {
        if case .formPresented = self { true } else { false }
    }

    fileprivate var isAgentJoined: Bool {
        switch self {
        case .agentJoined, .windowPresented: true
        default: false
        }
    }
}
