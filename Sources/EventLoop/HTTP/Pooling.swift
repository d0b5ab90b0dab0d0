/// Who may use a connection again.
public enum Pooling: Sendable {
    /// The browser that opened it.
    case perBrowser
    /// Any browser.
    case shared
    /// The browser that opened it, for all its requests at once: HTTP/2, where the service speaks it over TLS.
    case multiplexed
}
