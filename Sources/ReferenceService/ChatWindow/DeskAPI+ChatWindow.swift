import ChatDesk

/// The chat in a window of its own, at the Reactive Chat URL (R3). It works without scripts: every screen is a page,
/// and what the visitor does is a form that leads back to the page.
extension DeskAPI {
    static let chatWindow = [
        Route(.get, ChatWindowPage.path, for: .everybody, "the chat in a window of its own", showChatWindow),
        Route(.post, ChatWindowPage.path, for: .everybody, "what its visitor does without scripts", actInChatWindow),
        Route(.get, ChatWindowPage.newsPath, for: .everybody, "whether it has news without scripts", showNews),
    ]

    /// Opens the chat, unless one is under way or just over.
    func showChatWindow(_ request: Request) throws(Fault) -> Answer {
        if request.isNoPage { throw .noPage }
        let body = try PageViewBody(linkedBy: request, desk.settings)
        if request.isRefresh, let visit = windowVisit(of: request), visit.queue != body.queue { throw .otherWindow }
        let (view, cookie) = try view(body, of: request)
        if view.stage == .browsing { _ = try ask { $0.openChat(by: view.visit, at: $1) } }
        var reply = try windowPage(of: view.visit, at: request.windowAddress)
        if let cookie { reply.headers.append(cookie) }
        return .reply(reply)
    }

    /// Does what the visitor wants, and leads back to the page. What can't be done is told on the page, where
    /// everything that was typed still stands.
    func actInChatWindow(_ request: Request) throws(Fault) -> Answer {
        let form = WindowForm(request.body)
        guard let visit = desk.visit(token: form.token) else { throw Fault(Refusal.unknownVisit) }
        hear(.visit(visit), at: now)
        try budgets.spendRequest(of: visit, at: now)
        let address = request.windowAddress
        if form.act == .news { return .reply(try windowPage(of: visit, at: address, Unsent(form))) }
        do throws(Fault) {
            try act(form, by: visit)
        } catch {
            // What was wanted isn't possible any more: the page tells what has happened meanwhile.
            guard error.status != 409 else { return .reply(.seeOther(address)) }
            var reply = try windowPage(of: visit, at: address, Unsent(form, error), status: error.status)
            reply.headers += error.headers
            return .reply(reply)
        }
        return .reply(.seeOther(address))
    }

    private func windowPage(
        of id: Visit.ID,
        at address: String,
        _ unsent: Unsent = .nothing,
        status: Int = 200
    ) throws(Fault) -> Reply {
        guard let visit = desk.visit(id), let picture = desk.picture(of: id) else { throw Fault(Refusal.unknownVisit) }
        let page = ChatWindowPage(picture, at: address, token: visit.token, unsent)
        return .personalPage(page.html, status: status, framing: .frames)
    }
}

// MARK: - What the visitor does

extension DeskAPI {
    private func act(_ form: WindowForm, by visit: Visit.ID) throws(Fault) {
        switch form.act {
        case .form: try sendForm(form.typed, by: visit)
        case .message: try write(form.typed["text"] ?? "", by: visit)
        case .end: _ = try ask { $0.endChat(by: visit, at: $1) }
        case .letter: try leaveMessage(LeftMessage.Draft(form.typed), by: visit)
        case .new: _ = try ask { $0.openChat(by: visit, at: $1) }
        case .news: break
        case nil: throw .badRequest("The form doesn't say what is wanted: send it from the chat window.")
        }
    }

    private func sendForm(_ answers: [String: String], by visit: Visit.ID) throws(Fault) {
        try require(answers)
        _ = try ask { $0.send(form: answers, by: visit, at: $1) }
    }

    /// Nothing is lost with a message of nothing.
    private func write(_ text: String, by visit: Visit.ID) throws(Fault) {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        try text.require(atMost: Limits.messageLength, "text")
        try budgets.spendMessage(of: visit, at: now)
        _ = try ask { $0.write(text, by: visit, at: $1) }
    }

    private func leaveMessage(_ draft: LeftMessage.Draft, by visit: Visit.ID) throws(Fault) {
        try require(draft)
        try budgets.spendMessage(of: visit, at: now)
        _ = try ask { $0.leaveMessage(draft, by: visit, at: $1) }
    }
}

extension LeftMessage.Draft {
    /// What was typed; an empty field says nothing.
    fileprivate init(_ typed: [String: String]) {
        let said = typed.filter { $0.value.contains { !$0.isWhitespace } }
        self.init(text: said["text"] ?? "", name: said["name"], email: said["email"], phone: said["phone"])
    }
}
