/// Something that visitors read, in their languages.
public struct Localised<Value: Sendable & Equatable>: Sendable, Equatable {
    /// What there is; ``Language/fallback`` among it.
    public var byLanguage: [Language: Value]

    /// The same thing in several languages.
    public init(_ byLanguage: [Language: Value]) { self.byLanguage = byLanguage }
}

/// A text in the visitors' languages.
public typealias LocalText = Localised<String>

/// Texts that follow each other, in the visitors' languages.
public typealias LocalTexts = Localised<[String]>

extension LocalText {
    /// The text in a language, or else in ``Language/fallback``.
    public subscript(language: Language) -> String { byLanguage[language] ?? byLanguage[.fallback] ?? "" }
}

extension LocalTexts {
    /// The texts in a language, or else in ``Language/fallback``.
    public subscript(language: Language) -> [String] { byLanguage[language] ?? byLanguage[.fallback] ?? [] }
}
