import Scenarios

extension Notation<EventDictionary> {
    static let events: Notation<EventDictionary> = plainEvents.told(as: "dictionary")

    static let plainEvents: Notation<EventDictionary> = Shape(
        EventDictionary(),
        [
            .optional(
                "unwrap",
                \.unwrap,
                .chain,
                absent: "it is the event",
                "what the event is within what came; what has none is passed over"
            ),
            .optional("type", \.type, .chain, absent: "the `event:` line", "where an event says its type"),
            .optional(
                "identity",
                \.identity,
                .chain,
                absent: "none",
                "where it says who it is: what was told once is not told again"
            ),
            .optional(
                "order",
                \.order,
                .chain,
                absent: "as they come",
                "where it says its number: events that come together are told by it"
            ),
            Key(
                "meanings",
                \.meanings,
                .table(of: .list(of: .emission)),
                isRequired: true,
                "by type; `*` is of every event"
            ),
        ]
    ).notation
}

extension Notation {
    /// Names that the file chooses, each with a value.
    static func table<Element: Sendable>(of element: Notation<Element>) -> Notation where Value == [String: Element] {
        Notation<[(String, Element)]>.byKey(.text, element, { ($0, $1) }, { $0 })
            .mapped(
                { Dictionary($0) { first, _ in first } },
                { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
            )
    }
}

extension Notation<Emission> {
    static let emission: Notation<Emission> = plainEmission.told(as: "event")

    static let plainEmission: Notation<Emission> = Shape(
        Emission(event: .typing),
        [
            Key("event", \.event, .word, isRequired: true, "what it is"),
            Key("where", \.conditions, .conditions, absent: "always", "only when these places hold this")
                .written { !$0.conditions.isEmpty },
        ]
            + EventField.allCases.map { field in
                .optional(field.rawValue, \.[field], .chain, absent: "not told", field.meaning)
            },
        check: { emission, fields in
            let (needed, optional) = emission.event.fields
            let known = needed + optional
            for field in needed { _ = fields.required(field.rawValue) }
            for field in EventField.allCases where !known.contains(field) {
                let names = known.isEmpty ? "" : ": " + known.map(\.rawValue).joined(separator: ", ")
                fields[field.rawValue]?
                    .problem("the event \(emission.event.rawValue) has no “\(field.rawValue)”\(names)")
            }
        }
    ).notation
}

extension Emission {
    fileprivate subscript(field: EventField) -> Chain? {
        get { fields[field] }
        set { fields[field] = newValue }
    }
}
