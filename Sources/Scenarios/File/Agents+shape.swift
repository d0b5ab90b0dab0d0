extension Notation<Agents> {
    /// The agents that Dwell plays.
    static let agents = Shape(
        Agents(count: 1),
        [
            Key("count", \.count, .whole(in: 1...10_000), isRequired: true, "how many agents"),
            Key("chats_at_once", \.chatsAtOnce, .whole(in: 1...100), "chats that one agent takes at once"),
            Key("answer", \.answer, .distribution, "from the alert to the accept"),
            Key("thinks", \.thinks, .distribution, "how long he writes at his first message and each answer"),
            Key("handle_time", \.handleTime, .distribution, "from the accept to his end of the chat"),
        ]
    ).notation
}
