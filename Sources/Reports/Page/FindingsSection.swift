import Analysis

/// The findings, grouped by rule: of each rule some are told in full, more in a sentence, and the rest is counted.
struct FindingsSection {
    /// How much one page tells.
    enum Limit {
        /// Findings of a rule that are shown unfolded.
        static let unfolded = 2
        /// Findings of a rule with their timeline.
        static let drawn = 6
        /// Timelines on the whole page.
        static let drawnInAll = 40
        /// Findings of a rule that are told at all.
        static let told = 60
    }

    let hasFindings: Bool
    let groups: [Group]
    let hasWaived: Bool
    /// Of rules that the scenario waives, told apart.
    let waived: [Group]

    struct Group {
        let ruleID: String
        let promise: String
        /// Why the rule is waived; nil: it is not.
        let waiver: String?
        let tally: String
        let told: [ToldFinding]
        /// What is left out, in a sentence.
        let remainder: String
    }

    init(_ judgement: Judgement) {
        let rules = Dictionary(judgement.rules.map { ($0.id, $0) }) { first, _ in first }
        var room = Limit.drawnInAll
        hasFindings = !judgement.findings.isEmpty
        groups = Self.groups(judgement.findings, rules, &room)
        hasWaived = !judgement.waivedFindings.isEmpty
        waived = Self.groups(judgement.waivedFindings, rules, &room)
    }

    private static func groups(_ findings: [Finding], _ rules: [String: JudgedRule], _ room: inout Int) -> [Group] {
        let byRule = Dictionary(grouping: findings, by: \.rule)
        var seen: Set<String> = []
        return findings.map(\.rule).filter { seen.insert($0).inserted }.map { rule in
            let findings = byRule[rule] ?? []
            let drawn = min(Limit.drawn, room, findings.count)
            room -= drawn
            return Group(rule, rules[rule], findings, drawn: drawn)
        }
    }
}

extension FindingsSection.Group {
    init(_ id: String, _ rule: JudgedRule?, _ findings: [Finding], drawn: Int) {
        let told = findings.prefix(FindingsSection.Limit.told)
        ruleID = id
        promise = rule?.promise ?? ""
        waiver = rule?.waiver
        tally = Notation.count(findings.count, "finding")
        self.told = told.enumerated().map { index, finding in
            ToldFinding(finding, isUnfolded: index < FindingsSection.Limit.unfolded, isDrawn: index < drawn)
        }
        remainder = Self.remainder(all: findings.count, told: told.count, drawn: drawn)
    }

    private static func remainder(all: Int, told: Int, drawn: Int) -> String {
        var sentences: [String] = []
        if told > drawn {
            sentences.append("\(Notation.count(told - drawn, "timeline is", "timelines are")) left out here.")
        }
        if all > told {
            sentences.append("\(Notation.count(all - told, "more finding is", "more findings are")) in summary.json.")
        }
        return sentences.joined(separator: " ")
    }
}
