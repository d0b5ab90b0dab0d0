/// A rule that a service can't be held to, and why.
public struct Waiver: Sendable, Equatable {
    public var rule: RuleName
    /// A reason for people.
    public var reason: String

    public init(rule: RuleName, reason: String) {
        self.rule = rule
        self.reason = reason
    }
}

extension Notation<[Waiver]> {
    static let waivers = list(of: waiver, distinctBy: ("rule", { "the rule \($0) is waived already" }))

    private static let waiver = Shape(
        Waiver(rule: .i1, reason: ""),
        [
            Key("rule", \.rule, .word, isRequired: true, "the rule: `I14`"),
            Key("because", \.reason, .text, isRequired: true, "why the service can't be held to it"),
        ]
    ).notation
}
