/// A place in a JSON value, as RFC 6901 writes it: `/chat/position`, `/items/0`; the empty text is the whole value.
public struct JSONPointer: Sendable, Equatable {
    let steps: [String]

    /// As a file has it.
    var source: String {
        steps.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    }

    /// - Returns: nil when the text is neither empty nor begins with a slash.
    public init?(_ text: String) {
        guard text.isEmpty || text.hasPrefix("/") else { return nil }
        steps = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { step in
            String(step.replacing("~1", with: "/").replacing("~0", with: "~"))
        }
    }

    /// The value at this place; nil when there is none.
    public func value(in whole: JSONValue) -> JSONValue? {
        steps.reduce(whole) { value, step in
            switch value {
            case .object(let members): members[step]
            case .array(let values): Int(step).flatMap { values.indices.contains($0) ? values[$0] : nil }
            default: nil
            }
        }
    }
}
