import CCurl
import CurlShims

/// How a handle is made ready for the next request: what it says already is not said again.
extension EasyHandle {
    /// Above this libcurl would ask the server's permission first (`Expect: 100-continue`).
    private static let largeBody = 1 << 20

    /// What a handle's options say, of those that seldom change from one request to the next.
    struct Said {
        var url = ""
        var cookies = ""
        var userAgent = ""
        var method = "GET"
        var headers: [(name: String, value: String)] = []
        var hasBody = false
        /// Whether the body is so large that libcurl would ask first.
        var isLarge = false
        var verifiesTLS = true
        var connectsOnly = false
    }

    /// Makes the handle ready for a request of a browser.
    func prepare(_ request: HTTPRequest, for identity: BrowserIdentity, connectsOnly: Bool) {
        if said.url != request.url { set(CURLOPT_URL, request.url) }
        if said.cookies != request.cookies { set(CURLOPT_COOKIE, request.cookies.isEmpty ? nil : request.cookies) }
        if said.connectsOnly != connectsOnly { setConnectsOnly(connectsOnly) }
        (said.url, said.cookies, said.connectsOnly) = (request.url, request.cookies, connectsOnly)
        wear(identity)
        setMethod(of: request)
        setHeaders(of: request, from: identity.userAgent)
    }

    /// Whether libcurl makes a connection and then leaves it to us, who speak HTTP/1.1 on it.
    private func setConnectsOnly(_ connectsOnly: Bool) {
        set(CURLOPT_CONNECT_ONLY, connectsOnly ? 1 : 0)
        setVersion(connectsOnly: connectsOnly)
    }

    private func setMethod(of request: HTTPRequest) {
        guard request.body != nil || said.hasBody || said.method != request.method else { return }
        (said.hasBody, said.method) = (request.body != nil, request.method)
        var implied = "GET"
        set(CURLOPT_HTTPGET, 1)
        if let body = request.body {
            implied = "POST"
            dwell_easy_set_size(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            // An empty array may have no address, and libcurl reads none of its zero bytes.
            body.withUnsafeBytes { set(CURLOPT_COPYPOSTFIELDS, $0.baseAddress ?? UnsafeRawPointer(self.pointer)) }
        } else if request.method == "HEAD" {
            implied = "HEAD"
            set(CURLOPT_NOBODY, 1)
        }
        set(CURLOPT_CUSTOMREQUEST, request.method == implied ? nil : request.method)
    }

    /// The list is made anew only if it differs from the last one. The user agent is in it, too: libcurl would format
    /// one of its own twice, letter by letter.
    private func setHeaders(of request: HTTPRequest, from userAgent: String) {
        let isLarge = (request.body?.count ?? 0) >= Self.largeBody
        let isSaid =
            said.isLarge == isLarge && said.userAgent == userAgent
            && said.headers.elementsEqual(request.headers, by: ==)
        guard !isSaid else { return }
        (said.isLarge, said.userAgent, said.headers) = (isLarge, userAgent, request.headers)
        curl_slist_free_all(headers)
        headers = nil
        let namesItself = request.headers.contains { $0.name.lowercased() == "user-agent" }
        if !userAgent.isEmpty, !namesItself { append(header: "User-Agent: \(userAgent)") }
        // libcurl's grammar: a name with nothing after the colon removes a header, a semicolon sends it empty.
        for (name, value) in request.headers { append(header: value.isEmpty ? "\(name);" : "\(name): \(value)") }
        if isLarge { append(header: "Expect:") }
        dwell_easy_set_list(pointer, CURLOPT_HTTPHEADER, headers)
    }

    private func append(header: String) {
        headers = curl_slist_append(headers, header) ?? headers
    }
}
