import ChatDesk

/// One of several things that are wrong about a request.
struct FaultProblem: Sendable {
    /// Where it is: a setting's path, or a field's name.
    let place: String
    /// A sentence for people, with a next step.
    let message: String
    /// A short name for programs; `nil` where the sentence is all there is.
    let kind: String?

    init(_ problem: SettingsProblem) {
        (place, message, kind) = (problem.place, problem.message, nil)
    }

    init(_ flaw: FormFlaw) {
        (place, message, kind) = (flaw.field, flaw.description, flaw.kind.rawValue)
    }

    var json: JSON {
        let kind: [(name: String, value: JSON)] = kind.map { [("kind", .string($0))] } ?? []
        return .object([("place", .string(place)), ("message", .string(message))] + kind)
    }
}
