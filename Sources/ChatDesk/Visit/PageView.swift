/// A page view, as the widget's script on the customer's page reports it.
public struct PageView: Sendable, Equatable, Codable {
    /// How a page comes to be viewed.
    public enum Manner: String, Sendable, Codable {
        /// It was loaded.
        case loaded
        /// The visitor came back to a tab in which it had been loaded before (R28).
        case returned
        /// It was loaded, and is the chat's own window: nothing launches there by itself.
        case chatWindow
    }

    /// The customer's website.
    public let site: String
    /// The page on it.
    public let page: String
    /// The browser's cookie.
    public let browser: String
    /// The token of the visit that the page view belongs to; `nil` if the script knows none.
    public let token: String?
    /// The id of the queue that the page is bound to; `nil` for the settings' first.
    public let queue: String?
    /// How it came about.
    public let manner: Manner
    /// What the page says about the visitor.
    public let introduction: Introduction

    /// A page view of a browser; the token counts more than the cookie.
    public init(
        site: String,
        page: String,
        browser: String,
        token: String? = nil,
        queue: String? = nil,
        manner: Manner = .loaded,
        introduction: Introduction = Introduction()
    ) {
        self.site = site
        self.page = page
        self.browser = browser
        self.token = token
        self.queue = queue
        self.manner = manner
        self.introduction = introduction
    }

    /// What the script shows on the new page.
    public struct Reply: Sendable, Equatable {
        /// What later requests of the visit prove themselves with.
        public let token: String
        /// The visit that the page view belongs to.
        public let visit: Visit.ID
        /// The browser that the visit belongs to; another one than reported if a token was enough.
        public let browser: String
        /// The id of the queue that the page is bound to.
        public let queue: String
        /// The language that the visitor is spoken to in.
        public let language: Language
        /// What the visitor sees of the chat.
        public let widget: Widget
        /// How far he is on the way to a chat.
        public let stage: Visit.Stage
        /// The cursor from which on events are news.
        public let cursor: Int
    }
}

extension PageView.Reply {
    init(_ visit: Visit) {
        self.init(
            token: visit.token,
            visit: visit.id,
            browser: visit.place.browser,
            queue: visit.queue,
            language: visit.introduction.language,
            widget: visit.widget,
            stage: visit.stage,
            cursor: visit.log.cursor
        )
    }
}
