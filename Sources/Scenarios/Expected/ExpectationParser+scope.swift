extension ExpectationParser {
    /// The words that a scope may begin with.
    static let scopeWords = ["for", "on", "in", "between", "after", "until"]

    private static let allowed =
        Scope.Part.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        + ", `after`, `until`, `else stop`"

    /// The rest of the line: of whom, where and when it speaks.
    mutating func parseScope() {
        while !isAtEnd, peek.text != "else" {
            let begins = take()
            guard Self.scopeWords.contains(begins.text), !begins.isSign else {
                let hint = Spelling.nearest(to: begins.text, among: Self.scopeWords)
                note("\"\(begins.text.shortened)\" begins no scope; allowed: \(Self.allowed)", hint: hint, at: begins)
                isStuck = true
                return
            }
            guard let part = part(begins) else { return }
            if parts[part] != nil { note("the line says twice \(part.question)", at: begins) }
            read(part, begins)
        }
    }

    /// `else stop` at the line's end.
    /// - Returns: where it stands; nil when the line has none.
    mutating func parseEnding() -> ExpectationLine.Word? {
        guard peek.text == "else" else { return nil }
        let ending = take()
        let deed = take()
        if deed.text != "stop" {
            note("`else` needs `stop` behind it", hint: "`else stop`", at: deed)
        } else if !isAtEnd {
            note("nothing may follow `else stop`", hint: "put it at the line's end", at: peek)
        }
        return ending
    }

    private mutating func part(_ begins: ExpectationLine.Word) -> Scope.Part? {
        let second = ["for": ["kind", "group", "team", "agent"], "on": ["page"], "in": ["queue"]]
        guard let words = second[begins.text] else { return .window }
        let word = take()
        if let part = Scope.Part(rawValue: "\(begins.text) \(word.text)") { return part }
        let choice = words.map { "`\(begins.text) \($0)`" }.joined(separator: ", ")
        let nearest = Spelling.nearest(to: word.text, among: words)
        note("`\(begins.text)` needs one of \(choice)", hint: nearest ?? (words.count == 1 ? words[0] : nil), at: word)
        return nil
    }

    private mutating func read(_ part: Scope.Part, _ begins: ExpectationLine.Word) {
        guard part != .window else {
            parts[part] = (begins, begins)
            return readWindow(begins)
        }
        let name = take()
        parts[part] = (begins, name)
        guard !name.text.isEmpty else { return note("a name is needed behind `\(part.rawValue)`", at: name) }
        switch part {
        case .kind: scope.kind = name.text
        case .group: scope.group = name.text
        case .team: scope.team = name.text
        case .page: scope.page = name.text
        case .queue: scope.queue = name.text
        case .agent:
            scope.agent = Int(name.text)
            if scope.agent == nil {
                note("an agent's number is needed here, from 1, not \"\(name.text.shortened)\"", at: name)
            }
        case .window: break
        }
    }

    private mutating func readWindow(_ begins: ExpectationLine.Word) {
        let first = duration(takeQuantity())
        switch begins.text {
        case "after": scope.window = first.map { Scope.Window(from: $0, until: nil) }
        case "until": scope.window = first.map { Scope.Window(from: .zero, until: $0) }
        default:
            guard peek.text == "and" else {
                return note("`between` needs two instants with `and` between them", at: peek)
            }
            take()
            let second = takeQuantity()
            guard let from = first, let until = duration(second) else { return }
            guard from < until else { return note("\(until.text) does not come after \(from.text)", at: second) }
            scope.window = Scope.Window(from: from, until: until)
        }
    }

    /// A scope that says nothing about the metric is a mistake.
    mutating func checkMeaning(of claim: Expectation.Claim) {
        guard case .figure(let figure) = claim else { return }
        let subject = figure.metric.subject
        for (part, words) in parts.sorted(by: { $0.value.begins.offset < $1.value.begins.offset })
        where !subject.scopes.contains(part) {
            let allowed = Scope.Part.allCases.filter(subject.scopes.contains).map { "`\($0.rawValue)`" }
            note(
                "`\(part.rawValue)` means nothing for \(figure.metric.name), whose cases are each \(subject.inWords); "
                    + "allowed: \(allowed.joined(separator: ", "))",
                at: words.begins
            )
        }
    }
}

extension Scope.Part {
    fileprivate var question: String {
        switch self {
        case .kind: "which kind"
        case .group: "which group"
        case .team: "which team"
        case .agent: "which agent"
        case .page: "which page"
        case .queue: "which queue"
        case .window: "when"
        }
    }
}
