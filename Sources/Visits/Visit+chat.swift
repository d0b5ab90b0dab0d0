import Bindings
import EventLoop
import Observations
import Population
import Scenarios

extension Visit {
    /// How long the service may take to show one of its three screens: form, queue, or closed (R9).
    static let screenWithin: Duration = .seconds(10)

    /// Through the form, if there is one, and the queue, to the chat.
    func enterChat() async throws {
        guard try await reachesQueue(), try await isAnswered() else { return }
        try await converse()
    }

    private func reachesQueue() async throws -> Bool {
        var deadline = loop.now + Visit.screenWithin
        while let fact = try await see(until: deadline) {
            switch fact {
            case .queueEntered: return true
            case .queueClosed, .chatEnded: return false
            case .formPresented:
                guard try await fillsIn() else { return false }
                deadline = loop.now + Visit.screenWithin
            default: continue
            }
        }
        let reason = "neither a form nor a queue nor a closed screen within \(Visit.screenWithin.text)"
        note(.failed(operation: "open-chat", reason: reason))
        throw ServiceFailure(operation: "open-chat", reason: reason)
    }

    /// False when the service does not take the form, though it is complete.
    private func fillsIn() async throws -> Bool {
        try await loop.sleep(until: loop.now + itinerary.formTakes)
        if itinerary.forgetsRequired, let forgotten = settings.form.first(where: \.isRequired) {
            guard case .refused = try await send(without: forgotten.name) else { return true }
            try await loop.sleep(until: loop.now + itinerary.reaction)
        }
        return try await send(without: nil) == .done
    }

    private func send(without forgotten: String?) async throws -> ActionResult {
        let missing = forgotten.map { [$0] } ?? []
        let answers = itinerary.answers.filter { $0.key != forgotten }
        let outcome = try await chat.perform(.sendForm(answers: answers, missing: missing), due: loop.now)
        if case .refused(_, let fields) = outcome {
            note(.formSent(missing: missing))
            note(.formRefused(fields: fields))
        }
        return outcome
    }

    /// Waits for an agent, as long as his patience lasts.
    private func isAnswered() async throws -> Bool {
        let deadline = itinerary.patience.map { loop.now + $0 }
        var looksAway = itinerary.minimising(while: .waiting).map { (at: loop.now + $0.after, moment: $0) }
        while true {
            let wakes = [looksAway?.at, deadline].compactMap(\.self).min()
            if let fact = try await see(until: wakes) {
                switch fact {
                case .agentJoined: return true
                case .chatEnded, .dequeued, .queueClosed: return false
                default: continue
                }
            }
            guard let (due, moment) = looksAway, due == wakes else { return false }
            looksAway = nil
            try await lookAway(for: moment, due: due)
        }
    }

    /// Hears the agent out and answers, until one of them is done.
    func converse() async throws {
        var talk = Talk(itinerary)
        while true {
            if let fact = try await see(until: talk.next?.at) {
                switch fact {
                case .messageReceived: talk.hear(at: loop.now)
                case .chatEnded: return
                default: continue
                }
            } else if let next = talk.next {
                try await carryOut(next, of: &talk)
            }
            if talk.isOver { return }
        }
    }

    private func carryOut(_ next: Talk.Turn, of talk: inout Talk) async throws {
        switch next.deed {
        case .write(let number):
            let mark = Mark.visitor(itinerary.visitor, message: number)
            try await does(.type(chat: nil))
            let sentence = number == 1 ? "I have a question." : "Thank you. And one more thing:"
            try await does(.write(sentence, mark: mark, chat: nil), due: next.at)
            talk.wrote()
        case .lookAway(let moment):
            try await lookAway(for: moment, due: next.at)
            talk.lookedAway(until: loop.now)
        }
    }

    /// Minimises the window, perhaps looks at another page, and opens it again.
    private func lookAway(for moment: Itinerary.MinimiseMoment, due: Duration) async throws {
        guard try await does(.minimise, due: due) else { return }
        if let path = moment.opensPage { try await open(path, due: loop.now) }
        try await loop.sleep(until: loop.now + moment.stays)
        try await does(.maximise)
    }
}
