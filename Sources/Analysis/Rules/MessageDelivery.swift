import Observations
import Scenarios

/// I16. Cases: messages that the service took and whose other side is known, and unread counts.
struct MessageDelivery: Rule {
    let id = "I16"
    let name = "messages once, in order, none lost"
    let promise = """
        Messages arrive once, in order, none lost, also while minimised; the unread count equals what arrived unseen.
        """

    func judge(_ journal: Journal, _ scenario: Scenario) -> Ruling {
        let within = scenario.tolerances.messageWithin.inSeconds
        let conversations = Dictionary(grouping: journal.letters()) { [$0.chat, "\($0.sender)"] }
        let delivery = conversations.values.reduce(into: Ruling()) { $0 += Self.delivery($1, within: within) }
        return journal.visits.reduce(into: delivery + Self.astray(journal)) {
            $0 += UnreadCount.judge($1, scenario)
        }
    }

    /// One side's messages of one chat.
    static func delivery(_ letters: [Letter], within: Double) -> Ruling {
        var ruling = Ruling(cases: letters.count)
        for letter in letters {
            if let loss = loss(of: letter, within: within) { ruling.violations.append(loss) }
            if letter.receipts.count > 1 {
                let evidence = "Message \(letter.mark) arrived \(letter.receipts.count) times."
                ruling.violations.append(Violation(at: letter.receipts[1], visitor: letter.visitor, evidence: evidence))
            }
        }
        if let violation = disorder(letters) { ruling.violations.append(violation) }
        return ruling
    }

    static func loss(of letter: Letter, within: Double) -> Violation? {
        let deadline = letter.sent.to + within
        guard letter.receipts.isEmpty, letter.expectedUntil >= deadline else { return nil }
        let (taken, waited) = (letter.sent.to, letter.expectedUntil - letter.sent.to)
        return Violation(
            at: deadline,
            visitor: letter.visitor,
            evidence: "Message \(letter.mark) of \(letter.sender.words) was taken by the service at "
                + "\(Notation.instant(taken)) and never reached \(letter.receiver.words), who was there for "
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
    static func astray(_ journal: Journal) -> Ruling {
        var ruling = Ruling()
        for visit in journal.visits {
            for entry in visit.entries {
                guard case .messageReceived(let mark?, let chat?, _) = entry.fact,
                    let owner = journal.visit(of: chat), owner.number != visit.number
                else { continue }
                let evidence = "Message \(mark) of chat \(chat) reached visitor \(visit.number), who is not in it."
                ruling += .one(visit.violation(entry, evidence))
            }
        }
        return ruling
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
