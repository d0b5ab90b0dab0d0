/// The page whose script sent a request, by its `Origin` header. Browsers set it, and scripts can't change it.
enum Provenance: Equatable {
    /// The service's own page, or no script of a page at all: then there is no header.
    case own
    /// A page of a site that may embed the chat.
    case site(String)
    /// Any other page, or one that doesn't tell (`null`).
    case stranger(String)

    /// - Parameters:
    ///   - origin: The request's `Origin`.
    ///   - host: The request's `Host`: the service as the client knows it.
    ///   - sites: The origins that may embed the chat, as browsers write them.
    init(origin: String?, host: String?, sites: [String]) {
        guard let origin = origin?.lowercased() else {
            self = .own
            return
        }
        let own = ["http://", "https://"].map { $0 + (host ?? "").lowercased() }
        if own.contains(origin), host?.isEmpty == false {
            self = .own
        } else {
            self = sites.first { $0.lowercased() == origin }.map(Provenance.site) ?? .stranger(origin)
        }
    }

    init(_ request: Request, sites: [String]) {
        self.init(origin: request.header("Origin"), host: request.header("Host"), sites: sites)
    }

    /// Whether its script may call a route.
    func mayCall(_ audience: Audience) -> Bool {
        switch self {
        case .own: true
        case .site: audience.isForSites || audience == .anySite
        case .stranger: audience == .anySite
        }
    }
}
