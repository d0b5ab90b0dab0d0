import Scenarios

extension YAMLField {
    private enum Kind: String, CaseIterable {
        case serverSentEvents = "server-sent-events"
        case poll
    }

    /// - Parameter steps: the names of the side's steps, after one of which it begins.
    func receiver(afterOneOf steps: [String]) -> Receiver? {
        guard let fields = map("kind", "starts_after", "request", "cursor", "list", "every") else { return nil }
        let kind = fields.required("kind")?.choice(of: Kind.self).flatMap { fields.kind(polls: $0 == .poll) }
        let startsAfter = fields.required("starts_after")?.word(of: steps)
        let request = fields.required("request")?.request()
        let cursor: Receiver.Cursor?? = fields["cursor"].map { $0.cursor() } ?? .some(nil)
        guard let kind, let startsAfter, let request, let cursor else { return nil }
        return Receiver(kind: kind, startsAfter: startsAfter, request: request, cursor: cursor)
    }

    private func cursor() -> Receiver.Cursor? {
        guard let fields = map("variable", "place") else { return nil }
        let variable = fields.required("variable")?.text()
        let place = fields["place"].map { $0.pointer() } ?? .some(nil)
        guard let variable, let place else { return nil }
        return Receiver.Cursor(variable: variable, place: place)
    }

    func dictionary() -> EventDictionary? {
        guard let fields = map("type", "meanings") else { return nil }
        let type = fields["type"].map { $0.pointer() } ?? .some(nil)
        let meanings = fields.required("meanings")?.table { $0.list { $0.emission() } }
        guard let type, let meanings else { return nil }
        return EventDictionary(type: type, meanings: meanings)
    }

    func emission() -> Emission? {
        guard let fields = map(["event", "where"] + EventField.allCases.map(\.rawValue)) else { return nil }
        let event = fields.required("event")?.choice(of: EventName.self)
        let conditions = fields["where"].map { $0.conditions() } ?? []
        guard let event, let conditions, let places = fields.places(for: event) else { return nil }
        return Emission(event: event, conditions: conditions, fields: places)
    }
}

extension YAMLFields {
    fileprivate func kind(polls: Bool) -> Receiver.Kind? {
        guard polls else {
            for key in ["list", "every"] {
                self[key]?.problem("only a receiver of kind poll has “\(key)”")
            }
            return self["list"] == nil && self["every"] == nil ? .serverSentEvents : nil
        }
        let list = required("list")?.pointer()
        let pause = self["every"].map { $0.duration() } ?? .zero
        guard let list, let pause else { return nil }
        return .poll(list: list, pause: pause)
    }

    /// Where the event's fields are found; those that the event does not have are problems.
    fileprivate func places(for event: EventName) -> [EventField: JSONPointer]? {
        let (needed, optional) = event.fields
        var places: [EventField: JSONPointer] = [:]
        var isSound = true
        for field in EventField.allCases {
            guard let given = self[field.rawValue] else {
                if needed.contains(field), required(field.rawValue) == nil { isSound = false }
                continue
            }
            if !(needed + optional).contains(field) {
                let known = (needed + optional).map(\.rawValue).joined(separator: ", ")
                given.problem(
                    "the event \(event.rawValue) has no “\(field.rawValue)”" + (known.isEmpty ? "" : ": \(known)")
                )
                isSound = false
            } else if let place = given.pointer() {
                places[field] = place
            } else {
                isSound = false
            }
        }
        return isSound ? places : nil
    }
}
