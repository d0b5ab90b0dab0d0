/// How visitors' browsers connect to the service.
public enum Connections: String, Sendable, CaseIterable {
    /// Each visitor has connections of his own, as a browser has.
    case own
    /// Whoever asks next takes whichever connection is free, and opens one where none is: as behind a gateway.
    case shared
    /// Each visitor has one of his own, over which all that he asks goes at once: HTTP/2 over TLS.
    case http2
}

extension YAMLFields {
    /// Notes HTTP/2 where there is no TLS for it to go over.
    func checkConnections(of scenario: Scenario) {
        guard scenario.connections == .http2, !scenario.service.isEncrypted else { return }
        self["connections"]?.problem("HTTP/2 goes over TLS: `service` needs a `url` that begins with https://")
    }
}

extension ServiceAddress {
    fileprivate var isEncrypted: Bool {
        switch self {
        case .embedded: false
        case .at(let url, _, _): url.hasPrefix("https://")
        }
    }
}
