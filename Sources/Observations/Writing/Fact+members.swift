extension Fact {
    /// Puts the members of its payload. It must say the same as the general way, which takes many times as long.
    ///
    /// - Returns: whether it did; what is rare and long is left to the general way.
    func putMembers(into payload: inout PlainText) -> Bool {
        switch self {
        case .arrived(let kind, let intended):
            payload.put("intended", intended)
            payload.put("kind", kind)
        case .sameBrowser(let first): payload.put("as", first)
        case .pageLoaded(let page, let path, let requested, let queue):
            payload.put("page", page)
            payload.put("path", path)
            payload.putIfAny("queue", queue)
            payload.put("requested", requested)
        case .pageLeft(let page): payload.put("page", page)
        case .visitEnded(let ending): payload.put("how", ending.rawValue)
        case .failed(let operation, let reason):
            payload.put("operation", operation)
            payload.put("reason", reason)
        case .invitePresented(let notBefore, let happened, let again):
            payload.put("again", again)
            payload.putIfAny("happened", happened)
            payload.putIfAny("notBefore", notBefore)
        case .barPresented(let notBefore, let happened), .windowPresented(let notBefore, let happened):
            payload.putIfAny("happened", happened)
            payload.putIfAny("notBefore", notBefore)
        case .widget(let state, let page):
            payload.putIfAny("page", page)
            payload.put("state", state.rawValue)
        case .unread(let count): payload.put("count", count)
        case .formPresented(let fields), .formRefused(let fields): payload.put("fields", fields)
        case .formSent(let missing): payload.put("missing", missing)
        case .connectionLost, .connectionRestored, .inviteWithdrawn, .inviteAccepted, .inviteRefused, .inviteIgnored,
            .chatOpened, .minimised, .maximised, .formAbandoned, .dequeued, .queueClosed, .typing, .signedOut:
            break
        default: return putChatMembers(into: &payload)
        }
        return true
    }

    /// Those of what happens in the queue, in a chat, and to an agent; and of an exchange.
    private func putChatMembers(into payload: inout PlainText) -> Bool {
        switch self {
        case .queueEntered(let chat, let position, let happened):
            payload.putIfAny("chat", chat)
            payload.putIfAny("happened", happened)
            payload.putIfAny("position", position)
        case .position(let position): payload.put("position", position)
        case .estimate(let seconds): payload.put("seconds", seconds)
        case .agentJoined(let chat, let agent, let happened):
            payload.putIfAny("agent", agent)
            payload.putIfAny("chat", chat)
            payload.putIfAny("happened", happened)
        case .messageSent(let mark, let chat):
            payload.putIfAny("chat", chat)
            payload.put("mark", mark)
        case .messageReceived(let mark, let chat, let sequence):
            payload.putIfAny("chat", chat)
            payload.putIfAny("mark", mark)
            payload.putIfAny("sequence", sequence)
        case .chatEnded(let chat, let by):
            payload.putIfAny("by", by)
            payload.putIfAny("chat", chat)
        case .signedIn(let chatsAtOnce): payload.put("chatsAtOnce", chatsAtOnce)
        case .alerted(let chat, let kind):
            payload.put("chat", chat)
            payload.putIfAny("kind", kind)
        case .alertWithdrawn(let chat), .accepted(let chat), .letPass(let chat), .rejected(let chat), .ended(let chat):
            payload.put("chat", chat)
        case .transferred(let chat, let queue):
            payload.put("chat", chat)
            payload.put("queue", queue)
        case .ready(let isReady): payload.put("ready", isReady)
        case .exchange(let exchange) where exchange.said == nil: payload.put("exchange", exchange.putMembers)
        default: return false
        }
        return true
    }
}

extension Exchange {
    /// All but what was said, which is kept of few.
    fileprivate func putMembers(into object: inout PlainText) {
        object.put("bytes", bytes)
        object.put("intended", intended)
        object.put("method", method)
        object.putIfAny("notBefore", notBefore)
        object.put("operation", operation)
        object.put("outcome", outcome.rawValue)
        object.put("path", path)
        object.putIfAny("reason", reason)
        object.put("started", started)
        object.putIfAny("status", status)
        object.put("waitsForEvents", waitsForEvents)
    }
}
