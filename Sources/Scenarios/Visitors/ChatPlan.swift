/// What a visitor says in the chat.
public struct ChatPlan: Sendable, Equatable {
    /// How many messages he writes before he ends the chat, unless the agent ends it first; nil: as many as ``says``
    /// has, or one.
    public var messages: Int?
    /// How long he takes to answer the agent, typing not counted.
    public var thinks = Distribution.constant(.seconds(2))
    /// Characters a second; nil: ``thinks`` is all the time that he takes.
    public var types: Double?
    /// What he says, in order and then from the first again; empty: sentences at random, in his language.
    public var says: [String] = []
    /// How long he waits for the agent's word, from the agent's accept and from each of his own messages; nil: as long
    /// as it takes.
    public var patience: Distribution?
    /// How long he stays, saying nothing, once he has said all and had his answer.
    public var lingers = Distribution.constant(.zero)

    public init() {}

    /// How many messages he means to write.
    public var count: Int { messages ?? max(1, says.count) }
}

extension Notation<ChatPlan> {
    static let chatPlan = Shape(
        ChatPlan(),
        [
            .optional(
                "messages",
                \.messages,
                .whole(in: 0...1_000),
                absent: "as many as `says` has, or 1",
                "how many messages he writes before he ends the chat"
            ),
            Key("thinks", \.thinks, .distribution, "how long he takes to answer the agent, before he types"),
            .optional("types", \.types, .rate(fromZero: false), absent: "in no time", "characters: `200/min`"),
            Key("says", \.says, .script, absent: "sentences at random", "what he says, one after the other")
                .written { !$0.says.isEmpty },
            .optional(
                "patience",
                \.patience,
                .distribution,
                absent: "as long as it takes",
                "how long he waits for the agent's word before he leaves"
            ),
            Key("lingers", \.lingers, .distribution, "how long he stays, silent, once he has said all"),
        ]
    ).notation
}

extension Notation<[String]> {
    /// Sentences, at least one.
    static let script = list(of: .text, orEmpty: "there is no sentence; name at least one", upTo: 1_000)
}
