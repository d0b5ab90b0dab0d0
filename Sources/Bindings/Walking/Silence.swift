/// Why an event was not told, by what came instead.
struct Silence {
    var heard: [EventReading]
    var polled: ReplyReading?
    var binding: SideBinding
    var trail: Trail

    init(heard: [EventReading], polled: ReplyReading?, of binding: SideBinding, at trail: Trail) {
        self.heard = heard
        self.polled = polled
        self.binding = binding
        self.trail = trail
    }

    /// The nearest one.
    func cause(of events: [EventName]) -> WalkStop.Cause {
        almost(events) ?? senseless ?? wrapped ?? unknown
            ?? (
                heard.isEmpty ? "no event at all" : "\(heard.count) events that mean something else",
                binding.receive == nil ? trail / "receivers" : trail / "events" / "meanings",
                binding.receive == nil
                    ? "name the usual receiver with `receive`"
                    : "does the service tell it? If not, say so under `lacks`; else look at the receiver's `request`"
            )
    }

    /// An event of the right meaning that could not be one.
    private func almost(_ events: [EventName]) -> WalkStop.Cause? {
        for reading in heard.reversed() {
            guard case .meanings(let tried) = reading.outcome else { continue }
            for meaning in tried where events.contains(meaning.event) {
                if case .fact = meaning.outcome { continue }
                let place = meaning.key.reduce(reading.trail) { $0 / $1 }[meaning.index]
                return (
                    "\(reading.type ?? "a reply"): \(meaning.sentence(.plain))", place,
                    "look at `where` and at the places of its fields"
                )
            }
        }
        return nil
    }

    private var senseless: WalkStop.Cause? {
        polled?.nonsense.map {
            ("\($0.cause.found), where \($0.expected) was needed", $0.cause.trail, $0.cause.advice)
        }
    }

    private var wrapped: WalkStop.Cause? {
        let ends = heard.compactMap { reading -> (Trail, Chain.DeadEnd)? in
            if case .wrapped(let end) = reading.outcome { (reading.trail, end) } else { nil }
        }
        guard let (trail, end) = ends.last, ends.count == heard.count else { return nil }
        return (
            "\(ends.count) events that `unwrap` finds nothing in: \(end.sentence(.plain))", trail / "unwrap",
            "take the event out of its envelope as it is"
        )
    }

    private var unknown: WalkStop.Cause? {
        for reading in heard {
            if case .untyped(let end) = reading.outcome {
                return (
                    "an event without a type: \(end.sentence(.plain))", reading.trail / "type",
                    "say where events tell their type"
                )
            }
        }
        let types = Set(heard.filter(\.isUnknown).compactMap(\.type)).sorted()
        guard let first = heard.first(where: \.isUnknown), !types.isEmpty else { return nil }
        return (
            "events of types that nothing is said about: \(types.joined(separator: ", "))",
            first.trail / "meanings", "give the one that tells it a meaning"
        )
    }
}
