import Foundation

/// What a recorded request carried.
enum RecordedBody: Equatable {
    case none
    case json(JSONValue)
    /// As forms send it.
    case form([Field])
    /// As forms with files send it.
    case multipart([Field])
    case text(String)

    struct Field: Equatable {
        var name: String
        var value: String
    }

    init(_ posted: HAR.PostData?) {
        let type = posted?.mimeType?.lowercased() ?? ""
        let text = posted?.text ?? ""
        let fields = (posted?.params ?? []).map { Field(name: $0.name, value: $0.value ?? "") }
        if type.hasPrefix("application/x-www-form-urlencoded") {
            self = .form(fields.isEmpty ? Self.fields(ofForm: text) : fields)
        } else if type.hasPrefix("multipart/form-data") {
            self = .multipart(fields.isEmpty ? Self.fields(ofParts: text) : fields)
        } else if let json = JSONValue(json: Array(text.utf8)) {
            self = .json(json)
        } else {
            self = text.isEmpty ? .none : .text(text)
        }
    }

    /// `name=value` pairs, as the URL standard encodes them; some browsers keep them decoded under `params` alone.
    private static func fields(ofForm text: String) -> [Field] {
        text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(decoded)
            return Field(name: parts[0], value: parts.count > 1 ? parts[1] : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        text.replacing("+", with: " ").removingPercentEncoding ?? String(text)
    }

    /// The parts that hold no file (RFC 7578).
    private static func fields(ofParts text: String) -> [Field] {
        // Swift takes a carriage return and a newline for one character.
        text.replacing("\r\n", with: "\n")
            .matches(of: /form-data; name="([^"]*)"\n(?:[^\n]+\n)*\n((?:(?!\n--)[\s\S])*)/).map { match in
                Field(name: String(match.output.1), value: String(match.output.2))
            }
    }
}

extension RecordedBody {
    /// What a message over a WebSocket carries.
    static func said(_ message: String) -> RecordedBody {
        RecordedBody(HAR.PostData(mimeType: nil, text: message, params: nil))
    }

    /// The texts in it, without its numbers, which may count.
    var texts: [String] {
        switch self {
        case .none: []
        case .json(let value):
            value.leaves.compactMap { if case .string(let text) = $0.value { text } else { nil } }
        case .form(let fields), .multipart(let fields): fields.map(\.value).filter { Double($0) == nil }
        case .text(let text): [text]
        }
    }
}
