/// What a browser remembers from one window to the next: cookies, idle connections, TLS sessions and its name.
///
/// While none of its windows is open it keeps its cookies alone, some hundred bytes. It belongs to its loop.
public final class BrowserProfile {
    private let client: HTTPClient
    let userAgent: String
    private let verifiesTLS: Bool
    private let source: SourceAddress?
    /// What its open windows have in common.
    private var identity: BrowserIdentity?
    private var windows = 0
    /// As lines, while no window is open.
    private var cookies: [String] = []

    /// Remembers nothing yet, and takes up nothing before a window's first request.
    ///
    /// - Parameter source: where its connections come from; nil: the system chooses.
    public init(client: HTTPClient, userAgent: String, verifiesTLS: Bool = true, source: SourceAddress? = nil) {
        self.client = client
        self.userAgent = userAgent
        self.verifiesTLS = verifiesTLS
        self.source = source
    }

    /// A window of this browser: it shares what is remembered, and has requests of its own.
    public func window() -> Browser { Browser(client: client, profile: self) }

    /// A window needs libcurl's terms for this browser, until ``leave()``; nil when libcurl has no memory left.
    func enter() -> BrowserIdentity? {
        if identity == nil {
            identity = client.identity(userAgent: userAgent, verifiesTLS: verifiesTLS, source: source)
            if let identity { client.add(cookies, to: identity) }
            cookies = []
        }
        if identity != nil { windows += 1 }
        return identity
    }

    /// A window that has entered is closed; the last one takes the connections with it.
    func leave() {
        windows -= 1
        guard windows == 0, let identity else { return }
        cookies = client.cookieLines(of: identity)
        self.identity = nil
    }
}
