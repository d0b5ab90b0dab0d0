import Observations
import Scenarios

/// What a minimised window is promised to do, and how to tell whether it did: one row of the minimised-state table.
struct MinimisedPromise: Sendable {
    var name: String
    var judge: @Sendable (Journal, Scenario) -> Ruling

    /// Every check there is, in the order of the table.
    static let all = [
        MinimisedPromise("launches minimised", LaunchesMinimised.launch),
        MinimisedPromise("stays minimised after No, over page changes", StaysMinimised.afterNo),
        MinimisedPromise("stays minimised until Maximise", StaysMinimised.untilMaximise),
        MinimisedPromise("opens on Maximise", OpensOnMaximise.judge),
        MinimisedPromise("minimised on the next page, too", StaysMinimised.onNextPage),
        MinimisedPromise(name: "no message lost while minimised", judge: lostWhileMinimised),
        MinimisedPromise("unread count equals what arrived unseen", UnreadCount.judge),
    ]

    init(name: String, judge: @escaping @Sendable (Journal, Scenario) -> Ruling) {
        self.name = name
        self.judge = judge
    }

    init(_ name: String, _ judge: @escaping @Sendable (VisitJournal, Scenario) -> Ruling) {
        self.name = name
        self.judge = { journal, scenario in
            journal.visits.reduce(into: Ruling()) { $0 += judge($1, scenario) }
        }
    }

    /// Cases: messages of an agent that the service took while the visitor's window was minimised.
    @Sendable
    private static func lostWhileMinimised(_ journal: Journal, _ scenario: Scenario) -> Ruling {
        let within = scenario.tolerances.messageWithin.inSeconds
        return journal.letters().reduce(into: Ruling()) { sum, letter in
            guard case .visitor(let number) = letter.receiver, let visit = journal.visit(number) else { return }
            let spans = visit.minimisedSpans(scenario.settings)
            guard spans.contains(where: { $0.from <= letter.sent.from && letter.sent.to <= $0.to }) else { return }
            sum += .one(MessageDelivery.loss(of: letter, within: within))
        }
    }
}
