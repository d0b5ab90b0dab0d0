/// The page at `/`: what this is, and what the API can do.
struct IndexPage {
    let routes: [Route]

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Reference chat service</title></head>
        <body>
        <h1>Reference chat service</h1>
        <p>A small chat product to test chat testers with: visitors, an invite, one queue, agents.
        It is part of Dwell. The API is described in <a href="/openapi.yaml">openapi.yaml</a>.</p>
        <table>
        \(routes.map(row).joined(separator: "\n"))
        </table>
        </body>
        </html>

        """
    }

    private func row(_ route: Route) -> String {
        "<tr><td>\(route.method.rawValue)</td><td><code>\(route.path)</code></td><td>\(route.summary)</td></tr>"
    }
}
