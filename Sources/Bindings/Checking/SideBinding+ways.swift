import Observations

extension SideBinding {
    /// Receivers, loops and steps that nothing ever leads to.
    func doubts(aboutWays kind: Side, _ lacks: [Capability]) -> [Doubt] {
        starts(at: kind.trail).flatMap { start in start.doubts(among: lacks) } + idleReceivers(at: kind.trail)
            + idleSteps(at: kind.trail, lacks)
    }

    private func starts(at trail: Trail) -> [Start] {
        receivers.inOrder.map {
            Start(after: $1.startsAfter, trail: trail / "receivers" / $0 / "starts_after")
        }
            + beside.inOrder.map {
                Start(after: $1.startsAfter, trail: trail / "beside" / $0 / "starts_after")
            }
    }

    private func idleReceivers(at trail: Trail) -> [Doubt] {
        if receive == nil, !receivers.isEmpty {
            let names = receivers.keys.sorted().joined(separator: ", ")
            return [
                Doubt(
                    trail: trail / "receivers",
                    sentence:
                        "nothing is received unless somebody asks for one of these: say `receive`, one of \(names)"
                )
            ]
        }
        let asks = steps.values.flatMap(\.asks) + beside.values.map(\.ask)
        guard receivers.isEmpty, !dictionary.meanings.isEmpty, asks.allSatisfy({ $0.carried == nil }) else { return [] }
        return [
            Doubt(
                trail: trail / "events",
                sentence: "no event ever comes: there is neither a receiver nor a reply that `carries` events"
            )
        ]
    }

    /// Steps of what the service is said to lack.
    private func idleSteps(at trail: Trail, _ lacks: [Capability]) -> [Doubt] {
        steps.inOrder.compactMap { name, _ in
            guard let capability = Capability.needed(by: name), lacks.contains(capability) else { return nil }
            return Doubt(
                trail: trail / "steps" / name,
                sentence: "the service lacks `\(capability.rawValue)`, as `lacks` says: this is never asked"
            )
        }
    }
}

/// When something beside the actions begins.
private struct Start {
    var after: String
    var trail: Trail

    func doubts(among lacks: [Capability]) -> [Doubt] {
        let reason: String? =
            if ["leave", "sign-out"].contains(after) {
                "all is over after \(after)"
            } else if let capability = Capability.needed(by: after), lacks.contains(capability) {
                "the service lacks `\(capability.rawValue)`, so nobody asks for \(after)"
            } else {
                nil
            }
        return reason.map { [Doubt(trail: trail, sentence: "this never begins: \($0)")] } ?? []
    }
}

extension Capability {
    /// What a service must have for a visitor's step to be asked.
    static func needed(by step: String) -> Capability? {
        switch step {
        case "accept-invite": .invite
        case "refuse-invite": .decline
        case "send-form": .form
        case "minimise", "maximise": .minimise
        case "leave": .leave
        default: nil
        }
    }
}
