import Observations
import Scenarios

/// I3. One No is enough, until Maximise or a page of another queue (R27).
struct NoSecondInvite: VisitRule {
    let card = RuleCard(
        id: "I3",
        name: "no second invite after No",
        promise: "After No there is no second invite on that site until the visitor clicks Maximise.",
        exercisedBy: "a No",
        brokenBy: """
            an invite, or a page that shows one, certainly sent after the No, and before he loads a page of another \
            queue
            """,
        sureness: .afterAct
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        visit.entries.indices.filter { visit.entries[$0].fact == .inviteRefused }.reduce(into: Ruling()) { sum, index in
            let refused = visit.bracket(of: visit.entries[index])
            let until = min(visit.tookBack(noAt: index), visit.nextFlow(after: refused.from))
            sum += .one(secondInvite(to: visit, after: refused, until: until))
        }
    }

    private func secondInvite(to visit: VisitJournal, after refused: Bracket, until: Double) -> Violation? {
        let invite = visit.entries.first { entry in
            entry.at < until && entry.fact.invites && visit.certainly(visit.sight(of: entry), follows: refused)
        }
        return invite.map {
            visit.violation($0, "Invited again \(Notation.seconds($0.at - refused.to)) after No, without Maximise.")
        }
    }
}

extension VisitJournal {
    /// When the visitor let himself be invited again after the No of that index; infinity: never. The order of the
    /// entries tells, for in virtual time all may be of one instant.
    fileprivate func tookBack(noAt index: Int) -> Double {
        let answer = entries[(index + 1)...].first { $0.fact == .maximised || $0.fact == .inviteAccepted }
        return answer.map(bracket)?.from ?? .infinity
    }

    /// What a page load says is a snapshot taken between its request and its reply: dated back to the request, so that
    /// only what certainly came later counts.
    fileprivate func sight(of entry: Entry) -> Entry {
        guard case .widget(_, let number?) = entry.fact, let requested = page(number)?.requested else { return entry }
        return Entry(at: requested + Race.grace, fact: entry.fact)
    }
}
