/// One HTTP request, and how much its sender is willing to wait for and to read.
public struct HTTPRequest: Sendable {
    /// The method, in capitals: `GET`, `POST`, …
    public var method: String
    /// An absolute `http` or `https` URL.
    public var url: String
    /// Header fields in the order they are sent. The user agent is the browser's business.
    public var headers: [(name: String, value: String)]
    /// Cookies beside those that the browser holds, as a `Cookie` header has them; empty is none.
    public var cookies: String
    /// The body's bytes. `nil` is no body.
    public var body: [UInt8]?
    /// How long the whole exchange may take; for ``Browser/open(_:)``, until the response's head. `nil` is no limit.
    public var timeout: Duration?
    /// The longest response body accepted, in bytes.
    public var responseLimit: Int
    /// Whether its sender is to ask again where a reply sends it (``redirected(by:)``). A ``Browser`` never does by
    /// itself: the next place may be one that nobody has allowed, and each exchange is to be on record.
    public var followsRedirects: Bool

    /// A request; what isn't said is a `GET` that takes at most 30 seconds and 1 MiB.
    public init(
        _ method: String = "GET",
        url: String,
        headers: [(name: String, value: String)] = [],
        cookies: String = "",
        body: [UInt8]? = nil,
        timeout: Duration? = .seconds(30),
        responseLimit: Int = 1 << 20,
        followsRedirects: Bool = true
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.cookies = cookies
        self.body = body
        self.timeout = timeout
        self.responseLimit = responseLimit
        self.followsRedirects = followsRedirects
    }
}

extension HTTPRequest {
    /// What makes this request impossible to send, if anything does.
    var fault: String? {
        if method.isEmpty || method.hasByte(where: { !$0.isTokenByte }) {
            return "the method \"\(method)\" is not a word"
        }
        if !namesSomebody { return "\"\(url)\" is no http or https URL" }
        if url.hasByte(where: \.isControlByte) { return "the URL has a control character" }
        if method == "HEAD", body != nil { return "a HEAD request has no body" }
        if cookies.hasByte(where: \.isLineByte) { return "the cookies have more than one line" }
        for (name, value) in headers {
            if name.isEmpty || name.hasByte(where: { !$0.isTokenByte }) {
                return "the header name \"\(name)\" is not a word"
            }
            if value.hasByte(where: \.isLineByte) { return "the header \(name) has more than one line" }
        }
        return nil
    }
}

extension String {
    fileprivate func hasByte(where isMeant: (UInt8) -> Bool) -> Bool {
        withBytes { $0.contains(where: isMeant) }
    }
}

extension UInt8 {
    /// Letters, digits and the marks that RFC 9110 allows in methods and field names.
    fileprivate var isTokenByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }

    fileprivate var isControlByte: Bool { self < 0x20 || self == 0x7F }

    /// What would begin another header line, or end C's string.
    fileprivate var isLineByte: Bool { self == 0x0A || self == 0x0D || self == 0 }
}
