extension YAMLTree {
    /// The most values that aliases (`*name`) may come to stand for, if each lay inside of the others, for each value
    /// that the text may have: few that nest can make billions.
    static let mostRepeated = 1_000.0

    /// Refuses, before the parser sees it, a text over which it would brood for minutes: it compares keys with all that
    /// stands in them and in their aliases.
    func refuseBomb(in text: String) throws(Problem) {
        // Most texts have neither, and expressions take their time over a long one.
        let hasQuestion = text.utf8.contains(UInt8(ascii: "?"))
        if hasQuestion, let key = text.firstMatch(of: /(?:(?m:^)[ \t]*(?:[-?:][ \t]+)*|[{\[,][ \t]*)\?(?=\s)/) {
            let place = Place(behind: text[..<key.range.upperBound].dropLast())
            throw problem("a key is written with `? ` here; a key must be a word", at: place)
        }
        // A value and what separates it from the next take two bytes.
        guard Double(text.utf8.count / 2) * repetitions(in: text) > Self.mostRepeated * Double(limits.values) else {
            return
        }
        throw problem("the aliases (*name) of this file could stand for far too many values; write them out")
    }

    /// How often a value can occur at most, once all aliases are followed.
    ///
    /// A `*name` counts when the text has that anchor (`&name`), so that a `*word*` in a comment doesn't.
    private func repetitions(in text: String) -> Double {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return 1 }
        let anchors = Set(text.matches(of: /&([A-Za-z0-9_-]+)/).map(\.1))
        guard !anchors.isEmpty else { return 1 }
        let aliases = text.matches(of: /\*([A-Za-z0-9_-]+)/).map(\.1).filter(anchors.contains)
        return Dictionary(grouping: aliases) { $0 }.values.reduce(1) { $0 * Double(1 + $1.count) }
    }
}
