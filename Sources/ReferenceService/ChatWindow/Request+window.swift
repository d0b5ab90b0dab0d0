import ChatDesk

extension Request {
    /// The language of whoever asks for a page: the one that its address asks for, or the browser's (R6).
    func language(offered: [Language]) -> Language { language(asked: query["language"], offered: offered) }

    /// The language that somebody asks for, or the browser's (R6).
    func language(asked: String?, offered: [Language]) -> Language {
        .chosen(asked: asked, browser: Language.tags(accepted: header("Accept-Language") ?? ""), offered: offered)
    }

    /// What a page without scripts adds to its address when it loads itself again: that is no page view, by which the
    /// visitor would come back to this queue (R28).
    static let refreshMark = "&chat.refresh=1"

    /// Whether a page loads itself again.
    var isRefresh: Bool { target.hasSuffix(Self.refreshMark) }

    /// The address of the chat window, as it leads to a page view.
    var windowAddress: String { isRefresh ? String(target.dropLast(Self.refreshMark.count)) : target }

    /// Whether a page of any site loads it as something else than a page, such as a picture. Old browsers don't say.
    var isNoPage: Bool { header("Sec-Fetch-Dest").map { !["document", "iframe", "frame"].contains($0) } ?? false }

    /// The site that the chat window is on: one of its own, apart from whatever else is served here.
    var windowSite: String { (header("Host") ?? "") + ChatWindowPage.path }
}

extension PageViewBody {
    /// A page view of the chat window, with what its address says about the visitor (R5).
    ///
    /// - Throws: 404 if the address doesn't lead to a chat: account and queue must be there, and known.
    init(linkedBy request: Request, _ settings: Settings) throws(Fault) {
        let link = request.query
        guard link["account"] == settings.account, settings.queues.contains(where: { $0.id == link["queue"] }) else {
            throw .wrongLink
        }
        self.init(site: request.windowSite, page: request.path)
        (account, queue, language) = (link["account"], link["queue"], link["language"])
        (tag, screen_pop, reactive) = (link["tag"], link["screen_pop"], true)
        contact = link.filter { Introduction.contactNames.contains($0.key) }
        do { try require([settings.account]) } catch { throw .wrongLink }
    }
}

extension Fault {
    static let otherWindow = Fault(
        status: 409,
        code: "other-window",
        message: "The browser has opened the chat of another queue: load the page to come back to this one."
    )

    static let noPage = Fault(status: 403, code: "no-page", message: "This is a page: open it as one.")

    static let wrongLink = Fault(
        status: 404,
        code: "wrong-link",
        message: "The address doesn't lead to a chat: take the Reactive Chat URL from the settings."
    )
}
