import Analysis

extension RuleCard {
    /// All rules, a line or more each: id, name, and promise.
    static func list(width: Int) -> String {
        let columns = (all.map(\.name.count).max() ?? 0) + 2
        return all.map { card in
            let head = card.id.padded(to: 5) + card.name.padded(to: columns)
            return card.promise.filled(to: width, behind: head)
        }.joined(separator: "\n")
    }

    /// The whole card.
    func text(width: Int) -> String {
        let lines = [
            ("promise", promise), ("a case is", exercisedBy), ("a violation is", brokenBy),
            ("sure, when pushed", sureness.pushed), ("sure, when polled", sureness.polled),
            ("in virtual time", sureness.inVirtualTime),
        ]
        let told = lines.map { $1.filled(to: width, behind: "  " + $0.padded(to: 20)) }
        return (["\(id)  \(name)"] + told).joined(separator: "\n")
    }

    /// The tables of docs/rules.md.
    static var markdown: String {
        let promises = all.map { "| \($0.id) | \($0.promise) | \($0.exercisedBy) | \($0.brokenBy) |\n" }
        let sureness = all.map { card in
            let sure = card.sureness
            return "| \(card.id) | \(sure.pushed) | \(sure.polled) | \(sure.inVirtualTime) |\n"
        }
        return """
            ## The promises

            | id | promise | a case is | a violation is |
            |---|---|---|---|
            \(promises.joined())
            ## How sure a finding is

            *Pushed* are the events of server-sent events, of a WebSocket and of a held poll; *polled* those that somebody
            had to ask for, and that happened between two polls.

            | id | when pushed | when polled | in virtual time |
            |---|---|---|---|
            \(sureness.joined())
            """
    }
}

extension String {
    fileprivate func padded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - count))
    }

    /// Broken between words, so that it fits beside its head.
    fileprivate func filled(to width: Int, behind head: String) -> String {
        let room = max(24, width - head.count)
        let lines = split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, last.count + 1 + word.count <= room {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        let margin = "\n" + String(repeating: " ", count: head.count)
        return head + lines.joined(separator: margin)
    }
}
