/// A word in a message's text that is unique in its run, such as `[v12-3]`: by it a message is known again on the other
/// side of the chat, whatever the service does to the text around it.
public struct Mark: Sendable, Equatable {
    /// Without the brackets.
    public var text: String

    /// The `number`-th message of a visitor.
    public static func visitor(_ visitor: Int, message number: Int) -> Mark {
        Mark(text: "v\(visitor)-\(number)")
    }

    /// The `number`-th message of an agent.
    public static func agent(_ agent: Int, message number: Int) -> Mark {
        Mark(text: "a\(agent)-\(number)")
    }

    /// A sentence with the mark at its end.
    public func marking(_ sentence: String) -> String {
        "\(sentence) [\(text)]"
    }

    /// The last mark in a message's text; nil when there is none.
    public static func find(in text: String) -> Mark? {
        guard let open = text.lastIndex(of: "["), let close = text[open...].firstIndex(of: "]") else { return nil }
        let word = text[text.index(after: open)..<close]
        guard let first = word.first, first == "v" || first == "a" else { return nil }
        let numbers = word.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count == 2, numbers.allSatisfy({ UInt($0) != nil }) else { return nil }
        return Mark(text: String(word))
    }
}
