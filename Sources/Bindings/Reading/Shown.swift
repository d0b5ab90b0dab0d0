import Scenarios

/// How values are shown to people: what is secret in them is for the one who prints to mask.
struct Shown: Sendable {
    /// A value's text, by the name that it goes by.
    var value: @Sendable (_ text: String, _ name: String) -> String

    /// As it is.
    static let plain = Shown { text, _ in text }

    /// In quotes when it is a text, and cut short.
    func callAsFunction(_ value: JSONValue?, named name: String = "") -> String {
        guard let value, value != .null else { return "nothing" }
        let text = self.value(value.text, name).shortened
        if case .string = value { return "\"\(text)\"" }
        return text
    }
}
