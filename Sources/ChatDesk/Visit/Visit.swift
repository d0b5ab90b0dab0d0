/// One visitor's stay on one site, from the first page view to leaving.
public struct Visit: Sendable, Identifiable, Numbered {
    public typealias ID = Serial<Visit>
    /// Ids read `v-1`.
    public static let prefix = "v"

    /// Where the visitor is on the way to a chat. A page of another queue brings him back to `browsing` from anywhere.
    public enum Stage: Sendable, Equatable {
        /// On the site. Valid transitions are to: `form`, `waiting`, `chatting` (without invite), `ended` (closed).
        case browsing
        /// Before the data collection form. Valid transitions are to: `waiting`, `ended` (closed), `browsing` (closed
        /// by him).
        case form
        /// In the queue. Valid transitions are to: `chatting`, `ended` (dequeued, closed, left).
        case waiting(Chat.ID)
        /// With an agent. Valid transitions are to: `ended`.
        case chatting(Chat.ID)
        /// After a chat, or at the closed screen. Valid transitions are to: `form`, `waiting`, `ended`, `browsing`
        /// (closed by him).
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
    /// Whether it takes place in the chat's own window, where nothing launches by itself.
    public let isChatWindow: Bool
    /// What the first page view said about the visitor.
    public let introduction: Introduction
    /// The page viewed last.
    public internal(set) var page: String
    /// The id of the queue that it is bound to.
    public internal(set) var queue: String
    /// When it was loaded.
    public internal(set) var loaded: Duration
    /// The page views so far, at least 1.
    public internal(set) var pageViews = 1
    /// Where the visitor is on the way to a chat.
    public internal(set) var stage = Stage.browsing
    /// How he came to the form or the queue, by which questions and priorities differ.
    public internal(set) var occasion = Occasion.reactive
    /// What he reads at the end of the way, while the stage is `ended`.
    public internal(set) var conclusion: Conclusion?
    /// What he sees of the chat.
    public internal(set) var widget = Widget()
    /// How far the proactive chat has come.
    public internal(set) var launch = Launch()
    /// Without invite: the chat that agents are alerted of, and that the visitor doesn't know of yet.
    public internal(set) var presence: Chat.ID?
    /// How often he has minimised the widget.
    var minimised = 0
    /// Chats that a planted defect left running beside the one that he knows of.
    var strays: Set<Chat.ID> = []
    /// What the browser was told.
    public internal(set) var log = EventLog<VisitorEvent>()

    private let edition: SettingsEdition

    /// The settings when the visit began: later changes don't concern it.
    public var settings: Settings { edition.settings }

    init(id: ID, token: String, view: PageView, in queue: String, under edition: SettingsEdition, at now: Duration) {
        self.id = id
        self.token = token
        self.place = Place(browser: view.browser, site: view.site)
        self.isChatWindow = view.manner == .chatWindow
        self.introduction = view.introduction
        self.page = view.page
        self.queue = queue
        self.began = now
        self.loaded = now
        self.edition = edition
    }
}

extension Visit {
    /// How a visitor comes to a chat.
    public enum Occasion: String, Sendable {
        /// He opened it himself.
        case reactive
        /// It was offered to him.
        case proactive
    }

    /// The fields that he is asked for.
    var form: [FormField] { settings.form.filter { $0.isAsked(on: occasion) } }

    /// Another page was loaded.
    mutating func noteLoad(at now: Duration) {
        pageViews += 1
        loaded = now
    }

    /// Everything begins anew, for a page of another queue.
    mutating func restart(in queue: String) {
        self.queue = queue
        stage = .browsing
        occasion = .reactive
        conclusion = nil
        widget.unread = 0
        launch = Launch()
        presence = nil
        strays = []
    }
}

/// A browser on a site.
public struct Place: Hashable, Sendable {
    /// The browser's cookie.
    public let browser: String
    /// The customer's website.
    public let site: String
}
