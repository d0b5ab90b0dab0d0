/// Reads one line of `expect:` word by word. Pure: what is wrong is noted with its offset in the line.
///
/// `METRIC [(T, FORMULA)] COMPARISON THRESHOLD [scope…] [else stop]`, or `rule NAME holds [scope…] [else stop]`.
struct ExpectationParser {
    struct Mistake {
        var sentence: String
        var hint: String?
        /// Unicode scalars before it.
        var offset: Int
    }

    private let text: String
    private let line: ExpectationLine
    private var index = 0
    private(set) var mistakes: [Mistake] = []
    var scope = Scope()
    /// Where each part of the scope stands: its first word, and the word that names something.
    var parts: [Scope.Part: (begins: ExpectationLine.Word, name: ExpectationLine.Word)] = [:]
    /// Where the rule stands, in a line about one.
    var rule: ExpectationLine.Word?

    init(_ text: String) {
        self.text = text
        line = ExpectationLine(text)
    }

    /// The expectation; nil exactly when there are mistakes.
    mutating func parse() -> Expectation? {
        let isAboutRule = peek.text == "rule"
        let claim = isAboutRule ? ruleClaim() : figureClaim()
        if !isStuck { parseScope() }
        let ending = isStuck ? nil : parseEnding()
        if let claim { checkMeaning(of: claim) }
        guard let claim else { return nil }
        let expectation = Expectation(text: text, claim: claim, scope: scope, stops: ending != nil)
        if let ending, let hope = expectation.alwaysHasHope { note("it can't end the run: \(hope)", at: ending) }
        return mistakes.isEmpty ? expectation : nil
    }

    // MARK: Words

    /// The word that comes next; the empty one at the line's end.
    var peek: ExpectationLine.Word { index < line.words.count ? line.words[index] : line.end }

    var isAtEnd: Bool { index >= line.words.count }

    /// Whether a mistake left no way to tell what the rest of the line means.
    var isStuck = false

    @discardableResult
    mutating func take() -> ExpectationLine.Word {
        defer { index += 1 }
        return peek
    }

    mutating func note(_ sentence: String, hint: String? = nil, at word: ExpectationLine.Word) {
        mistakes.append(Mistake(sentence: sentence, hint: hint, offset: word.offset))
    }

    /// Takes a number and its unit, which may stand apart.
    mutating func takeQuantity() -> ExpectationLine.Word {
        var quantity = take()
        if Double(quantity.text) != nil, !isAtEnd, !peek.isSign, isUnit(peek.text) {
            quantity.text += " " + take().text
        }
        return quantity
    }

    /// Letters behind a number, unless they begin a scope.
    private func isUnit(_ word: String) -> Bool {
        if Duration.units.contains(where: { $0.name == word }) { return true }
        return word != "and" && word.first?.isPunctuation == false
            && Spelling.nearest(to: word, among: Self.scopeWords + ["else"]) == nil
    }
}
