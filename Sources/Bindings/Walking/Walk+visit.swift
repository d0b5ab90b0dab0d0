import EventLoop
import Observations
import Scenarios

extension Walk {
    /// The whole way, from the agent's first step to his last.
    func visit() async throws {
        if let agent {
            try await does(.signIn(Walk.agent), by: agent)
            try await does(.ready(true), by: agent)
        }
        try await does(.viewPage(PageRequest(path: terms.page, number: 1, requested: loop.now)), by: visitor)
        if try await opensChat() { try await chats() }
        try await goesHome()
    }

    /// By the invite, or by himself.
    /// - Returns: whether he is in the queue, or in a chat.
    private func opensChat() async throws -> Bool {
        let invite = try await invite()
        if case .windowPresented = invite { return true }
        // Where nobody is asked, an agent learns of the visitor first, and the window opens with him.
        opensItself = invite == nil && agent?.sees([.alerted]) == true
        if opensItself { return true }
        var answer = ActionResult.unsupported
        if invite != nil, terms.refusesInvite {
            try await does(.refuseInvite, by: visitor)
        } else if invite != nil {
            answer = try await does(.acceptInvite, by: visitor)
        }
        if answer == .unsupported { answer = try await does(.openChat, by: visitor) }
        if case .refused(let reason, _) = answer { return falls(short: "the service did not open the chat: \(reason)") }
        if answer == .unsupported {
            guard visitor.has("write") else {
                return falls(short: "there is no step open-chat to chat without an invite")
            }
            // Where nothing else opens a chat, the first message does.
            try await writes()
        }
        return try await passesForm()
    }

    /// What invites him; a bar is opened, so that it does. Nil: nothing does, or an agent is alerted before.
    private func invite() async throws -> Fact? {
        let events: [EventName] = [.invitePresented, .barPresented, .windowPresented]
        guard !binding.lacks.contains(.invite), visitor.isTold(events) else { return nil }
        _ = try await waits(for: events, by: visitor) {
            visitor.sees(events) || agent?.sees([.alerted]) == true ? true : nil
        }
        let invite = visitor.take { EventName(telling: $0).map(events.contains) ?? false }
        if invite == nil, agent?.sees([.alerted]) != true {
            let cause = silence(of: events, to: visitor).found
            falls(short: "no invite came within \(terms.patience.text), but \(cause)")
        }
        guard case .barPresented = invite else { return invite }
        try await does(.maximise, by: visitor)
        return try await hears([.invitePresented], by: visitor)
    }

    /// From the chat's first screen into the queue.
    private func passesForm() async throws -> Bool {
        let screens: [EventName] = [.formPresented, .queueEntered, .queueClosed, .agentJoined, .windowPresented]
        guard visitor.isTold(screens), !(binding.lacks.contains(.queue) && binding.lacks.contains(.form)) else {
            return true
        }
        var screen = try await hears(screens, by: visitor)
        if case .formPresented(let fields) = screen {
            let answers = WalkAnswers(to: fields).all
            let sent = try await does(.sendForm(answers: answers, missing: []), by: visitor)
            if case .refused(let reason, _) = sent { return falls(short: "the form was refused: \(reason)") }
            guard !binding.lacks.contains(.queue) else { return true }
            screen = try await hears([.queueEntered, .queueClosed, .agentJoined], by: visitor)
        }
        if case .queueClosed = screen {
            return falls(short: "the queue is closed or unattended, so nobody could be chatted with")
        }
        return true
    }

    private func chats() async throws {
        guard let chat = try await isAnswered() else { return try await talksToHimself() }
        try await talk(in: chat)
        try await does(.minimise, by: visitor)
        try await does(.maximise, by: visitor)
        try checkEchoes()
    }

    private func goesHome() async throws {
        let chat = chat
        if let agent, let chat, try await does(.end(chat: chat), by: agent) == .done, visitor.isTold([.chatEnded]) {
            try await hears([.chatEnded], by: visitor)
        }
        try await does(.leave, by: visitor)
        guard let agent else { return }
        if let chat {
            if !agent.has("end"), agent.isTold([.chatEnded]) { try await hears([.chatEnded], by: agent) }
            try await does(.wrapUp(chat: chat), by: agent)
        }
        try await does(.signOut, by: agent)
    }

    /// False, with the reason why the walk is not whole.
    @discardableResult
    func falls(short reason: String) -> Bool {
        shortfalls.append(reason)
        return false
    }
}
