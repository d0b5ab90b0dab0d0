/// A file of the service's pages: the same for everybody, carried inside the program.
struct SiteFile: Sendable {
    /// Where it is served.
    let path: String
    /// What it is, in a few words.
    let summary: String
    let type: String
    /// Who may load it: pages of the service alone, unless the widget needs it on other sites.
    let audience: Audience
    let content: [UInt8]

    /// Everything that is served as it is.
    static let all = shared + staff + visitor + window

    private static let shared = [
        style("/site.css", "the look of the pages", PackageResources.site_css),
        style("/index.css", "the look of the front door", PackageResources.index_css),
    ]

    private enum Kind: String {
        case page = "text/html; charset=utf-8"
        case style = "text/css; charset=utf-8"
        case script = "text/javascript; charset=utf-8"
        case image = "image/svg+xml"
        case texts = "application/json"
    }

    static func page(_ path: String, _ summary: String, _ content: [UInt8]) -> SiteFile {
        SiteFile(path, summary, .page, content)
    }

    static func style(
        _ path: String,
        _ summary: String,
        _ content: [UInt8],
        for audience: Audience = .everybody
    ) -> SiteFile {
        SiteFile(path, summary, .style, content, for: audience)
    }

    static func script(
        _ path: String,
        _ summary: String,
        _ content: [UInt8],
        for audience: Audience = .everybody
    ) -> SiteFile {
        SiteFile(path, summary, .script, content, for: audience)
    }

    static func image(_ path: String, _ summary: String, _ content: [UInt8]) -> SiteFile {
        SiteFile(path, summary, .image, content)
    }

    /// What people read, by key.
    static func texts(
        _ path: String,
        _ summary: String,
        _ content: [UInt8],
        for audience: Audience
    ) -> SiteFile {
        SiteFile(path, summary, .texts, content, for: audience)
    }

    private init(
        _ path: String,
        _ summary: String,
        _ kind: Kind,
        _ content: [UInt8],
        for audience: Audience = .everybody
    ) {
        self.path = path
        self.summary = summary
        self.type = kind.rawValue
        self.audience = audience
        self.content = content
    }

    /// The route that serves the file.
    var route: Route {
        let reply = Reply.page(content, as: type)
        return Route(.get, path, for: audience, summary) { _ in { _ throws(Fault) in .reply(reply) } }
    }
}
