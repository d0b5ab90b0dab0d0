import ChatDesk

extension DeskAPI {
    private static let cookie = "chat_browser"

    func viewPage(_ request: Request) throws(Fault) -> Answer {
        let body = try request.decoded(as: PageViewBody.self)
        // A running visit keeps the account that it began with.
        let running = body.visit.flatMap { desk.visit(token: $0) }.flatMap { desk.visit($0) }
        try body.require([desk.settings.account] + [running?.settings.account].compactMap(\.self))
        let (visit, cookie) = try view(body, of: request)
        var reply = Reply.json(json(visit))
        if let cookie { reply.headers.append(cookie) }
        return .reply(reply)
    }

    /// A page was viewed by a browser, which is given a cookie if it has none.
    func view(
        _ body: PageViewBody,
        of request: Request
    ) throws(Fault) -> (visit: PageView.Reply, cookie: (name: String, value: String)?) {
        let known = browser(of: request)
        let language = request.language(asked: body.language, offered: desk.settings.languages)
        let view = PageView(body, by: known ?? nameBrowser(), in: language)
        try makeRoom(for: view)
        let visit = try ask { $0.view(view, at: $1) }
        hear(.visit(visit.visit), at: now)
        let cookie = "\(Self.cookie)=\(visit.browser); HttpOnly; Path=/; SameSite=Lax"
        return (visit, known == nil ? ("Set-Cookie", cookie) : nil)
    }

    /// - Throws: 429 if the visit that it continues has too many requests, 503 if it would be one visit too many.
    private func makeRoom(for view: PageView) throws(Fault) {
        if let visit = desk.visit(continuedBy: view) {
            try budgets.spendRequest(of: visit, at: now)
        } else if desk.figures.visits >= mostVisits {
            throw .tooManyVisits
        }
    }

    /// A page is closed. It may be the last of the visit, or the next one may be loaded already.
    func endPageView(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        doubt(.visit(visit), until: now + Limits.graceBetweenPages)
        return .reply(.noContent)
    }

    func acceptInvite(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        return Self.answer(try ask { $0.acceptInvite(by: visit, at: $1) })
    }

    func refuseInvite(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        return Self.answer(try ask { $0.refuseInvite(by: visit, at: $1) })
    }

    func minimise(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        return Self.answer(try ask { $0.minimise(by: visit, at: $1) })
    }

    func maximise(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        return Self.answer(try ask { $0.maximise(by: visit, at: $1) })
    }

    func leave(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        try ask { $0.leave(by: visit, at: $1) }
        return .reply(.json(["left": true]))
    }

    /// The cookie of the visitor's browser; only what ``RandomTokens`` gives is taken for one of ours.
    func browser(of request: Request) -> String? {
        guard let cookie = request.cookie(Self.cookie), cookie.utf8.count == 32, cookie.allSatisfy(\.isHexDigit)
        else { return nil }
        return cookie
    }

    private func json(_ visit: PageView.Reply) -> JSON {
        [
            "visit": .string(visit.token),
            "visit_id": .string(visit.visit.description),
            "widget": .string(visit.widget.state.rawValue),
            "unread": .int(visit.widget.unread),
            "chat": .optional(visit.stage.chat?.description),
            "stage": .string(visit.stage.word),
            "queue": .string(visit.queue),
            "language": .string(visit.language.rawValue),
            "cursor": .int(visit.cursor),
            "now_ms": clock.label(now),
        ]
    }

    static func answer(_ standing: Standing) -> Answer {
        .reply(.json(["widget": .string(standing.widget.rawValue), "stage": .string(standing.stage.word)]))
    }

    private static func answer(_ widget: WidgetReply) -> Answer {
        .reply(.json(["widget": .string(widget.state.rawValue), "unread": .int(widget.unread)]))
    }
}

extension Visit.Stage {
    /// The stage's name in the API.
    fileprivate var word: String {
        switch self {
        case .browsing: "browsing"
        case .form: "form"
        case .waiting: "waiting"
        case .chatting: "chatting"
        case .ended: "ended"
        }
    }
}
