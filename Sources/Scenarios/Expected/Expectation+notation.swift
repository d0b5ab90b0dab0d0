extension Notation<Expectation> {
    /// One line of `expect:`, such as `invite.lateness.p99 < 250ms for group mobile`.
    static let expectation = Notation(read: { $0.expectation() }, write: { .text($0.text) }, schema: .text)
}

extension YAMLField {
    fileprivate func expectation() -> Expectation? {
        guard let scalar = scalar(as: "a line such as `invite.missing = 0`") else { return nil }
        var parser = ExpectationParser(scalar.text)
        let expectation = parser.parse()
        for mistake in parser.mistakes {
            problem(mistake.sentence, hint: mistake.hint, at: place(inside: mistake.offset))
        }
        return expectation
    }

    /// Inside the line; exact for a line that is written without a line break or an escape.
    fileprivate func place(inside offset: Int) -> Place {
        guard case .scalar(let scalar) = value.content else { return place }
        return place.advanced(by: offset + (scalar.isQuoted ? 1 : 0))
    }
}

// MARK: - Against the scenario

extension YAMLFields {
    /// Notes what the lines of `expect:` name and the scenario doesn't have, and rules that it expects and waives.
    func checkExpectations(of scenario: Scenario) {
        for field in self["expect"]?.list() ?? [] {
            guard case .scalar(let scalar) = field.value.content else { continue }
            var parser = ExpectationParser(scalar.text)
            guard let expectation = parser.parse() else { continue }
            for (part, words) in parser.parts { field.check(part, words.name, in: scenario) }
            if case .holds(let rule) = expectation.claim, let word = parser.rule,
                scenario.waivers.contains(where: { $0.rule == rule })
            {
                let sentence = "rule \(rule.rawValue) is waived, so nothing can be expected of it"
                field.problem(sentence, at: field.place(inside: word.offset))
            }
        }
    }
}

extension YAMLField {
    fileprivate func check(_ part: Scope.Part, _ name: ExpectationLine.Word, in scenario: Scenario) {
        guard let (what, known) = scenario.known(part), !known.contains(name.text) else { return }
        let allowed = known.isEmpty ? "" : "; allowed: \(known.summed)"
        problem(
            "there is no \(what) \"\(name.text.shortened)\" in this scenario\(allowed)",
            hint: part == .agent ? nil : Spelling.nearest(to: name.text, among: known),
            at: place(inside: name.offset)
        )
    }
}

extension Scenario {
    /// What there is to be named, and what it is called; nil for a stretch of time.
    fileprivate func known(_ part: Scope.Part) -> (what: String, names: [String])? {
        let mix = visitors.mix
        switch part {
        case .kind: return ("kind of visitor", mix.map(\.name))
        case .group: return ("group", Set(mix.compactMap(\.group)).sorted())
        case .team: return ("team", teams.map(\.name))
        case .agent: return ("agent", (0..<teams.reduce(0) { $0 + $1.count }).map { "\($0 + 1)" })
        case .page: return ("page", Set(mix.flatMap(\.paths)).sorted())
        case .queue: return ("queue", settings.queues.map(\.id))
        case .window: return nil
        }
    }
}

extension VisitorKind {
    /// The pages that he may come to.
    fileprivate var paths: [String] {
        let beside: [String] = interludes.compactMap { interlude in
            switch interlude.deed {
            case .minimise(_, let path): path
            case .openPage(let path): path
            case .reload, .loseConnection: nil
            }
        }
        return pages.pages.compactMap(\.path) + beside
    }
}

extension [String] {
    /// The first few, and how many more.
    fileprivate var summed: String {
        let shown = prefix(12).map { $0.shortened }.joined(separator: ", ")
        return count > 12 ? "\(shown) and \(count - 12) more" : shown
    }
}
