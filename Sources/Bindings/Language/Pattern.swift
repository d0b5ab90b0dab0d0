import Foundation

/// A regular expression, in ICU's syntax.
public struct Pattern: Sendable, Equatable {
    package let source: String
    private let expression: NSRegularExpression

    /// Whatever there is; the expression is a sound one.
    static let anything = Pattern(".*")!

    /// - Returns: nil when it is none.
    public init?(_ source: String) {
        guard let expression = try? NSRegularExpression(pattern: source) else { return nil }
        self.source = source
        self.expression = expression
    }

    /// What its first group matched, or all of it when it has none; nil when it does not match anywhere.
    public func match(in text: String) -> String? {
        let whole = NSRange(text.startIndex..., in: text)
        guard let match = expression.firstMatch(in: text, range: whole) else { return nil }
        let range = Range(match.range(at: min(1, expression.numberOfCaptureGroups)), in: text)
        return range.map { String(text[$0]) } ?? ""
    }

    /// Everywhere that it matches, in order: what each group with a name matched, by that name; a group that took no
    /// part is left out.
    func named(in text: String) -> [[String: String]] {
        let whole = NSRange(text.startIndex..., in: text)
        return expression.matches(in: text, range: whole).map { match in
            let found = groups.compactMap { name in
                Range(match.range(withName: name), in: text).map { (name, String(text[$0])) }
            }
            return Dictionary(found) { first, _ in first }
        }
    }

    /// The names of its groups, as `(?<name>…)` gives them.
    var groups: [String] { source.matches(of: /\(\?<([A-Za-z][A-Za-z0-9]*)>/).map { String($0.1) } }

    public static func == (one: Pattern, other: Pattern) -> Bool { one.source == other.source }
}
