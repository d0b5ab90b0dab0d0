extension Reading {
    /// What answers to a click or a key, and doesn't say what it is: WCAG 4.1.2.
    var nameless: [String] {
        all(.interactive).filter { $0.isFocusable && $0.name.isEmpty }.map { "\($0.role), element \($0.node ?? 0)" }
    }

    /// Headings that skip a level, and a page without its one heading of the first level: WCAG 1.3.1, 2.4.6.
    var headingFlaws: [String] {
        let headings = all(.heading)
        let skipping = zip(headings, headings.dropFirst()).filter { ($1.level ?? 1) > ($0.level ?? 1) + 1 }
        let firsts = headings.filter { $0.level == 1 }
        let flaws = skipping.map {
            "“\($1.name)” of level \($1.level ?? 0) follows “\($0.name)” of level \($0.level ?? 0)"
        }
        return flaws + (firsts.isEmpty ? ["no heading of level 1"] : [])
            + headings.filter(\.name.isEmpty).map { "an empty heading of level \($0.level ?? 0)" }
    }
}
