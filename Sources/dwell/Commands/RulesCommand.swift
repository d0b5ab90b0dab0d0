import Analysis
import ArgumentParser

struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists the rules that every run is judged by, or tells all about some of them."
    )

    @Argument(help: "Rules to tell all about: an id such as I14, or words of a name. None: the list.")
    var rules: [String] = []

    @Flag(help: "Print all of it as tables in Markdown.")
    var markdown = false

    func run() async throws {
        try await Complaint.heard {
            if markdown { return print(RuleCard.markdown, terminator: "") }
            guard !rules.isEmpty else { return print(RuleCard.list(width: Terminal.width)) }
            let cards = try rules.map(RuleCard.matching)
            print(cards.joined().map { $0.text(width: Terminal.width) }.joined(separator: "\n\n"))
        }
    }
}

extension RuleCard {
    /// The rule of that id, or those whose names hold these words, in whatever case.
    fileprivate static func matching(_ words: String) throws -> [RuleCard] {
        let wanted = words.lowercased()
        if let card = all.first(where: { $0.id.lowercased() == wanted }) { return [card] }
        let cards = all.filter { $0.name.lowercased().contains(wanted) }
        guard cards.isEmpty else { return cards }
        let ids = all.map(\.id).joined(separator: ", ")
        throw Complaint(
            text: "There is no rule \"\(words)\". There are: \(ids). `dwell rules` lists them with their names.",
            code: .usage
        )
    }
}
