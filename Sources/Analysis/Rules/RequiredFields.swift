import Observations
import Scenarios

/// I6. What is required is asked for until it is there.
struct RequiredFields: VisitRule {
    let card = RuleCard(
        id: "I6",
        name: "required fields are required",
        promise: "A form with an empty required field never reaches the queue.",
        exercisedBy: "a form sent without a required field, or with blanks in it",
        brokenBy: "a queue entry by it",
        sureness: .certain
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        let forms = visit.entries.indices.filter { visit.entries[$0].fact.isFormSent }
        return forms.enumerated().reduce(into: Ruling()) { sum, form in
            guard case .formSent(let missing) = visit.entries[form.element].fact, !missing.isEmpty else { return }
            let next = forms.dropFirst(form.offset + 1).first ?? visit.entries.endIndex
            sum += .one(violation(visit, sent: form.element, next: next, missing: missing))
        }
    }

    /// The queue entry that the form led to. It may be seen before the form's own reply, which comes by another
    /// connection, but not before the form went out.
    private func violation(_ visit: VisitJournal, sent: Int, next: Int, missing: [String]) -> Violation? {
        let entries = visit.entries
        guard !entries[sent..<next].contains(where: \.fact.isFormRefused) else { return nil }
        let wentOut = visit.bracket(of: entries[sent]).from
        guard let queued = entries[..<next].last(where: { $0.fact.isQueueEntered && $0.at >= wentOut }) else {
            return nil
        }
        let fields = missing.map { "\"\($0)\"" }.joined(separator: ", ")
        return visit.violation(queued, "Queued by a form that left \(fields) empty.")
    }
}

extension Fact {
    fileprivate var isFormSent: Bool {
        if case .formSent = self { true } else { false }
    }

    fileprivate var isFormRefused: Bool {
        if case .formRefused = self { true } else { false }
    }

    var isQueueEntered: Bool {
        if case .queueEntered = self { true } else { false }
    }
}
