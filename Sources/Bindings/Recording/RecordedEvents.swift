/// What the events of a recorded session seem to mean, by the words of their types.
struct RecordedEvents {
    private let events: [JSONValue]

    init(_ events: [JSONValue]) { self.events = events }

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
        return name.fields.required.allSatisfy { emission.fields[$0] != nil } ? emission : nil
    }

    private static let otherNames: [EventField: [String]] = [
        .text: ["message", "body", "content"], .happenedMilliseconds: ["at_ms", "timestamp_ms"],
        .chat: ["chat_id", "conversation"], .agent: ["agent_name"], .sequence: ["seq"],
    ]
}
