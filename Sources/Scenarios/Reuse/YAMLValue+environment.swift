extension YAMLValue {
    /// The same with each `${NAME}` and `${NAME:-default}` in its scalars replaced by the environment's variable, and
    /// `$$` by a dollar.
    ///
    /// A quoted scalar with a variable counts as an unquoted one, so that a map in one line can hold a number.
    func filled(from environment: [String: String], noting note: (Problem) -> Void, in file: String) -> YAMLValue {
        let content: Content =
            switch content {
            case .scalar(let scalar): .scalar(filled(scalar, from: environment, noting: note, in: file))
            case .list(let elements):
                .list(elements.map { $0.filled(from: environment, noting: note, in: file) })
            case .map(let entries):
                .map(
                    entries.map { entry in
                        let value = entry.value.filled(from: environment, noting: note, in: file)
                        return YAMLEntry(key: entry.key, place: entry.place, value: value, file: entry.file)
                    }
                )
            }
        return YAMLValue(content, place: place, file: self.file)
    }

    private func filled(
        _ scalar: YAMLScalar,
        from environment: [String: String],
        noting note: (Problem) -> Void,
        in file: String
    ) -> YAMLScalar {
        guard scalar.text.utf8.contains(UInt8(ascii: "$")) else { return scalar }
        var text = ""
        var hasVariable = false
        var rest = scalar.text[...]
        while let dollar = rest.firstIndex(of: "$") {
            text += rest[..<dollar]
            let reference = Reference(at: rest[dollar...])
            switch reference?.meaning {
            case nil: text += "$"
            case .dollar: text += "$"
            case .malformed:
                note(
                    problem(
                        "`${` needs a name and a closing brace, as in ${NAME}; `$$` stands for a dollar",
                        at: dollar,
                        of: scalar,
                        in: file
                    )
                )
            case .variable(let name, let usual):
                hasVariable = true
                let value = environment[name].flatMap { $0.isEmpty && usual != nil ? nil : $0 } ?? usual
                if value == nil {
                    let sentence = "the environment has no variable \(name); set it, or write ${\(name):-a default}"
                    note(problem(sentence, at: dollar, of: scalar, in: file))
                }
                text += value ?? ""
            }
            rest = rest[(reference?.end ?? rest.index(after: dollar))...]
        }
        return YAMLScalar(text: text + rest, isQuoted: scalar.isQuoted && !hasVariable)
    }

    /// Exact for a scalar that is written in one line and without an escape.
    private func problem(_ sentence: String, at index: String.Index, of scalar: YAMLScalar, in file: String) -> Problem
    {
        let before = scalar.text[..<index]
        let columns = before.contains(where: \.isNewline) ? 0 : before.unicodeScalars.count + (scalar.isQuoted ? 1 : 0)
        return Problem(file: self.file ?? file, place: place.advanced(by: columns), sentence: sentence)
    }
}

/// What a dollar in a scalar begins.
private struct Reference {
    enum Meaning {
        case dollar
        case variable(String, usual: String?)
        case malformed
    }

    let meaning: Meaning
    let end: String.Index

    /// Nil when it is only a dollar.
    init?(at text: Substring) {
        // Before the expression is tried, which takes its time: a table may hold thousands of prices.
        guard let next = text.dropFirst().first, next == "$" || next == "{" else { return nil }
        if let match = text.prefixMatch(of: /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/) {
            (meaning, end) = (.variable(String(match.1), usual: match.2.map(String.init)), match.range.upperBound)
        } else {
            (meaning, end) = (next == "$" ? .dollar : .malformed, text.index(text.startIndex, offsetBy: 2))
        }
    }
}
