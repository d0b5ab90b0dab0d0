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
        ]
    ).notation
}

extension Notation<[String]> {
    /// Sentences, at least one.
    static let script = list(of: .text, orEmpty: "there is no sentence; name at least one", upTo: 1_000)
}
