import Foundation

/// What may follow a variable's name in a template, behind a bar: what is made of its value.
public enum Filter: Sendable, Equatable {
    /// As a JSON number, also when the variable holds text.
    case number
    /// As a JSON boolean.
    case boolean
    /// As a JSON string, also when the variable holds a number.
    case text
    /// Null when the variable is empty.
    case optional
    /// As JSON text, such as for JSON within JSON.
    case json
    /// In percent encoding, as often as it stands there.
    case url
    /// Not encoded, where a path would: for a part of a path that a reply gave.
    case raw
    case base64
    /// RFC 4648's alphabet for URLs, without padding.
    case base64url
    case lower
    case upper
    /// SHA-256 (FIPS 180-4) of the text, in hexadecimal.
    case sha256
    /// HMAC (RFC 2104) with SHA-256 of the text, in hexadecimal; the key is what another variable holds.
    case hmac(key: String)
    /// The first characters, so many.
    case first(Int)
    /// This text when the variable is empty.
    case or(String)

    /// How they are written, for mistakes and the documentation.
    static let forms = [
        "number", "boolean", "text", "optional", "json", "url", "raw", "base64", "base64url", "lower", "upper",
        "sha256",
        "hmac-sha256:VARIABLE", "first:N", "or:TEXT",
    ]

    /// Such as `first:8`; nil when there is none of that name.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count > 1 ? parts[1] : nil) {
        case ("number", nil): self = .number
        case ("boolean", nil): self = .boolean
        case ("text", nil): self = .text
        case ("optional", nil): self = .optional
        case ("json", nil): self = .json
        case ("url", nil): self = .url
        case ("raw", nil): self = .raw
        case ("base64", nil): self = .base64
        case ("base64url", nil): self = .base64url
        case ("lower", nil): self = .lower
        case ("upper", nil): self = .upper
        case ("sha256", nil): self = .sha256
        case ("hmac-sha256", let key?) where !key.isEmpty: self = .hmac(key: key)
        case ("or", let other?): self = .or(other)
        case ("first", let count?):
            guard let count = Int(count), count > 0 else { return nil }
            self = .first(count)
        default: return nil
        }
    }

    /// - Parameter variable: another variable's text.
    func applied(to value: JSONValue, variable: (String) -> String) -> JSONValue {
        switch self {
        case .number: value.asNumber ?? .null
        case .boolean: value.boolean.map(JSONValue.boolean) ?? .null
        case .text: .string(value.text)
        case .optional: value.isEmpty ? .null : value
        case .json: .string(value.json)
        case .url: .string(value.text.percentEncoded)
        case .raw: value
        case .base64: .string(Data(value.text.utf8).base64EncodedString())
        case .base64url: .string(Data(value.text.utf8).base64EncodedString().asBase64URL)
        case .lower: .string(value.text.lowercased())
        case .upper: .string(value.text.uppercased())
        case .sha256: .string(Digest.sha256(of: Array(value.text.utf8)).hexadecimal)
        case .hmac(let key):
            .string(Digest.hmac(of: Array(value.text.utf8), key: Array(variable(key).utf8)).hexadecimal)
        case .first(let count): .string(String(value.text.prefix(count)))
        case .or(let other): value.isEmpty ? .string(other) : value
        }
    }
}

extension String {
    fileprivate var asBase64URL: String {
        replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

extension [UInt8] {
    fileprivate var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
