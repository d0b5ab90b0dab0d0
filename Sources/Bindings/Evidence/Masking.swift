import Foundation

/// Makes secrets unreadable where they are printed or kept: of each its first letters stay, so that two can be told apart.
public struct Masking: Sendable {
    /// Parts of the names of headers, members and form fields that hold a secret.
    private static let names = [
        "token", "password", "passwd", "secret", "auth", "cookie", "session", "apikey", "api-key",
    ]

    /// A word as long as this, of letters and digits, looks like a token.
    static let shortestToken = 20

    /// What is known to be secret, wherever it stands, and what is shown of it; the longest first.
    private let known: [(spelling: String, shown: String)]

    /// - Parameter known: what is secret by itself, wherever it stands.
    public init(of known: [String]) {
        self.known = known.filter { !$0.isEmpty }.flatMap { secret in
            Set(Masking.spellings(of: secret)).map { ($0, Masking.mask(secret)) }
        }.sorted { $0.spelling.count > $1.spelling.count }
    }

    /// A secret as it stands in a text, in a URL, and in a form's body.
    private static func spellings(of secret: String) -> [String] {
        let encoded = secret.addingPercentEncoding(withAllowedCharacters: unreserved) ?? secret
        return [secret, encoded, encoded.replacing("%20", with: "+")]
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )

    /// A header's or a field's value.
    public func masked(_ value: String, named name: String) -> String {
        let name = name.lowercased()
        guard Self.names.contains(where: name.contains), !value.isEmpty else { return masked(value) }
        guard name.contains("cookie"), let sign = value.firstIndex(of: "=") else {
            // `Bearer` and `Basic` are no secret.
            let scheme = value.lastIndex(of: " ").map { value[...$0] } ?? ""
            return scheme + Self.mask(String(value.dropFirst(scheme.count)))
        }
        // A cookie's name and its attributes are no secret.
        let rest = value[value.index(after: sign)...]
        return value[...sign] + Self.mask(String(rest.prefix { $0 != ";" })) + rest.drop { $0 != ";" }
    }

    /// A text, in which known secrets, pairs such as `password=…`, and whatever looks like a token are.
    public func masked(_ text: String) -> String {
        let plain = known.reduce(text) { $0.contains($1.spelling) ? $0.replacing($1.spelling, with: $1.shown) : $0 }
        let paired = plain.utf8.contains(UInt8(ascii: "=")) ? maskedPairs(of: plain) : plain
        return paired.hasLongWord ? maskedWords(of: paired) : paired
    }

    private func maskedWords(of text: String) -> String {
        text.replacing(/[A-Za-z0-9_\-]{20,}/) { match in
            let word = String(match.output)
            let isMixed = word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
            return isMixed ? Self.mask(word) : word
        }
    }

    /// The pairs of queries and of form bodies.
    private func maskedPairs(of text: String) -> String {
        text.replacing(/([A-Za-z0-9_.\-\[\]%]+)=([^&\s"';]+)/) { match in
            let (name, value) = (match.output.1, String(match.output.2))
            let isSecret = Self.names.contains(where: name.lowercased().contains) && !value.contains("•")
            return "\(name)=" + (isSecret ? Self.mask(value) : value)
        }
    }

    /// A JSON value, member by member.
    public func masked(json: Any) -> Any {
        switch json {
        case let members as [String: Any]:
            Dictionary(
                uniqueKeysWithValues: members.map { name, value in
                    (name, (value as? String).map { masked($0, named: name) } ?? masked(json: value))
                }
            )
        case let elements as [Any]: elements.map(masked(json:))
        case let text as String: masked(text)
        default: json
        }
    }

    private static func mask(_ secret: String) -> String {
        (secret.count >= 12 ? String(secret.prefix(4)) : "") + "•••"
    }
}

extension String {
    /// Whether so many letters and digits stand together that they could be a token. Nearly every text that is kept has
    /// none, and looking costs a fiftieth of what the regular expression does.
    fileprivate var hasLongWord: Bool {
        var length = 0
        return utf8.contains { byte in
            length = byte.isInWord ? length + 1 : 0
            return length >= Masking.shortestToken
        }
    }
}

extension UInt8 {
    fileprivate var isInWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
