import CCurl

/// Why an exchange brought no response.
public struct HTTPFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it was; few and fixed, so that they can be counted.
    public enum Kind: String, Sendable, CaseIterable {
        /// No connection came about: the name is unknown, or nobody listens.
        case unreachable
        /// The time allowed was over.
        case timedOut
        /// The response was larger than allowed.
        case tooLarge
        /// The encrypted connection was refused by one of the two sides.
        case tls
        /// The connection was lost midway.
        case dropped
        /// The request can't be sent as it is, or the answer isn't HTTP.
        case malformed
        /// The browser or the stream was closed under the exchange.
        case cancelled
        /// What libcurl reports and nobody foresaw.
        case unexpected
    }

    public let kind: Kind
    /// The service's `host:port` as the request's URL has it.
    public let place: String
    /// What happened, in libcurl's words or ours.
    public let detail: String

    /// A failure of that kind.
    public init(_ kind: Kind, place: String, detail: String) {
        self.kind = kind
        self.place = place
        self.detail = detail
    }

    public var description: String { "\(place): \(detail). \(kind.advice)" }
}

extension HTTPFailure.Kind {
    /// The next step for whoever reads of it.
    fileprivate var advice: String {
        switch self {
        case .unreachable: "Check that the service runs and that the address is right."
        case .timedOut: "Look at the service's load, or allow more time."
        case .tooLarge: "Raise the response limit if such an answer is expected."
        case .tls: "Check the certificate, or switch its verification off for a test service."
        case .dropped: "Look for a crash, a restart or a connection limit on the service's side."
        case .malformed: "Correct the request in the service binding."
        case .cancelled: "The visitor left before the answer came."
        case .unexpected: "Please report it with this text."
        }
    }

    /// The kind that a libcurl result belongs to.
    init(_ code: CURLcode) {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: self = .unreachable
        case CURLE_OPERATION_TIMEDOUT: self = .timedOut
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            self = .tls
        case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE: self = .dropped
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY,
            CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2, CURLE_HTTP2_STREAM:
            self = .malformed
        default: self = .unexpected
        }
    }
}

extension HTTPFailure {
    init(_ code: CURLcode, place: String) {
        let words = curl_easy_strerror(code).map { String(cString: $0) } ?? "libcurl's error \(code.rawValue)"
        self.init(Kind(code), place: place, detail: words)
    }
}
