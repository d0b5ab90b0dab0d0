/// An expectation's words, each with its offset in the line.
struct ExpectationLine {
    struct Word {
        /// Without its quotes.
        var text: String
        /// Unicode scalars before it.
        var offset: Int
        /// Whether it may be a comparison.
        var isSign = false
    }

    /// Words, signs, and each `(`, `)` and `,` by itself.
    let words: [Word]
    /// What stands where a word is missing at the end.
    let end: Word

    init(_ line: String) {
        let scalars = Array(line.unicodeScalars)
        var words: [Word] = []
        var index = 0
        while index < scalars.count {
            let (word, next) = Self.word(in: scalars, from: index)
            if let word { words.append(word) }
            index = next
        }
        self.words = words
        end = Word(text: "", offset: scalars.count)
    }

    private static let signs: Set<Unicode.Scalar> = ["<", ">", "=", "!", "≤", "≥"]
    private static let quotes: Set<Unicode.Scalar> = ["\"", "'"]

    /// The word that begins there, and where the next one may; no word for a space.
    private static func word(in scalars: [Unicode.Scalar], from start: Int) -> (Word?, next: Int) {
        switch scalars[start] {
        case " ", "\t", "\n": return (nil, start + 1)
        case "(", ")", ",": return (Word(text: String(Character(scalars[start])), offset: start), start + 1)
        case let quote where quotes.contains(quote):
            let end = scalars[(start + 1)...].firstIndex(of: quote) ?? scalars.count
            return (Word(text: text(scalars[(start + 1)..<end]), offset: start), end + 1)
        case let first:
            let isSign = signs.contains(first)
            let end = scalars[start...].firstIndex { isSign ? !signs.contains($0) : isBorder($0) } ?? scalars.count
            return (Word(text: text(scalars[start..<end]), offset: start, isSign: isSign), end)
        }
    }

    private static func isBorder(_ scalar: Unicode.Scalar) -> Bool {
        signs.contains(scalar) || [" ", "\t", "\n", "(", ")", ","].contains(scalar)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
