import Scenarios

extension Notation<ReplyTest> {
    static let test: Notation<ReplyTest> = plainTest.told(as: "test")

    static let plainTest: Notation<ReplyTest> = Shape(ReplyTest(), keys).notation

    /// Of whatever has a test, too.
    static let keys: [Key<ReplyTest>] = [
        Key("status", \.statuses, .statuses, absent: "any 2xx", "one status, or a list of them")
            .written { !$0.statuses.isEmpty },
        Key("where", \.conditions, .conditions, absent: "anything", "what places in it must hold")
            .written { !$0.conditions.isEmpty },
        .optional("says", \.says, .pattern, absent: "anything", "what its text must match"),
    ]
}

extension Notation<[Int]> {
    fileprivate static let statuses = oneOrMore(of: .whole(in: 100...599))
}

extension Notation<RefusalTest> {
    static let refusal: Notation<RefusalTest> = plainRefusal.told(as: "refusal")

    static let plainRefusal: Notation<RefusalTest> = Shape(
        RefusalTest(),
        Notation<ReplyTest>.keys.map { $0.within(\.test) } + [
            .optional("reason", \.reason, .chain, absent: "the status", "where it says why"),
            .optional("fields", \.fields, .chain, absent: "none", "where it names the form's fields"),
        ]
    ).notation
}

extension Notation<[ReplyTest.Condition]> {
    /// Places, each with what it must hold: a text, one of several, or a map with one key.
    static let conditions = byKey(
        .place,
        .demand,
        { ReplyTest.Condition(place: $0, demand: $1) },
        { ($0.place, $0.demand) }
    )
}

extension Notation<ReplyTest.Demand> {
    fileprivate static let demand = Notation(
        read: { field in
            guard case .map = field.value.content else {
                return Notation<[Template]>.texts.read(field).map { .oneOf($0) }
            }
            guard let (key, field) = field.oneKey(of: ["not", "holds", "matches"]) else { return nil }
            return switch key {
            case "not": Notation<[Template]>.texts.read(field).map { .noneOf($0) }
            case "holds": field.flag().map { .holds($0) }
            default: Notation<Pattern>.pattern.read(field).map { .matches($0) }
            }
        },
        write: { demand in
            switch demand {
            case .oneOf(let texts): Notation<[Template]>.texts.write(texts)
            case .noneOf(let texts): .map(["not": Notation<[Template]>.texts.write(texts)])
            case .holds(let something): .map(["holds": .flag(something)])
            case .matches(let pattern): .map(["matches": .text(pattern.source)])
            }
        },
        schema: .either([
            Notation<[Template]>.texts.schema,
            Schema.oneOf([("not", Notation<[Template]>.texts.schema), ("holds", .flag), ("matches", .text)]),
        ])
    )
}

extension Notation<[Template]> {
    fileprivate static let texts = oneOrMore(of: .template)
}
