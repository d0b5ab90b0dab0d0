import Bindings
import EventLoop
import Observations
import Population
import Scenarios

extension Visit {
    /// How long the service may take to show one of its three screens: form, queue, or closed (R9).
    static let screenWithin: Duration = .seconds(10)
    /// How long after a dequeue another queue may take him in.
    static let requeuedWithin: Duration = .seconds(1)

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
                interludes.enter(.form, at: loop.now)
                guard try await fillsIn() else { return false }
                deadline = loop.now + Visit.screenWithin
            default: continue
            }
        }
        let reason = "neither a form nor a queue nor a closed screen within \(Visit.screenWithin.text)"
        note(.failed(operation: "open-chat", reason: reason))
        throw ServiceFailure(operation: "open-chat", reason: reason)
    }

    /// Waits for an agent, as long as his patience lasts.
    private func isAnswered() async throws -> Bool {
        var wait = Wait(itinerary, since: loop.now)
        interludes.enter(.waiting, at: loop.now)
        while let fact = try await see(until: wait.deadline) {
            switch fact {
            case .agentJoined: return true
            case .estimate(let seconds): wait.hear(of: .seconds(seconds))
            case .dequeued:
                guard try await isRequeued() else { return false }
                wait = Wait(itinerary, since: loop.now)
            case .chatEnded, .queueClosed: return false
            default: continue
            }
        }
        return false
    }

    /// Whether another queue takes him in.
    private func isRequeued() async throws -> Bool {
        let deadline = loop.now + Visit.requeuedWithin
        while let fact = try await see(until: deadline) {
            if case .queueEntered = fact { return true }
        }
        return false
    }

    /// Hears the agent out and answers, until one of them is done. Who means to do something beside in the chat does so
    /// before he goes.
    ///
    /// - Parameter first: what he has seen of it already.
    func converse(hearing first: Fact? = nil) async throws {
        var talk = Talk(itinerary.talk, since: loop.now)
        if let first { _ = goesOn(after: first, in: &talk) }
        while !talk.isOver || interludes.has(.chatting) {
            if let fact = try await see(until: talk.next?.at) {
                guard goesOn(after: fact, in: &talk) else { return }
            } else if let next = talk.next {
                try await carryOut(next, of: &talk)
            }
        }
    }

    /// False when the chat has ended.
    private func goesOn(after fact: Fact, in talk: inout Talk) -> Bool {
        switch fact {
        case .chatEnded: return false
        case .messageReceived:
            interludes.enter(.chatting, at: loop.now)
            talk.hear(at: loop.now)
        default: break
        }
        return true
    }

    private func carryOut(_ next: Talk.Turn, of talk: inout Talk) async throws {
        switch next.deed {
        case .leave: break
        case .type: try await does(.type(chat: nil))
        case .write(let number):
            let mark = Mark.visitor(itinerary.visitor, message: number)
            try await does(.write(talk.text(number), mark: mark, chat: nil), due: max(next.at, busyUntil))
        }
        talk.did(next.deed, at: loop.now)
    }
}
