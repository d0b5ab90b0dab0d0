/// What the events of a recorded session seem to mean, by the words of their types.
struct RecordedEvents {
    private let events: [JSONValue]
    /// What the visitor wrote: events that say it again are his own echoes.
    private let written: Set<String>

    init(_ events: [JSONValue], written: Set<String> = []) {
        self.events = events
        self.written = written
    }

    /// The events' types and their meanings; without any when nothing calls itself by a type.
    var dictionary: EventDictionary {
        guard let name = ["type", "event", "kind"].first(where: has), let place = JSONPointer("/\(name)") else {
            return EventDictionary()
        }
        var dictionary = EventDictionary(type: Chain(place))
        for event in events {
            guard let type = place.value(in: event)?.text, dictionary.meanings[type] == nil else { continue }
            dictionary.meanings[type] = emission(of: event, type: type).map { [$0] } ?? []
        }
        return dictionary
    }

    private func has(_ name: String) -> Bool {
        JSONPointer("/\(name)").map { place in events.contains { place.value(in: $0) != nil } } ?? false
    }

    /// Nil: its type tells nothing, or it lacks a field that it needs.
    private func emission(of event: JSONValue, type: String) -> Emission? {
        guard let name = ActionGuess.event(ofType: type), case .object(let members) = event else { return nil }
        var emission = Emission(event: name)
        for field in name.fields.required + name.fields.optional {
            let names = [field.rawValue] + (Self.otherNames[field] ?? [])
            guard let key = names.first(where: { members[$0] != nil }) else { continue }
            emission.fields[field] = JSONPointer("/\(key)").map { Chain($0) }
        }
        if name == .message, let text = emission.fields[.text] { emission.conditions = notOwn(text, type: type) }
        return name.fields.required.allSatisfy { emission.fields[$0] != nil } ? emission : nil
    }

    /// What tells the agent's messages from the visitor's own.
    private func notOwn(_ text: Chain, type: String) -> [ReplyTest.Condition] {
        let echo = events.first { text.value(in: Material($0)).map { written.contains($0.text) } ?? false }
        guard let echo else { return [] }
        let places = ["/from", "/sender", "/role", "/author", "/sender_type"].compactMap(JSONPointer.init)
        let conditions = places.compactMap { place -> ReplyTest.Condition? in
            guard case .string(let own) = place.value(in: echo) else { return nil }
            return ReplyTest.Condition(place: place, demand: .noneOf([.written(own)]))
        }
        return Array(conditions.prefix(1))
    }

    private static let otherNames: [EventField: [String]] = [
        .text: ["message", "body", "content"], .happenedMilliseconds: ["at_ms", "timestamp_ms"],
        .chat: ["chat_id", "conversation"], .agent: ["agent_name"], .sequence: ["seq"],
    ]
}
