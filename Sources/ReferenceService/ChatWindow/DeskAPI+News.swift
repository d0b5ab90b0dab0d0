import ChatDesk

/// What a browser without scripts asks for in a frame, while its visitor may be typing: that nothing typed is lost, the
/// page itself isn't loaded anew. By this, too, the service knows that the window is open.
extension DeskAPI {
    /// How soon the frame asks again.
    private static let newsEvery_s = 5
    /// How long the typing sign stands without a new one.
    private static let typingStands = Duration.seconds(6)

    func showNews(_ request: Request) throws(Fault) -> Answer {
        let cursor = try request.number("after", in: 0...Int.max, default: 0)
        guard let visit = windowVisit(of: request), let picture = desk.picture(of: visit.id) else {
            return .reply(NewsPage("window.gone", in: .of(request.language(offered: desk.settings.languages))).reply)
        }
        hear(.visit(visit.id), at: now)
        try budgets.spendRequest(of: visit.id, at: now)
        let texts = Texts.of(visit.introduction.language)
        var reply = news(of: visit, after: cursor, picture.view.agent, in: texts).reply
        reply.headers.append(("Refresh", String(Self.newsEvery_s)))
        return .reply(reply)
    }

    private func news(of visit: Visit, after cursor: Int, _ agent: String?, in texts: Texts) -> NewsPage {
        let events = visit.log.events(after: cursor)
        if events.contains(where: \.event.isNews) { return NewsPage("window.news", in: texts) }
        guard let typing = events.last(where: \.event.isTyping), now - typing.at < Self.typingStands else {
            return NewsPage(nil, in: texts)
        }
        guard let agent else { return NewsPage("chat.somebody-typing", in: texts) }
        return NewsPage("chat.typing", ["agent": agent], in: texts)
    }

    /// The visit of the window that is open in the browser.
    func windowVisit(of request: Request) -> Visit? {
        guard let browser = browser(of: request) else { return nil }
        let view = PageView(site: request.windowSite, page: ChatWindowPage.path, browser: browser)
        return desk.visit(continuedBy: view).flatMap { desk.visit($0) }
    }
}

/// A line of news.
private struct NewsPage {
    let language: String
    let say: Phrase
    let news: String

    /// - Parameter key: The key of what it says; `nil` for nothing.
    init(_ key: String?, _ values: [String: String] = [:], in texts: Texts) {
        language = texts.tag
        say = Phrase(in: texts)
        news = key.map { texts.say($0, values) } ?? ""
    }

    var reply: Reply { .personalPage(PageTemplates.html(.news, of: self), framing: .framed) }
}

extension VisitorEvent {
    /// Whether the page shows it once it is loaded anew.
    fileprivate var isNews: Bool {
        switch self {
        case .message(let message): message.from == .agent
        case .agentJoined, .chatTransferred, .chatWarned, .chatEnded, .flowBegan: true
        default: false
        }
    }

    fileprivate var isTyping: Bool { if case .agentTyping = self { true } else { false } }
}
