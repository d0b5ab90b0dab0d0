extension Desk {
    /// Makes a move again that was made before, on this desk or one like it.
    ///
    /// - Parameter now: When it was made.
    /// - Returns: What follows, as it did then.
    public mutating func replay(_ move: Move, at now: Duration) -> [Effect] {
        switch move {
        case .letTimePass: advance(to: now)
        case .lose(let reader): lose(reader, at: now).effects
        case .configure(let settings): configure(settings, at: now).effects
        case .plant(let defects): plant(defects, at: now).effects
        case .signIn, .setReady, .accept, .reject, .writeAsAgent, .typeAsAgent, .end, .transfer, .wrapUp, .signOut:
            replayAgent(move, at: now)
        case .view, .acceptInvite, .refuseInvite, .minimise, .maximise, .openChat, .sendForm, .writeAsVisitor,
            .typeAsVisitor, .endAsVisitor, .leaveMessage, .leave:
            replayVisitor(move, at: now)
        }
    }

    private mutating func replayVisitor(_ move: Move, at now: Duration) -> [Effect] {
        switch move {
        case .view(let page, let token): view(page, token: token, at: now).effects
        case .acceptInvite(let visit): acceptInvite(by: visit, at: now).effects
        case .refuseInvite(let visit): refuseInvite(by: visit, at: now).effects
        case .minimise(let visit): minimise(by: visit, at: now).effects
        case .maximise(let visit): maximise(by: visit, at: now).effects
        case .openChat(let visit): openChat(by: visit, at: now).effects
        case .sendForm(let answers, let visit): send(form: answers, by: visit, at: now).effects
        case .writeAsVisitor(let text, let visit): write(text, by: visit, at: now).effects
        case .typeAsVisitor(let visit): type(by: visit, at: now).effects
        case .endAsVisitor(let visit): endChat(by: visit, at: now).effects
        case .leaveMessage(let draft, let visit): leaveMessage(draft, by: visit, at: now).effects
        case .leave(let visit): leave(by: visit, at: now).effects
        case .letTimePass, .lose, .configure, .plant, .signIn, .setReady, .accept, .reject, .writeAsAgent, .typeAsAgent,
            .end, .transfer, .wrapUp, .signOut:
            []
        }
    }

    private mutating func replayAgent(_ move: Move, at now: Duration) -> [Effect] {
        switch move {
        case .signIn(let name, let chats, let token):
            signIn(name: name, chatsAtOnce: chats, token: token, at: now).effects
        case .setReady(let isReady, let agent): setReady(isReady, by: agent, at: now).effects
        case .accept(let chat, let agent): accept(chat, by: agent, at: now).effects
        case .reject(let chat, let agent): reject(chat, by: agent, at: now).effects
        case .writeAsAgent(let text, let chat, let agent): write(text, in: chat, by: agent, at: now).effects
        case .typeAsAgent(let chat, let agent): type(in: chat, by: agent, at: now).effects
        case .end(let chat, let agent): end(chat, by: agent, at: now).effects
        case .transfer(let chat, let target, let agent): transfer(chat, to: target, by: agent, at: now).effects
        case .wrapUp(let chat, let agent): wrapUp(chat, by: agent, at: now).effects
        case .signOut(let agent): signOut(agent, at: now).effects
        case .letTimePass, .lose, .configure, .plant, .view, .acceptInvite, .refuseInvite, .minimise, .maximise,
            .openChat, .sendForm, .writeAsVisitor, .typeAsVisitor, .endAsVisitor, .leaveMessage, .leave:
            []
        }
    }
}
