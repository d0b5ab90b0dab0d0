import ChatDesk

/// A message in the log. It bears no time: without scripts nobody knows the visitor's clock.
struct MessageLine {
    let from: String
    let who: String
    let text: String
    /// Whether the same side wrote the line before.
    let goesOn: Bool

    static func lines(_ messages: [Message], agent: String?, in texts: Texts) -> [MessageLine] {
        let before: [Party?] = [nil] + messages.map(\.from)
        return zip(messages, before).map { message, before in
            MessageLine(
                from: message.from.rawValue,
                who: message.from == .visitor ? texts.say("chat.you") : agent ?? texts.say("chat.us"),
                text: message.text,
                goesOn: message.from == before
            )
        }
    }
}
