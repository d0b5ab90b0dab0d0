/// The parts of a request's URL, found by its bytes: every request is asked for them more than once.
extension HTTPRequest {
    /// Whom it goes to: `host:port` as written, without user, path or query.
    public var place: String {
        url.withBytes { bytes in
            let authority = URLPlaces(in: bytes).authority
            let host = bytes[authority].lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.lowerBound
            return String(decoding: bytes[host..<authority.upperBound], as: UTF8.self)
        }
    }

    /// The path, without its query.
    public var path: String { text { $0.path } }

    /// Path and query, as a request line has them.
    public var target: String { text { $0.target } }

    /// Whether its URL is of the web and has something after the scheme.
    var namesSomebody: Bool {
        url.withBytes { bytes in
            let places = URLPlaces(in: bytes)
            return places.isOfTheWeb && places.authority.lowerBound < bytes.count
        }
    }

    private func text(of part: (URLPlaces) -> Range<Int>) -> String {
        url.withBytes { bytes in
            let found = bytes[part(URLPlaces(in: bytes))]
            let text = String(decoding: found, as: UTF8.self)
            return found.first == UInt8(ascii: "/") ? text : "/" + text
        }
    }
}

/// Where the parts of a URL stand in its bytes.
private struct URLPlaces {
    /// Whether it begins with `http://` or `https://`.
    let isOfTheWeb: Bool
    /// What follows the scheme, user and port included; where there is no scheme, the URL's beginning.
    let authority: Range<Int>
    let path: Range<Int>
    /// Path and query, without a fragment; like the path empty where there is no scheme.
    let target: Range<Int>

    init(in bytes: UnsafeBufferPointer<UInt8>) {
        let scheme = ["https://", "http://"].first { (scheme: StaticString) in
            bytes.count >= scheme.utf8CodeUnitCount
                && (0..<scheme.utf8CodeUnitCount).allSatisfy { bytes[$0].lowercaseLetter == scheme.utf8Start[$0] }
        }
        isOfTheWeb = scheme != nil
        let start = scheme?.utf8CodeUnitCount ?? 0
        let end = bytes[start...].firstIndex(where: \.endsAuthority) ?? bytes.count
        authority = start..<end
        let fragment = bytes[end...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        target = end..<(isOfTheWeb ? fragment : end)
        path = end..<(bytes[target].firstIndex(of: UInt8(ascii: "?")) ?? target.upperBound)
    }
}

extension UInt8 {
    /// RFC 3986, section 3.2.
    fileprivate var endsAuthority: Bool {
        self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
    }
}

extension String {
    /// The bytes where they lie: walking a string's own view costs ten times as much.
    func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
