import CCurl
import CurlShims

/// One libcurl easy handle: used for many requests of many browsers, one after the other.
///
/// Every option that depends on the request or its browser is set for each, unless it has that value already, so that
/// nothing of the last one stays; `curl_easy_reset` would cost more than that. What never changes is set once, here.
final class EasyHandle {
    /// Small buffers: answers are short, and every request in flight has one of each.
    private static let receiveBuffer = 4096
    private static let sendBuffer = 16_384
    /// Above this libcurl would ask the server's permission first (`Expect: 100-continue`).
    private static let largeBody = 1 << 20

    let pointer: UnsafeMutableRawPointer
    private let sockets: Sockets
    /// The request in libcurl's hands, which is kept while it is there.
    var transfer: Transfer?
    private var headers: UnsafeMutablePointer<curl_slist>?
    /// Sockets opened for the present request.
    private var opened: [Int32] = []
    /// What the options say now, of those that seldom change from one request to the next.
    private var said = Said()

    private struct Said {
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

    /// `nil` when libcurl has no memory left.
    init?(sockets: Sockets) {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
        self.sockets = sockets
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROXY, "")
        // Or libcurl looks for it in the environment at every request.
        set(CURLOPT_NOPROXY, "")
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_BUFFERSIZE, Self.receiveBuffer)
        set(CURLOPT_UPLOAD_BUFFERSIZE, Self.sendBuffer)
        set(CURLOPT_COOKIEFILE, "")
        sockets.serve(pointer)
        openSocketsHere()
        receiveHere()
    }

    deinit {
        curl_slist_free_all(headers)
        curl_easy_cleanup(pointer)
    }

    func set(_ option: CURLoption, _ value: Int) {
        dwell_easy_set_long(pointer, option, value)
    }

    func set(_ option: CURLoption, _ value: String?) {
        dwell_easy_set_string(pointer, option, value)
    }

    func set(_ option: CURLoption, _ value: UnsafeRawPointer?) {
        dwell_easy_set_pointer(pointer, option, value)
    }

    /// Makes the handle ready for a request of a browser.
    func prepare(_ request: HTTPRequest, for identity: BrowserIdentity, connectsOnly: Bool) {
        if said.url != request.url { set(CURLOPT_URL, request.url) }
        if said.cookies != request.cookies { set(CURLOPT_COOKIE, request.cookies.isEmpty ? nil : request.cookies) }
        if said.connectsOnly != connectsOnly { set(CURLOPT_CONNECT_ONLY, connectsOnly ? 1 : 0) }
        (said.url, said.cookies, said.connectsOnly) = (request.url, request.cookies, connectsOnly)
        wear(identity)
        setMethod(of: request)
        setHeaders(of: request, from: identity.userAgent)
    }

    /// Takes on a browser's cookies, connections and trust.
    func wear(_ identity: BrowserIdentity) {
        set(CURLOPT_SHARE, UnsafeRawPointer(identity.share.pointer))
        if said.verifiesTLS != identity.verifiesTLS {
            set(CURLOPT_SSL_VERIFYPEER, identity.verifiesTLS ? 1 : 0)
            set(CURLOPT_SSL_VERIFYHOST, identity.verifiesTLS ? 2 : 0)
        }
        said.verifiesTLS = identity.verifiesTLS
    }

    /// Lets go of the browser, which may then be closed.
    func shed() {
        if !opened.isEmpty {
            sockets.reconcile(opened)
            opened.removeAll()
        }
        set(CURLOPT_SHARE, UnsafeRawPointer?.none)
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
        if !userAgent.isEmpty { append(header: "User-Agent: \(userAgent)") }
        // libcurl's grammar: a name with nothing after the colon removes a header, a semicolon sends it empty.
        for (name, value) in request.headers { append(header: value.isEmpty ? "\(name);" : "\(name): \(value)") }
        if isLarge { append(header: "Expect:") }
        dwell_easy_set_list(pointer, CURLOPT_HTTPHEADER, headers)
    }

    private func append(header: String) {
        headers = curl_slist_append(headers, header) ?? headers
    }

    private func openSocketsHere() {
        dwell_easy_on_open(pointer) { owner, _, address in
            // Set just below, always.
            Unmanaged<EasyHandle>.fromOpaque(owner!).takeUnretainedValue().open(address)
        }
        set(CURLOPT_OPENSOCKETDATA, UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()))
    }

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
        guard let descriptor = sockets.open(address) else { return CURL_SOCKET_BAD }
        opened.append(descriptor)
        return descriptor
    }
}

/// What libcurl calls back in the middle of its work.
extension EasyHandle {
    /// The handle that an easy handle's or a message's pointer stands for.
    static func from(_ owner: UnsafeMutableRawPointer?) -> EasyHandle {
        // `receiveHere` passes it, always.
        Unmanaged<EasyHandle>.fromOpaque(owner!).takeUnretainedValue()
    }

    private func receiveHere() {
        dwell_easy_on_bytes(pointer, CURLOPT_HEADERFUNCTION) { bytes, size, count, owner in
            EasyHandle.from(owner).transfer?.take(line: UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        dwell_easy_on_bytes(pointer, CURLOPT_WRITEFUNCTION) { bytes, size, count, owner in
            EasyHandle.from(owner).transfer?.take(body: UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        let owner = UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
        for option in [CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA] { set(option, owner) }
    }
}
