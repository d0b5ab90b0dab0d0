import Analysis

/// A verdict as a word and a sign, so that it never depends on colour alone.
struct Mark {
    /// Such as `passed`.
    let word: String
    /// Such as `✓`.
    let sign: String
    let tone: Tone

    /// How good or bad it is; the page's style class of the same name colours it.
    enum Tone: String {
        case good
        case bad
        case unsure
        case idle
    }

    init(_ word: String, sign: String, tone: Tone) {
        self.word = word
        self.sign = sign
        self.tone = tone
    }

    init(_ verdict: Verdict) {
        self =
            switch verdict {
            case .pass: Mark("passed", sign: "✓", tone: .good)
            case .fail: Mark("failed", sign: "✗", tone: .bad)
            case .undecided: Mark("undecided", sign: "?", tone: .unsure)
            }
    }

    init(_ outcome: JudgedRule.Outcome) {
        self =
            switch outcome {
            case .held: Mark("held", sign: "✓", tone: .good)
            case .broken: Mark("broken", sign: "✗", tone: .bad)
            case .notExercised: Mark("not exercised", sign: "–", tone: .idle)
            }
    }
}
