/// Something in the settings that can't be so.
public struct SettingsProblem: Sendable, Equatable {
    /// Where it is: names and indices from 0, as `queues.0.dequeue_after_s`; empty for the whole.
    public let place: String
    /// A plain sentence with a next step.
    public let message: String

    init(_ message: String, at path: SettingPath) {
        self.place = path.text
        self.message = message
    }
}

/// The way from the whole settings to a part of them.
struct SettingPath {
    private(set) var text = ""

    /// A part of what is here.
    subscript(part: String) -> SettingPath { SettingPath(text: text.isEmpty ? part : "\(text).\(part)") }

    /// One of several here, from 0.
    subscript(index: Int) -> SettingPath { self[String(index)] }
}
