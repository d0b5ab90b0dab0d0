/// The page at `/`: the doors to everything, and what the API can do.
struct IndexPage {
    let routes: [Route]
    /// The account and the queue that the chat window's address names.
    let account: String
    let queue: String

    var html: String {
        let chat = "/chat?account=\(account.inQuery)&queue=\(queue.inQuery)".inHTML
        return HTMLTemplate(PackageResources.index_html).filled(
            with: ["chat": chat, "routes": routes.map(row).joined(separator: "\n")]
        )
    }

    private func row(_ route: Route) -> String {
        """
        <tr><td>\(route.method.rawValue)</td><td><code>\(route.path.inHTML)</code></td>\
        <td>\(route.summary.inHTML)</td></tr>
        """
    }
}
