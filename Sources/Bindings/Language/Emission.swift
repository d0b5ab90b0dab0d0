import Observations

/// An event in the domain's words, with where its fields are found in the reply or event that carries it.
public struct Emission: Sendable, Equatable {
    public var event: EventName
    /// Only when these hold; own echoes are told from the agent's messages by this.
    public var conditions: [ReplyTest.Condition] = []
    public var fields: [EventField: Chain] = [:]
}

/// When and where an event was seen.
struct Sight {
    /// The last moment at which it was known not to have happened yet, seconds; nil when it was pushed.
    var notBefore: Double?
    /// Wall time of the run's start, seconds since 1970.
    var epoch: Double
    /// The page view whose reply carried it.
    var page: Int?
    /// What the side knows: its own echoes are told by it.
    var variables: Variables
}

extension Emission {
    /// The fact that this event states; nil when its conditions don't hold or a field that it needs is missing.
    func fact(in material: Material, seen sight: Sight) -> Fact? {
        guard conditions.allSatisfy({ $0.holds(in: material.body, sight.variables) }) else { return nil }
        var material = material
        material.variable = { sight.variables[$0] }
        func value(_ field: EventField) -> JSONValue? { fields[field]?.value(in: material) }
        func text(_ field: EventField) -> String? { value(field).flatMap { $0.isEmpty ? nil : $0.text } }
        func count(_ field: EventField) -> Int? { value(field)?.number.flatMap(Int.init(exactly:)) }
        let happened = value(.happenedMilliseconds)?.number.map { $0 / 1000 - sight.epoch }

        switch event {
        case .invitePresented:
            return .invitePresented(
                notBefore: sight.notBefore,
                happened: happened,
                again: value(.again)?.boolean ?? false
            )
        case .barPresented: return .barPresented(notBefore: sight.notBefore, happened: happened)
        case .windowPresented: return .windowPresented(notBefore: sight.notBefore, happened: happened)
        case .inviteWithdrawn: return .inviteWithdrawn
        case .widget: return text(.state).flatMap(WidgetState.init).map { .widget(state: $0, page: sight.page) }
        case .unread: return count(.count).map { .unread(count: $0) }
        case .formPresented: return .formPresented(fields: value(.fields)?.names ?? [])
        case .queueEntered:
            return .queueEntered(chat: text(.chat), position: count(.position), happened: happened)
        case .position: return count(.position).map { .position($0) }
        case .estimate: return value(.seconds)?.number.map { .estimate(seconds: $0) }
        case .dequeued: return .dequeued
        case .queueClosed: return .queueClosed
        case .agentJoined: return .agentJoined(chat: text(.chat), agent: text(.agent), happened: happened)
        case .typing: return .typing
        case .message:
            return text(.text).map {
                .messageReceived(mark: Mark.find(in: $0)?.text, chat: text(.chat), sequence: count(.sequence))
            }
        case .chatEnded: return .chatEnded(chat: text(.chat), by: text(.by))
        case .alerted: return text(.chat).map { .alerted(chat: $0, kind: text(.kind)) }
        case .openAlert: return text(.chat).map { .alerted(chat: $0, kind: Fact.openAlert) }
        case .alertWithdrawn: return text(.chat).map { .alertWithdrawn(chat: $0) }
        }
    }
}

extension JSONValue {
    /// The names in a list: of texts, or of objects that have a `name`.
    var names: [String] {
        guard case .array(let values) = self else { return [] }
        return values.compactMap { value in
            switch value {
            case .string(let name): name
            case .object(let members): members["name"]?.text
            default: nil
            }
        }
    }
}
