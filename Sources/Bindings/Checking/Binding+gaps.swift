import Observations

extension Binding {
    /// What rules look at, and this binding neither tells nor says that the service lacks.
    var gaps: [Doubt] {
        let lacking = Set(lacks.flatMap(\.implied))
        let told = visitor.events
        let unseen = Self.evidence.filter { need in
            let excused = need.capability.map { lacking.contains($0) || clientTimed.contains($0) } ?? false
            return !excused && told.isDisjoint(with: need.events)
        }
        let unasked = Capability.allCases.filter { capability in
            capability.step.map { visitor.steps[$0] == nil && !lacking.contains(capability) } ?? false
        }
        return unseen.map { Doubt(trail: Trail("visitor") / "events", sentence: $0.sentence) }
            + unasked.compactMap { capability in
                capability.step.map {
                    Doubt(
                        trail: Trail("visitor") / "steps",
                        sentence: "there is no step \($0): write it, or say `lacks: [\(capability.rawValue)]`"
                    )
                }
            } + unheardAgent
    }

    private var unheardAgent: [Doubt] {
        guard let agent, agent.events.isDisjoint(with: [.alerted, .openAlert]) else { return [] }
        return [
            Doubt(
                trail: Trail("agent") / "events",
                sentence: "nothing tells `alerted` or `open-alert`: the agent never learns of a chat"
            )
        ]
    }

    /// Events, one of which rules need, and what a service without them lacks.
    private static let evidence = [
        Evidence(events: [.invitePresented, .barPresented, .windowPresented], capability: .invite),
        Evidence(events: [.formPresented], capability: .form),
        Evidence(events: [.queueEntered], capability: .queue),
        Evidence(events: [.position], capability: .position),
        Evidence(events: [.estimate], capability: .estimate),
        Evidence(events: [.agentJoined], capability: nil),
        Evidence(events: [.typing], capability: .typing),
        Evidence(events: [.message], capability: nil),
        Evidence(events: [.chatEnded], capability: nil),
    ]

    private struct Evidence {
        var events: Set<EventName>
        /// Nil: every service has it.
        var capability: Capability?

        var sentence: String {
            let names = events.map { "`\($0.rawValue)`" }.sorted().joined(separator: " or ")
            let advice = capability.map { "give an event this meaning, or say `lacks: [\($0.rawValue)]`" }
            return "nothing tells \(names): \(advice ?? "no rule can see it, so give an event this meaning")"
        }
    }
}

extension Capability {
    /// What a service lacks that lacks this.
    fileprivate var implied: [Capability] {
        switch self {
        case .invite: [.invite, .decline]
        case .queue: [.queue, .position, .estimate]
        default: [self]
        }
    }

    /// The visitor's step by which the service learns of it.
    fileprivate var step: String? {
        switch self {
        case .invite: "accept-invite"
        case .decline: "refuse-invite"
        case .minimise: "minimise"
        case .form: "send-form"
        case .leave: "leave"
        case .queue, .position, .estimate, .typing: nil
        }
    }
}

extension SideBinding {
    /// The events that it can tell. A position or an estimate may come along with another event.
    var events: Set<EventName> {
        let asks = steps.values.flatMap(\.asks) + beside.values.map(\.ask)
        let dictionaries = [dictionary] + receivers.values.compactMap(\.dictionary)
        let emissions = asks.flatMap(\.emissions) + dictionaries.flatMap { $0.meanings.values.flatMap(\.self) }
        let positions = emissions.filter { $0.fields[.position] != nil }.map { _ in EventName.position }
        return Set(emissions.map(\.event) + positions)
    }
}
