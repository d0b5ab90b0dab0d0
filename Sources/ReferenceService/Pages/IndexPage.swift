/// The page at `/`: the doors to everything, and what the API can do.
struct IndexPage {
    /// A row of what the API can do.
    struct Row {
        let method: String
        let path: String
        let summary: String
    }

    let routes: [Row]
    /// The address of the chat window.
    let chat: String

    init(routes: [Route], chat: String) {
        self.routes = routes.map { Row(method: $0.method.rawValue, path: $0.path, summary: $0.summary) }
        self.chat = chat
    }

    var html: String { PageTemplates.html(.index, of: self) }
}
