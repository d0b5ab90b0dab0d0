import Observations
import Scenarios

/// What a minimised window is promised to do, and how to tell whether it did: one row of the minimised-state table.
struct MinimisedPromise: Sendable {
    var name: String
    /// What it makes of each of those whom it concerns.
    var hear: @Sendable (Journal, Scenario) -> [Hearing]

    /// Every check there is, in the order of the table.
    static let all = [
        MinimisedPromise("launches minimised", LaunchesMinimised.launch),
        MinimisedPromise("stays minimised after No, over page changes", StaysMinimised.afterNo),
        MinimisedPromise("stays minimised until Maximise", StaysMinimised.untilMaximise),
        MinimisedPromise("opens on Maximise", OpensOnMaximise.judge),
        MinimisedPromise("minimised on the next page, too", StaysMinimised.onNextPage),
        MinimisedPromise(name: "no message lost while minimised", hear: lostWhileMinimised),
        MinimisedPromise("unread count equals what arrived unseen", UnreadCount.judge),
    ]

    init(name: String, hear: @escaping @Sendable (Journal, Scenario) -> [Hearing]) {
        self.name = name
        self.hear = hear
    }

    init(_ name: String, _ judge: @escaping @Sendable (VisitJournal, Scenario) -> Ruling) {
        self.name = name
        hear = { journal, scenario in journal.hearings { judge($0, scenario) } }
    }

    /// Cases: messages of an agent that the service took while the visitor's window was minimised.
    @Sendable
    private static func lostWhileMinimised(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        let within = scenario.tolerances.messageWithin.inSeconds
        return journal.letters.compactMap { letter in
            guard case .visitor(let number)? = letter.receivers.first, let visit = journal.visit(number) else {
                return nil
            }
            let spans = visit.minimisedSpans
            guard spans.contains(where: { $0.from <= letter.sent.from && letter.sent.to <= $0.to }) else { return nil }
            let loss = MessageDelivery.loss(of: letter, within: within)
            return Hearing(visitor: number, at: letter.sent.to, .one(loss))
        }
    }
}
