import Analysis

/// A verdict as a word and a symbol, so that it never depends on colour alone.
struct Sign {
    /// Such as `passed`.
    let word: String
    /// Such as `✓`.
    let symbol: String
    let tone: Tone

    /// How good or bad it is; the page's style class of the same name colours it.
    enum Tone: String {
        case good
        case bad
        case unsure
        case idle
    }

    init(_ word: String, symbol: String, tone: Tone) {
        self.word = word
        self.symbol = symbol
        self.tone = tone
    }

    init(_ verdict: Verdict) {
        self =
            switch verdict {
            case .pass: Sign("passed", symbol: "✓", tone: .good)
            case .fail: Sign("failed", symbol: "✗", tone: .bad)
            case .undecided: Sign("undecided", symbol: "?", tone: .unsure)
            }
    }

    /// A waived rule that was broken is told apart from one that counts.
    init(_ rule: JudgedRule) {
        self =
            rule.outcome == .broken && !rule.isBroken
            ? Sign("broken, waived", symbol: "○", tone: .idle) : Sign(rule.outcome)
    }

    init(_ outcome: JudgedRule.Outcome) {
        self =
            switch outcome {
            case .held: Sign("held", symbol: "✓", tone: .good)
            case .broken: Sign("broken", symbol: "✗", tone: .bad)
            case .notExercised: Sign("not exercised", symbol: "–", tone: .idle)
            }
    }
}
