extension ExpectationParser {
    mutating func ruleClaim() -> Expectation.Claim? {
        take()
        let name = take()
        rule = name
        let names = RuleName.allCases.map(\.rawValue)
        let rule = RuleName(rawValue: name.text)
        if rule == nil {
            let found = name.text.isEmpty ? "no rule is named here" : "there is no rule \"\(name.text.shortened)\""
            let hint = Spelling.nearest(to: name.text, among: names)
            note("\(found); allowed: \(names.joined(separator: ", "))", hint: hint, at: name)
        }
        guard peek.text == "holds" else {
            let hint = Spelling.nearest(to: peek.text, among: ["holds"])
            note("`holds` is needed behind the rule", hint: hint, at: peek)
            isStuck = true
            return nil
        }
        take()
        return rule.map(Expectation.Claim.holds)
    }

    mutating func figureClaim() -> Expectation.Claim? {
        let word = peek.isSign ? ExpectationLine.Word(text: "", offset: peek.offset) : take()
        let metric = metric(word)
        let goal = goal(of: metric, at: word)
        guard let comparison = comparison() else {
            isStuck = true
            return nil
        }
        let threshold = threshold(takeQuantity(), of: metric)
        guard let metric, let threshold, goal != nil || !metric.needsGoal else { return nil }
        return .figure(Expectation.Figure(metric, goal: goal, comparison, threshold))
    }

    private mutating func metric(_ word: ExpectationLine.Word) -> Metric? {
        if let metric = Metric.named(word.text) { return metric }
        let names = Metric.all.map(\.name)
        guard !word.text.isEmpty else {
            note("the line has no metric; allowed: \(names.joined(separator: ", "))", at: word)
            return nil
        }
        let nearest = Spelling.nearest(to: word.text, among: names)
        let choice = nearest == nil ? "; allowed: \(names.joined(separator: ", "))" : ""
        note("there is no metric \"\(word.text.shortened)\"\(choice)", hint: nearest.map { "`\($0)`" }, at: word)
        return nil
    }

    private mutating func comparison() -> Expectation.Comparison? {
        let word = peek.isSign ? take() : ExpectationLine.Word(text: "", offset: peek.offset)
        if let comparison = Expectation.Comparison(rawValue: word.text) { return comparison }
        let allowed = Expectation.Comparison.allCases.map(\.rawValue).joined(separator: " ")
        let found = word.text.isEmpty ? "no comparison stands here" : "\"\(word.text)\" is no comparison"
        let hint = ["==": "=", "=<": "<=", "=>": ">=", "≤": "<=", "≥": ">="][word.text]
        note("\(found); allowed: \(allowed)", hint: hint, at: word)
        return nil
    }

    private mutating func threshold(_ word: ExpectationLine.Word, of metric: Metric?) -> Double? {
        guard let metric else { return nil }
        do throws(UnitError) {
            return try metric.unit.read(word.text)
        } catch {
            note("\(metric.name) is \(metric.unit.inWords): \(error.sentence)", hint: error.hint, at: word)
            return nil
        }
    }

    // MARK: A service level's goal

    /// What stands in brackets behind the metric: `(20s, negative)`, or `(20s, negative, 5s)` without those who left
    /// sooner than that.
    private mutating func goal(of metric: Metric?, at name: ExpectationLine.Word) -> ServiceLevelGoal? {
        guard peek.text == "(", !isAtEnd else {
            if let metric, metric.needsGoal {
                note("it needs its time and its formula", hint: "`\(metric.name)(20s, negative)`", at: name)
            }
            return nil
        }
        let open = take()
        if let metric, !metric.needsGoal { note("\(metric.name) takes nothing in brackets", at: open) }
        let within = takeQuantity()
        if peek.text == "," { take() } else { note("a comma and a formula are needed here", at: peek) }
        let formula = take()
        var dropped: ExpectationLine.Word?
        if peek.text == "," {
            take()
            dropped = takeQuantity()
        }
        if peek.text == ")" { take() } else { note("the bracket must be closed here", hint: "`)`", at: peek) }
        guard metric?.needsGoal != false else { return nil }
        let (time, meaning) = (duration(within), self.formula(formula))
        let least: Duration? = if let dropped { duration(dropped) } else { .zero }
        guard let time, let meaning, let least else { return nil }
        return ServiceLevelGoal(within: time, formula: meaning, dropping: least)
    }

    private mutating func formula(_ word: ExpectationLine.Word) -> ServiceLevelFormula? {
        if let formula = ServiceLevelFormula(rawValue: word.text) { return formula }
        let names = ServiceLevelFormula.allCases.map(\.rawValue)
        note(
            "there is no formula \"\(word.text.shortened)\"; allowed: \(names.joined(separator: ", "))",
            hint: Spelling.nearest(to: word.text, among: names),
            at: word
        )
        return nil
    }

    mutating func duration(_ word: ExpectationLine.Word) -> Duration? {
        do throws(UnitError) {
            return try Duration.read(word.text)
        } catch {
            note(error.sentence, hint: error.hint, at: word)
            return nil
        }
    }
}

extension Metric.Unit {
    fileprivate var inWords: String {
        switch self {
        case .duration: "a duration"
        case .count: "a count"
        case .share: "a share"
        }
    }

    fileprivate func read(_ text: String) throws(UnitError) -> Double {
        switch self {
        case .duration: return try Duration.read(text).inSeconds
        case .share: return try Share.read(text)
        case .count:
            guard let count = Int(text), count >= 0, text.allSatisfy(\.isNumber) else {
                throw UnitError(sentence: "\"\(text.shortened)\" was found, but a bare whole number is needed here")
            }
            return Double(count)
        }
    }
}
