/// A variable taken from a reply.
public struct Extraction: Sendable, Equatable {
    public var variable: String
    public var source: Chain
    public var rule = Rule.always
    /// Whether a reply may come without it.
    public var mayLack = false

    /// When it is taken.
    public enum Rule: String, Sendable, CaseIterable {
        case always
        /// While the variable has no value.
        case once
        /// Unless the reply says nothing, or zero: then the old value stays.
        case whenFilled = "when-filled"
    }
}

extension Extraction {
    /// What becomes of the variable when a reply has come.
    enum Outcome: Sendable, Equatable {
        case taken(JSONValue)
        /// By its rule the old value stays.
        case kept
        /// It is not there, and needn't be.
        case excused(Chain.DeadEnd)
        case lacking(Chain.DeadEnd)
    }

    /// - Parameter old: what the variable holds so far.
    func outcome(in material: Material, old: JSONValue) -> Outcome {
        if rule == .once, !old.isEmpty { return .kept }
        do throws(Chain.DeadEnd) {
            let value = try source.find(in: material)
            let saysNothing = value.isEmpty || value.number == 0
            return rule == .whenFilled && saysNothing && !old.isEmpty ? .kept : .taken(value)
        } catch {
            let isNeeded = !mayLack && (rule != .whenFilled || old.isEmpty)
            return isNeeded ? .lacking(error) : .excused(error)
        }
    }
}
