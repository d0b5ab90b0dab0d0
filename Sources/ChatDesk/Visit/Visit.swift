/// One visitor's stay on one site, from the first page view to leaving.
public struct Visit: Sendable, Identifiable, Numbered {
    public typealias ID = Serial<Visit>
    /// Ids read `v-1`.
    public static let prefix = "v"

    /// Where the visitor is on the way to a chat.
    public enum Stage: Sendable, Equatable {
        /// On the site. Valid transitions are to: `form`, `waiting`, `chatting` (without invite), `ended` (closed).
        case browsing
        /// Before the data collection form. Valid transitions are to: `waiting`, `ended` (closed), `browsing` (closed by him).
        case form
        /// In the queue. Valid transitions are to: `chatting`, `ended` (dequeued, closed, left).
        case waiting(Chat.ID)
        /// With an agent. Valid transitions are to: `ended`.
        case chatting(Chat.ID)
        /// After a chat, or at the closed screen. Valid transitions are to: `form`, `waiting`, `ended`, `browsing`
        /// (the closed screen closed by him).
        case ended(Chat.ID?)

        /// The chat that the visitor knows of.
        public var chat: Chat.ID? {
            switch self {
            case .waiting(let chat), .chatting(let chat): chat
            case .ended(let chat): chat
            case .browsing, .form: nil
            }
        }
    }

    /// Given in the order of first page views.
    public let id: ID
    /// What the browser proves itself with after the first page view.
    public let token: String
    /// Whose visit it is, and where; at most one runs for each.
    public let place: Place
    /// When the first page view was received.
    public let began: Duration
    /// The page viewed last.
    public internal(set) var page: String
    /// The page views so far, at least 1.
    public internal(set) var pageViews = 1
    /// Where the visitor is on the way to a chat.
    public internal(set) var stage = Stage.browsing
    /// What he sees of the chat.
    public internal(set) var widget = Widget()
    /// How far the proactive chat has come.
    public internal(set) var launch = Launch()
    /// Without invite: the chat that agents are alerted of, and that the visitor doesn't know of yet.
    public internal(set) var presence: Chat.ID?
    /// What the browser was told.
    public internal(set) var log = EventLog<VisitorEvent>()

    private let edition: SettingsEdition

    /// The settings when the visit began: later changes don't concern it.
    public var settings: Settings { edition.settings }

    init(id: ID, token: String, view: PageView, under edition: SettingsEdition, at now: Duration) {
        self.id = id
        self.token = token
        self.place = Place(browser: view.browser, site: view.site)
        self.page = view.page
        self.began = now
        self.edition = edition
    }
}

/// A browser on a site.
public struct Place: Hashable, Sendable {
    /// The browser's cookie.
    public let browser: String
    /// The customer's website.
    public let site: String
}
