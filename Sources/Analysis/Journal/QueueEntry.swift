import Observations
import Scenarios

/// One visitor's stay in the queue, and the one way in which it ended.
struct QueueEntry: Equatable {
    enum End: String {
        case answered
        case left
        case dequeued
        case closed
        case error
        /// Still waiting when the run was over.
        case waiting
    }

    /// The accept that answered it.
    struct Answer: Equatable {
        var agent: Int
        /// When the accept was acknowledged.
        var at: Double
    }

    var visitor: Int
    var chat: String?
    /// When the service took him into the queue.
    var entered: Bracket
    var end = End.waiting
    var ended: Double
    /// Until when he was certainly still in the queue: what ended his stay may have been heard of later, or never.
    var waitedUntil = Double.infinity
    /// Nil when nobody answered, or one of the service's own people did.
    var answer: Answer?
    /// What contradicts that one end: a second one.
    var contradiction: Entry?

    /// From the acknowledged entry to the end, seconds.
    var wait: Double { max(0, ended - entered.to) }

    /// As short as it can have been: in the queue by the end of the entry's reply, out when that can have come first.
    var shortestWait: Double { max(0, min(waitedUntil, ended) - entered.to) }

    /// As long as it can have been: in the queue from the entry's request on.
    var longestWait: Double { max(0, ended - entered.from) }
}

extension VisitJournal {
    /// His stays in the queue; `handlings` is what the agents' side knows, by chat.
    func queueEntries(_ handlings: [String: [Handling]]) -> [QueueEntry] {
        var stays: [QueueEntry] = []
        for entry in entries {
            if case .queueEntered(let chat, _, _) = entry.fact {
                enter(chat, at: entry, &stays)
            } else if let end = QueueEntry.End(entry.fact), !stays.isEmpty {
                stays[stays.count - 1].close(end, at: entry, heardSince: polls.since(entry), leaving: leaving)
            }
        }
        return stays.map { stay in
            let answer = handlings[stay.chat ?? ""]?.first { $0.accepted.to >= stay.entered.from }
            return watched(stay.settled(by: answer, leaving: leaving))
        }
    }

    /// Somebody who has heard nothing waits for certain only as long as silence is evidence.
    private func watched(_ stay: QueueEntry) -> QueueEntry {
        var stay = stay
        stay.waitedUntil = min(stay.waitedUntil, stay.ended)
        if [.left, .error, .waiting].contains(stay.end) { stay.waitedUntil = min(stay.waitedUntil, watchedUntil) }
        return stay
    }

    private func enter(_ chat: String?, at entry: Entry, _ stays: inout [QueueEntry]) {
        if let last = stays.last, last.end == .waiting {
            // A reply and an event may both tell of the same entry.
            guard let chat, let before = last.chat, chat != before else { return }
            stays[stays.count - 1].contradiction = entry
            stays[stays.count - 1].end = .error
            stays[stays.count - 1].ended = entry.at
        } else if let chat, let last = stays.last, last.chat == chat, last.end != .dequeued {
            return
        }
        stays.append(QueueEntry(visitor: number, chat: chat, entered: bracket(of: entry), ended: end))
    }
}

extension QueueEntry.End {
    /// The end that a fact brings; nil when it ends nothing.
    init?(_ fact: Fact) {
        switch fact {
        case .agentJoined: self = .answered
        case .dequeued: self = .dequeued
        case .queueClosed: self = .closed
        case .chatEnded(_, by: "visitor"): self = .left
        case .chatEnded: self = .closed
        case .visitEnded(.said), .visitEnded(.silently), .visitEnded(.cutOff): self = .left
        case .visitEnded(.failed): self = .error
        default: return nil
        }
    }
}

extension QueueEntry {
    fileprivate mutating func close(_ end: End, at entry: Entry, heardSince: Double?, leaving: Bracket) {
        if self.end == .waiting {
            self.end = end
            ended = end == .left ? min(entry.at, max(leaving.from, entered.to)) : entry.at
            waitedUntil = heardSince ?? ended
        } else if contradicts(end) {
            contradiction = contradiction ?? entry
        }
    }

    /// After an answer the chat and the visit end as they may; but nobody leaves the queue in two ways.
    private func contradicts(_ other: End) -> Bool {
        switch (end, other) {
        case (.answered, .dequeued), (.dequeued, .answered), (.closed, .answered), (.closed, .dequeued): true
        default: false
        }
    }

    /// An agent's accept that was acknowledged before the visitor left, or saw an agent, is the answer.
    fileprivate func settled(by handling: Handling?, leaving: Bracket) -> QueueEntry {
        guard let handling, end == .answered || end == .left || end == .waiting else { return self }
        let accepted = handling.accepted.to
        guard end == .answered || accepted < leaving.from else { return self }
        var settled = self
        settled.ended = end == .answered ? min(ended, accepted) : accepted
        settled.waitedUntil = min(waitedUntil, handling.accepted.from)
        settled.end = .answered
        settled.answer = Answer(agent: handling.agent, at: accepted)
        return settled
    }
}
