import ChatDesk

/// A message in the log. It bears no time: without scripts nobody knows the visitor's clock.
struct MessageLine {
    let from: String
    let who: String
    let text: String
    /// Whether the same person wrote the line before.
    let goesOn: Bool

    static func lines(_ messages: [Message], in texts: Texts) -> [MessageLine] {
        let before = [nil] + messages.map(\.name)
        return zip(messages, before).enumerated().map { place, pair in
            let (message, before) = pair
            return MessageLine(
                from: message.from.rawValue,
                who: message.name ?? texts.say("chat.you"),
                text: message.text,
                goesOn: place > 0 && message.name == before
            )
        }
    }
}
