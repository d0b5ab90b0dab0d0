/// The page at `/`: what this is, and what the API can do.
struct IndexPage {
    let routes: [Route]

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Reference chat service</title>
        <style>
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
        body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; }
        table { border-collapse: collapse; font-size: 0.9rem; }
        td { padding: 0.25rem 1rem 0.25rem 0; border-top: 1px solid #8884; vertical-align: top; }
        td:first-child { opacity: 0.7; }
        </style>
        </head>
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
