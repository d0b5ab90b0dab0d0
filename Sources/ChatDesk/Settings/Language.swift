/// A language that visitors can be offered (R6).
public enum Language: String, Sendable, Codable, CaseIterable {
    case english = "EN-US"
    case french = "FR-FR"
    case spanish = "ES-ES"

    /// What everybody gets for whom there is no better one.
    public static let fallback = Language.english

    /// The language of a visitor.
    ///
    /// - Parameters:
    /// - asked: What the URL or the snippet asks for: one that isn't offered means ``fallback``. With `nil`, or an
    ///   empty
    ///     text, the browser decides.
    ///   - browser: The browser's languages, the one liked best first: `fr` and `fr-CA` both mean French.
    ///   - offered: The languages that the settings offer.
    public static func chosen(asked: String?, browser: [String], offered: [Language]) -> Language {
        if let asked, !asked.isEmpty {
            return offered.first { $0.rawValue.lowercased() == asked.lowercased() } ?? fallback
        }
        let liked = browser.lazy.compactMap { tag in offered.first { $0.primary == primary(of: tag) } }
        return liked.first ?? fallback
    }

    /// The languages in an `Accept-Language` header, the one liked best first; those with `q=0` are left out.
    public static func tags(accepted header: String) -> [String] {
        let weighed = header.split(separator: ",").enumerated().compactMap { place, entry -> Weighed? in
            let parts = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let tag = parts.first else { return nil }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return weight > 0 ? Weighed(tag: tag, weight: weight, place: place) : nil
        }
        return weighed.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.map(\.tag)
    }

    private struct Weighed {
        let tag: String
        let weight: Double
        let place: Int
    }

    private var primary: String { Self.primary(of: rawValue) }

    /// `fr` of `fr-CA`.
    private static func primary(of tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }
}
