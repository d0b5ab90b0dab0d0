/// A page view, as the widget's script on the customer's page reports it.
public struct PageView: Sendable, Equatable, Codable {
    /// The customer's website.
    public let site: String
    /// The page on it.
    public let page: String
    /// The browser's cookie.
    public let browser: String
    /// The token of the visit that the page view belongs to; `nil` if the script knows none.
    public let token: String?

    /// A page view of a browser; the token counts more than the cookie.
    public init(site: String, page: String, browser: String, token: String? = nil) {
        self.site = site
        self.page = page
        self.browser = browser
        self.token = token
    }

    /// What the script shows on the new page.
    public struct Reply: Sendable, Equatable {
        /// What later requests of the visit prove themselves with.
        public let token: String
        /// The visit that the page view belongs to.
        public let visit: Visit.ID
        /// The browser that the visit belongs to; another one than reported if a token was enough.
        public let browser: String
        /// What the visitor sees of the chat.
        public let widget: Widget
        /// How far he is on the way to a chat.
        public let stage: Visit.Stage
        /// The cursor from which on events are news.
        public let cursor: Int
    }
}

extension Desk {
    /// A page was loaded. It continues the running visit of its token, or of its browser and site, or begins one.
    public mutating func view(_ view: PageView, at now: Duration) -> Outcome<PageView.Reply> {
        self.view(view, token: tokens.next(), at: now)
    }

    /// A page was loaded; `token` is for the visit that it may begin.
    mutating func view(_ view: PageView, token: String, at now: Duration) -> Outcome<PageView.Reply> {
        event(.view(view, token: token), at: now) { desk in
            let visit = desk.continueVisit(view) ?? desk.beginVisit(view, token: token)
            return PageView.Reply(desk.visits[visit])
        }
    }

    /// The running visit that a page view would continue.
    public func visit(continuedBy view: PageView) -> Visit.ID? { visits.find(continuedBy: view) }

    private mutating func beginVisit(_ view: PageView, token: String) -> Visit.ID {
        let visit = visits.begin(view, token: token, under: edition, at: now)
        if conduct.launches(visit, visits[visit].settings.activation) { startLaunchClock(of: visit) }
        return visit
    }

    private mutating func continueVisit(_ view: PageView) -> Visit.ID? {
        guard let visit = visits.find(continuedBy: view) else { return nil }
        visits[visit].page = view.page
        visits[visit].pageViews += 1
        visits[visit].widget.state = conduct.widgetOnNextPage(visits[visit])
        if visits[visit].settings.launchScope == .page, case .counting = visits[visit].launch.state {
            startLaunchClock(of: visit)
        }
        return visit
    }
}

extension PageView.Reply {
    fileprivate init(_ visit: Visit) {
        self.init(
            token: visit.token,
            visit: visit.id,
            browser: visit.place.browser,
            widget: visit.widget,
            stage: visit.stage,
            cursor: visit.log.cursor
        )
    }
}
