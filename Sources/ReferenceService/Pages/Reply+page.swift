extension Reply {
    /// Which pages a page may frame, and which may frame it, in the words of a content security policy.
    enum Framing: String, Sendable {
        /// It frames none, and none frames it.
        case none = "frame-ancestors 'none'"
        /// It frames other pages of the service.
        case frames = "frame-src 'self'; frame-ancestors 'none'"
        /// Pages of the service may frame it.
        case framed = "frame-ancestors 'self'"
    }

    /// Scripts, styles and connections come from the service alone.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        form-action 'self'; base-uri 'none'
        """

    /// A page that is the same for everybody, or a part of one, under the content security policy.
    static func page(_ content: [UInt8], as type: String = "text/html; charset=utf-8", status: Int = 200) -> Reply {
        page(content, as: type, status: status, framing: .none, caching: "no-cache")
    }

    /// A page that is written for one visitor, and that nobody keeps.
    static func personalPage(_ html: String, status: Int = 200, framing: Framing) -> Reply {
        page(Array(html.utf8), as: "text/html; charset=utf-8", status: status, framing: framing, caching: "no-store")
    }

    private static func page(
        _ content: [UInt8],
        as type: String,
        status: Int,
        framing: Framing,
        caching: String
    ) -> Reply {
        let headers: [(name: String, value: String)] = [
            ("Content-Type", type), ("Content-Security-Policy", "\(policy); \(framing.rawValue)"),
            ("Referrer-Policy", "same-origin"), ("Cache-Control", caching),
        ]
        return Reply(status: status, headers: headers, body: content)
    }

    /// The browser goes on to an address of the service, by GET.
    static func seeOther(_ address: String) -> Reply {
        Reply(status: 303, headers: [("Location", address), ("Cache-Control", "no-store")])
    }
}
