import ChatDesk

/// What a browser must know about any reply: who may read it, and that it isn't guessed at or kept.
extension DeskAPI {
    /// The headers of the reply to a request, unless it has its own of the same names.
    func headers(for request: Request) -> [(name: String, value: String)] {
        let audience = (try? router.find(request).0.audience) ?? .everybody
        return Self.common(request.path) + headers(for: Provenance(request, sites: desk.settings.sites), audience)
    }

    /// The answer to a browser that asks whether a page of another site may send a request.
    ///
    /// - Throws: 403 if it may not.
    func answerPreflight(_ request: Request) throws(Fault) -> Answer? {
        guard request.method == "OPTIONS", let method = request.header("Access-Control-Request-Method"),
            let audience = try? router.find(request.with(method: method)).0.audience
        else { return nil }
        let provenance = Provenance(request, sites: desk.settings.sites)
        guard provenance.mayCall(audience) else { throw .originNotAllowed(request.header("Origin") ?? "") }
        var reply = Reply.noContent
        reply.headers =
            headers(for: provenance, audience) + [
                ("Access-Control-Allow-Methods", method),
                ("Access-Control-Allow-Headers", "Content-Type, X-Visit-Token"),
                ("Access-Control-Max-Age", String(Limits.preflightSeconds)),
            ]
        return .reply(reply)
    }

    private static func common(_ path: String) -> [(name: String, value: String)] {
        let isAPI = path.hasPrefix("/api/") || path == "/health"
        return isAPI ? Reply.safeHeaders : Reply.safeHeaders.filter { $0.name != "Cache-Control" }
    }

    private func headers(for provenance: Provenance, _ audience: Audience) -> [(name: String, value: String)] {
        if audience == .anySite {
            return [("Access-Control-Allow-Origin", "*"), ("Cross-Origin-Resource-Policy", "cross-origin")]
        }
        let own = [(name: "Cross-Origin-Resource-Policy", value: "same-origin")]
        guard audience.isForSites else { return own }
        guard case .site(let site) = provenance else { return own + [("Vary", "Origin")] }
        return own + [
            ("Vary", "Origin"), ("Access-Control-Allow-Origin", site), ("Access-Control-Expose-Headers", "Retry-After"),
        ]
    }
}
