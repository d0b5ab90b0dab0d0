extension YAMLField {
    /// Some text; a number or a flag counts as the text that was written.
    public func text() -> String? {
        guard let scalar = scalar(as: "some text") else { return nil }
        return scalar.text
    }

    /// A whole number within the range; digits only.
    public func whole(in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        let what =
            range.upperBound == Int.max ? "at least \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
        guard let scalar = scalar(as: "a whole number, \(what),") else { return nil }
        guard case .integer(let number) = scalar.meaning, range.contains(number) else {
            expected("a whole number, \(what),")
            return nil
        }
        return number
    }

    /// A plain number within the range.
    public func number(in range: ClosedRange<Double>) -> Double? {
        let what = "a number, \(range.lowerBound) to \(range.upperBound),"
        guard let scalar = scalar(as: what) else { return nil }
        let number: Double? =
            switch scalar.meaning {
            case .integer(let whole): Double(whole)
            case .decimal(let decimal): decimal
            default: nil
            }
        guard let number, range.contains(number) else {
            expected(what)
            return nil
        }
        return number
    }

    /// `true` or `false`.
    public func flag() -> Bool? {
        guard let scalar = scalar(as: "true or false") else { return nil }
        if case .bool(let flag) = scalar.meaning { return flag }
        let meant = ["yes": "true", "on": "true", "no": "false", "off": "false"][scalar.text.lowercased()]
        expected("true or false", hint: meant ?? Spelling.nearest(to: scalar.text, among: ["true", "false"]))
        return nil
    }

    /// One of these words.
    public func word(of words: [String]) -> String? {
        let what = "one of \(words.joined(separator: ", "))"
        guard let scalar = scalar(as: what) else { return nil }
        guard words.contains(scalar.text) else {
            expected(what, hint: Spelling.nearest(to: scalar.text, among: words))
            return nil
        }
        return scalar.text
    }

    /// One of the words that the type's cases are written as.
    public func choice<Choice>(of type: Choice.Type = Choice.self) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        word(of: Choice.allCases.map(\.rawValue)).flatMap(Choice.init(rawValue:))
    }

    /// The scalar that stands here; a list, a map and nothing at all are problems.
    func scalar(as what: String) -> YAMLScalar? {
        guard case .scalar(let scalar) = value.content, scalar.meaning != .null else {
            expected(what)
            return nil
        }
        return scalar
    }
}
