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
