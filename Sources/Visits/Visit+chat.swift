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

    /// What the service shows to somebody who wants to chat.
    private enum Screen {
        case queue
        /// An agent is there already: without invite he may have been alerted before (R23).
        case chat
        /// Closed; or the visitor gave up at the form.
        case none
    }

    /// Through the form, if there is one, and the queue, to the chat.
    func enterChat() async throws {
        switch try await screen() {
        case .none: return
        case .queue:
            guard let answer = try await answer() else { return }
            try await converse(hearing: answer)
        case .chat: try await converse()
        }
    }

    private func screen() async throws -> Screen {
        // Where there is neither form nor queue, nothing is shown: he waits for an agent at once.
        if chat.lacks.contains(.queue), chat.lacks.contains(.form) { return .queue }
        var deadline = loop.now + Visit.screenWithin
        while let fact = try await see(until: deadline) {
            switch fact {
            case .queueEntered: return .queue
            case .agentJoined, .windowPresented: return .chat
            case .queueClosed, .chatEnded: return .none
            case .formPresented:
                interludes.enter(.form, at: loop.now)
                guard try await fillsIn() else { return .none }
                if chat.lacks.contains(.queue) { return .queue }
                deadline = loop.now + Visit.screenWithin
            default: continue
            }
        }
        let reason = "neither a form nor a queue nor a closed screen within \(Visit.screenWithin.text)"
        note(.failed(operation: "open-chat", reason: reason))
        throw ServiceFailure(operation: "open-chat", reason: reason)
    }

    /// Waits for an agent, as long as his patience lasts.
    /// - Returns: what tells of the agent; nil when none came.
    private func answer() async throws -> Fact? {
        var wait = Wait(itinerary, since: loop.now)
        interludes.enter(.waiting, at: loop.now)
        while let fact = try await see(until: wait.deadline) {
            switch fact {
            case .agentJoined: return fact
            // Without a queue there may be nobody to announce the agent but himself.
            case .messageReceived where chat.lacks.contains(.queue): return fact
            case .estimate(let seconds): wait.hear(of: .seconds(seconds))
            case .dequeued:
                guard try await isRequeued() else { return nil }
                wait = Wait(itinerary, since: loop.now)
            case .chatEnded, .queueClosed: return nil
            default: continue
            }
        }
        return nil
    }

    /// Whether another queue takes him in.
    private func isRequeued() async throws -> Bool {
        let deadline = loop.now + Visit.requeuedWithin
        while let fact = try await see(until: deadline) {
            if case .queueEntered = fact { return true }
        }
        return false
    }

    /// Hears the agent out and answers, until one of them is done. Who has had his answer and means to do something
    /// beside does so before he goes; who is tired of waiting goes.
    ///
    /// - Parameter first: what he has seen of it already.
    func converse(hearing first: Fact? = nil) async throws {
        var talk = Talk(itinerary.talk, since: loop.now)
        if let first { _ = goesOn(after: first, in: &talk) }
        while !talk.isOver || interludes.isExpected(.chatting) {
            if let fact = try await see(until: talk.next?.at) {
                guard goesOn(after: fact, in: &talk) else { return }
            } else if let next = talk.next {
                guard next.deed != .leave else { return }
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
        case .leave: return
        case .type: try await does(.type(chat: nil))
        case .write(let number):
            let mark = Mark.visitor(itinerary.visitor, message: number)
            try await does(.write(talk.text(number), mark: mark, chat: nil), due: max(next.at, busyUntil))
        }
        talk.did(next.deed, at: loop.now)
    }
}
