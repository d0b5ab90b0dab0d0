extension Notation<Expectation> {
    /// One line of `expect:`, such as `invite.lateness.p99 < 250ms`.
    static let expectation = Notation(read: { $0.expectation() }, write: { .text($0.text) }, schema: .text)
}

extension YAMLField {
    fileprivate func expectation() -> Expectation? {
        guard let scalar = scalar(as: "a line such as `invite.missing = 0`") else { return nil }
        let line = ExpectationLine(scalar.text)
        let metric = metric(line.metric)
        let comparison = comparison(line.comparison)
        guard let metric, let comparison else { return nil }
        return threshold(line.threshold, of: metric).map {
            Expectation(text: scalar.text, metric: metric, comparison: comparison, threshold: $0)
        }
    }

    private func metric(_ word: ExpectationLine.Word) -> Metric? {
        if let metric = Metric.named(word.text) { return metric }
        let names = Metric.all.map(\.name)
        guard !word.text.isEmpty else {
            problem("the line has no metric; allowed: \(names.joined(separator: ", "))", at: place(of: word))
            return nil
        }
        let nearest = Spelling.nearest(to: word.text, among: names)
        let choice = nearest == nil ? "; allowed: \(names.joined(separator: ", "))" : ""
        problem(
            "there is no metric \"\(word.text.shortened)\"\(choice)",
            hint: nearest.map { "`\($0)`" },
            at: place(of: word)
        )
        return nil
    }

    private func comparison(_ word: ExpectationLine.Word) -> Expectation.Comparison? {
        if let comparison = Expectation.Comparison(rawValue: word.text) { return comparison }
        let allowed = Expectation.Comparison.allCases.map(\.rawValue).joined(separator: " ")
        let found = word.text.isEmpty ? "no comparison stands here" : "\"\(word.text)\" is no comparison"
        problem(
            "\(found); allowed: \(allowed)",
            hint: ["==": "=", "=<": "<=", "=>": ">="][word.text],
            at: place(of: word)
        )
        return nil
    }

    private func threshold(_ word: ExpectationLine.Word, of metric: Metric) -> Double? {
        do throws(UnitError) {
            return try metric.unit.read(word.text)
        } catch {
            problem(
                "\(metric.name) is \(metric.unit.inWords): \(error.sentence)",
                hint: error.hint,
                at: place(of: word)
            )
            return nil
        }
    }

    /// Inside the line; exact for a line that is written without a line break or an escape.
    private func place(of word: ExpectationLine.Word) -> Place {
        guard case .scalar(let scalar) = value.content else { return place }
        return place.advanced(by: word.offset + (scalar.isQuoted ? 1 : 0))
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

/// The three words of an expectation, each with its offset in the line.
struct ExpectationLine {
    struct Word {
        var text: String
        /// Unicode scalars before it.
        var offset: Int
    }

    let metric: Word
    let comparison: Word
    let threshold: Word

    init(_ line: String) {
        let scalars = Array(line.unicodeScalars)
        let signs: Set<Unicode.Scalar> = ["<", ">", "=", "!", "≤", "≥"]
        let start = scalars.firstIndex { $0 != " " } ?? scalars.count
        let metricEnd = scalars[start...].firstIndex { $0 == " " || signs.contains($0) } ?? scalars.count
        let signStart = scalars[metricEnd...].firstIndex { $0 != " " } ?? scalars.count
        let signEnd = scalars[signStart...].firstIndex { !signs.contains($0) } ?? scalars.count
        let valueStart = scalars[signEnd...].firstIndex { $0 != " " } ?? scalars.count
        let valueEnd = scalars[valueStart...].lastIndex { $0 != " " }.map { $0 + 1 } ?? scalars.count
        func word(_ range: Range<Int>) -> Word {
            Word(text: String(String.UnicodeScalarView(scalars[range])), offset: range.lowerBound)
        }
        metric = word(start..<metricEnd)
        comparison = word(signStart..<signEnd)
        threshold = word(valueStart..<valueEnd)
    }
}
