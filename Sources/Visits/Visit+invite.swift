import Bindings
import EventLoop
import Observations
import Population
import Scenarios

extension Visit {
    /// True when his answer led to a chat, or to a wait for one.
    func answers(_ fact: Fact) async throws -> Bool {
        switch fact {
        case .widget(.open, page: 1?): findsChat = itinerary.browser != itinerary.visitor
        case .messageReceived where findsChat:
            try await converse(hearing: fact)
            return true
        case .invitePresented(_, _, again: false): return try await answersInvite()
        case .barPresented: try await answerBar()
        case .windowPresented: return try await answersWindow()
        default: break
        }
        return false
    }

    private var answer: Itinerary.InviteAnswer { itinerary.onInvite.answer(after: stayed) }

    /// Without invite the window asks nothing: who doesn't want to chat closes it, or lets it be (R23).
    private func answersWindow() async throws -> Bool {
        switch answer {
        case .ignore:
            note(.inviteIgnored)
        case .refuse:
            try await pause(for: itinerary.reaction)
            try await does(.minimise)
        case .accept:
            try await converse()
            return true
        }
        return false
    }

    private func answersInvite() async throws -> Bool {
        let answer = answer
        interludes.enter(.invited, at: loop.now)
        switch answer {
        case .ignore:
            note(.inviteIgnored)
        case .refuse:
            try await pause(for: itinerary.reaction)
            let refused = try await does(.refuseInvite)
            refusedAt = loop.now
            willMaximise = refused && itinerary.onInvite.maximisesAfterNo && settings.afterNo == .minimise
        case .accept:
            try await pause(for: itinerary.reaction)
            guard try await does(.acceptInvite) else { return false }
            try await enterChat()
            return true
        }
        return false
    }

    /// The minimised bar asks nothing yet: who means to answer clicks it, who doesn't lets it be.
    private func answerBar() async throws {
        guard answer != .ignore else { return note(.inviteIgnored) }
        try await pause(for: itinerary.reaction)
        try await does(.maximise)
    }
}
