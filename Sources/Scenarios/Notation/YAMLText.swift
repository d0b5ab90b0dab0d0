import Foundation

/// Pieces of YAML text.
enum YAMLText {
    /// The text as a scalar that reads as text again: bare when it is plain words, otherwise in double quotes.
    static func quoted(_ text: String) -> String {
        let isPlain = text.wholeMatch(of: /[A-Za-z\/](?:[A-Za-z0-9_.\/ -]*[A-Za-z0-9_.\/-])?/) != nil
        let isText = YAMLScalar(text: text, isQuoted: false).meaning == .text(text)
        return isPlain && isText ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case " "..."~": "\(scalar)"
        case "\u{A0}"..."\u{D7FF}" where !"\u{2028}\u{2029}".unicodeScalars.contains(scalar): "\(scalar)"
        default: String(format: "\\U%08X", scalar.value)
        }
    }
}
