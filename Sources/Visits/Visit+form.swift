import Bindings
import EventLoop
import Observations
import Population
import Scenarios

extension Visit {
    /// False when he gives up, or the service does not take the form, though it is complete.
    func fillsIn() async throws -> Bool {
        let form = itinerary.form
        try await pause(for: form.takes)
        if form.givesUp {
            note(.formAbandoned)
            return false
        }
        if form.forgetsRequired, let forgotten = settings.form.first(where: \.isRequired) {
            guard try await isRefused(form.answers.filter { $0.key != forgotten.name }) else { return true }
        }
        if let mistake = form.mistake {
            let answers = form.answers.merging([mistake.field: mistake.answer]) { $1 }
            guard try await isRefused(answers) else { return true }
        }
        return try await send(form.answers) == .done
    }

    /// Whether the service refuses what he should not have sent; he takes a moment then.
    private func isRefused(_ answers: [String: String]) async throws -> Bool {
        guard case .refused = try await send(answers) else { return false }
        try await pause(for: itinerary.reaction)
        return true
    }

    private func send(_ answers: [String: String]) async throws -> ActionResult {
        let missing = settings.form.filter { $0.isRequired && answers[$0.name, default: ""].isBlank }.map(\.name)
        let outcome = try await chat.perform(.sendForm(answers: answers, missing: missing), due: loop.now)
        if case .refused(_, let fields) = outcome {
            note(.formSent(missing: missing))
            note(.formRefused(fields: fields))
        }
        return outcome
    }
}

extension String {
    /// Blanks are no answer.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
