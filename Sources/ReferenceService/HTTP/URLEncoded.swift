import Foundation

/// Names and values as browsers write them into addresses, forms and cookies: `a=1&b=2`.
enum URLEncoded {
    /// Reads a query or a form, where `+` is a blank: https://url.spec.whatwg.org/#application/x-www-form-urlencoded
    static func form(_ text: Substring) -> [String: String] {
        pairs(text, separator: "&") { String($0).replacing("+", with: " ") }
    }

    /// Reads a `Cookie` header.
    static func cookies(_ text: Substring) -> [String: String] { pairs(text, separator: ";") { String($0) } }

    /// Of two values of one name the first counts.
    private static func pairs(
        _ text: Substring,
        separator: Character,
        _ prepare: (Substring) -> String
    ) -> [String: String] {
        func decode(_ part: Substring) -> String {
            let text = prepare(part)
            return text.removingPercentEncoding ?? text
        }
        let pairs = text.split(separator: separator).map { pair in
            let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decode(parts.first ?? ""), decode(parts.count == 2 ? parts[1] : ""))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
