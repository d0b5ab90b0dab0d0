extension EventReading {
    /// What is to be said of it, a line each.
    ///
    /// - Parameter shown: how a value is printed that goes by that name; what is secret can be masked so.
    public func rows(shown: @escaping @Sendable (_ text: String, _ name: String) -> String) -> [String] {
        let shown = Shown(value: shown)
        let name = type.map { $0.isEmpty ? "an event without a type" : $0 } ?? "the reply"
        switch outcome {
        case .wrapped(let end): return ["passed over, as `unwrap` finds nothing: \(end.sentence(shown))"]
        case .toldBefore(let identity):
            return ["\(name): told before, as \(shown(.string(identity), named: "")) of `identity`"]
        case .unknown: return ["\(name): no meaning is given to this type; passed over"]
        case .untyped(let end): return ["an event without a type: \(end.sentence(shown))"]
        case .meanings([]): return ["\(name): means nothing, as the file says"]
        case .meanings(let tried): return tried.map { "\(name): \($0.sentence(shown))" }
        }
    }
}

extension EventReading.TriedMeaning {
    /// What it is, or why it is not.
    func sentence(_ shown: Shown) -> String {
        switch outcome {
        case .fact: event.rawValue
        case .elsewhere(let condition, let found):
            "not \(event.rawValue), as \(condition.place.told) is "
                + "\(shown(found, named: condition.place.steps.last ?? "")) (`where`: \(condition.sentence))"
        case .lacking(let field, let end):
            "not \(event.rawValue), as it has no `\(field.rawValue)`: \(end.sentence(shown))"
        case .unusable(let field, let value):
            "not \(event.rawValue), as its `\(field.rawValue)` can't be \(shown(value, named: field.rawValue))"
        }
    }
}
