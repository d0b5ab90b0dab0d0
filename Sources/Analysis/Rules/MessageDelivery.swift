import Observations
import Scenarios

/// I16. What the service has taken arrives.
struct MessageDelivery: Rule {
    let card = RuleCard(
        id: "I16",
        name: "messages once, in order, none lost",
        promise: """
            Messages arrive once, in order, none lost, also while minimised; the unread count equals what arrived unseen.
            """,
        exercisedBy: "a message that the service took; an unread count while minimised",
        brokenBy: "lost, doubled, out of order, at the wrong visitor; another count",
        sureness: Sureness(
            pushed: "certain; lost is what had not come within `message_within`",
            polled: "certain; what no poll can have brought before he left is not missed"
        )
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        let within = scenario.tolerances.messageWithin.inSeconds
        let letters = journal.letters
        let conversations = Dictionary(grouping: letters) { Conversation(chat: $0.chat, sender: $0.sender) }
        return letters.map { Self.delivery(of: $0, within: within) }
            + conversations.values.compactMap(Self.order) + journal.visits.flatMap { Self.astray($0, journal) }
            + journal.hearings { UnreadCount.judge($0, scenario) }
    }

    /// One side's messages of one chat.
    private struct Conversation: Hashable {
        var chat: String
        var sender: Letter.Party
    }

    /// Whether it arrived, and once.
    private static func delivery(of letter: Letter, within: Double) -> Hearing {
        var ruling = Ruling.one(loss(of: letter, within: within))
        if letter.receipts.count > 1 {
            let evidence = "Message \(letter.mark) arrived \(letter.receipts.count) times."
            ruling.violations.append(Violation(at: letter.receipts[1], visitor: letter.visitor, evidence: evidence))
        }
        return Hearing(visitor: letter.visitor, agent: letter.agent, at: letter.sent.to, ruling)
    }

    /// Whether one side's messages of one chat arrived in order. Each of them is a case already.
    private static func order(of letters: [Letter]) -> Hearing? {
        disorder(letters).map { violation in
            Hearing(
                visitor: violation.visitor,
                agent: letters[0].agent,
                at: violation.at,
                Ruling(cases: 0, violations: [violation])
            )
        }
    }

    static func loss(of letter: Letter, within: Double) -> Violation? {
        let deadline = letter.expectedFrom + within
        guard letter.receipts.isEmpty, letter.expectedUntil >= deadline else { return nil }
        let (taken, waited) = (letter.sent.to, letter.expectedUntil - letter.expectedFrom)
        let receivers = Set(letter.receivers.map(\.words)).sorted().joined(separator: " or ")
        return Violation(
            at: deadline,
            visitor: letter.visitor,
            evidence: "Message \(letter.mark) of \(letter.sender.words) was taken by the service at "
                + "\(Notation.instant(taken)) and never reached \(receivers), who was there for "
                + "\(Notation.seconds(waited))."
        )
    }

    /// The first message that arrived before one which had certainly been taken earlier.
    static func disorder(_ letters: [Letter]) -> Violation? {
        let arrived = letters.filter { !$0.receipts.isEmpty }.sorted { $0.receipts[0] < $1.receipts[0] }
        var latest: Letter?
        for letter in arrived {
            if let latest, letter.sent.to < latest.sent.from, letter.receipts[0] > latest.receipts[0] {
                let evidence = "Message \(letter.mark) arrived after \(latest.mark), which was written later."
                return Violation(at: letter.receipts[0], visitor: letter.visitor, evidence: evidence)
            }
            if letter.sent.from > latest?.sent.from ?? 0 { latest = letter }
        }
        return nil
    }

    /// Agents' messages that reached a visitor of another chat.
    private static func astray(_ visit: VisitJournal, _ journal: Journal) -> [Hearing] {
        visit.entries.compactMap { entry in
            guard case .messageReceived(let mark?, let chat?, _) = entry.fact,
                let owner = journal.visit(of: chat, at: entry.at), owner.browser != visit.browser
            else { return nil }
            let evidence = "Message \(mark) of chat \(chat) reached visitor \(visit.number), who is not in it."
            return Hearing(visitor: visit.number, at: entry.at, .one(visit.violation(entry, evidence)))
        }
    }
}

extension Letter {
    /// The agent's number: the sender's, or that of the first who had the chat.
    fileprivate var agent: Int? {
        for party in [sender] + receivers {
            if case .agent(let number) = party { return number }
        }
        return nil
    }
}

extension Letter.Party {
    var words: String {
        switch self {
        case .visitor(let number): "visitor \(number)"
        case .agent(let number): "agent \(number)"
        }
    }
}
