import CCurl
import CurlShims

/// One cookie, as libcurl's cookie engine reads and writes it.
struct Cookie: Equatable {
    let name: String
    let value: String
    let host: String
    let path: String
    /// Whether hosts below its own get it, too.
    var reachesSubdomains = false
    /// Whether it goes over TLS only.
    var isSecure = false

    /// `nil` if a part can't be in a cookie.
    init?(name: String, value: String, host: String, path: String) {
        let isClean = [name, value, host, path].allSatisfy { part in part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
        guard isClean, !name.isEmpty, !host.isEmpty, path.hasPrefix("/") else { return nil }
        self.name = name
        self.value = value
        self.host = host
        self.path = path
    }

    /// Reads a line of Netscape's cookie file: domain, subdomains too, path, secure, expiry, name, value.
    init?(line: String) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 7 else { return nil }
        let host = fields[0].replacing(/^#HttpOnly_/, with: "").replacing(/^\./, with: "")
        self.init(name: fields[5], value: fields[6], host: host, path: fields[2])
        reachesSubdomains = fields[1] == "TRUE"
        isSecure = fields[3] == "TRUE"
    }

    /// The line for a cookie of one host that lasts as long as its browser.
    var line: String { [host, "FALSE", path, "FALSE", "0", name, value].joined(separator: "\t") }
}

extension Cookie {
    /// Whether a browser sends it along (RFC 6265, section 5.4).
    func goes(to request: HTTPRequest) -> Bool {
        let asked = request.place.lowercased().prefix { $0 != ":" }
        let isHost = asked == host.lowercased() || (reachesSubdomains && asked.hasSuffix("." + host.lowercased()))
        let wanted = path.hasSuffix("/") ? path : path + "/"
        return isHost && (!isSecure || request.url.hasPrefix("https")) && (request.path + "/").hasPrefix(wanted)
    }
}

extension EasyHandle {
    /// All cookies of the browser whose identity the handle wears.
    func cookieLines() -> [String] {
        let list = dwell_easy_cookies(pointer)
        defer { curl_slist_free_all(list) }
        return sequence(first: list) { $0?.pointee.next }
            .prefix { $0 != nil }
            .compactMap { $0.flatMap(\.pointee.data).map { String(cString: $0) } }
    }

    func add(cookieLine: String) {
        set(CURLOPT_COOKIELIST, cookieLine)
    }
}
