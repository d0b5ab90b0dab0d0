public import EventLoop
public import Scenarios

/// What every side of the chat needs to reach the service.
public struct ServiceConnection {
    /// The service's base URL, without a slash at its end.
    public let url: String
    /// The traffic of the loop; each side has a browser of its own in it.
    public let client: HTTPClient
    public let loop: EventLoop
    /// Whether the service's certificate is verified.
    public let verifiesTLS: Bool
    /// What the binding's secrets are, by name.
    public let secrets: [String: String]
    /// Wall time of the run's start, seconds since 1970: what turns the service's own times into the run's.
    public let epoch: Double
    /// Whom traffic may go to, and how fast.
    public let permit: Permit
    /// What is kept of it for findings; nil: nothing is.
    public let evidence: Evidence?
    /// Where the connections of visitors' browsers come from.
    public let sources: SourceAddresses
    /// Hears of all traffic, whole, as it happens; nil: nobody looks.
    public let hears: ((Traffic) -> Void)?

    public init(
        url: String,
        client: HTTPClient,
        loop: EventLoop,
        verifiesTLS: Bool,
        secrets: [String: String] = [:],
        epoch: Double,
        permit: Permit = Permit(),
        evidence: Evidence? = nil,
        sources: SourceAddresses = SourceAddresses(),
        hears: ((Traffic) -> Void)? = nil
    ) {
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.client = client
        self.loop = loop
        self.verifiesTLS = verifiesTLS
        self.secrets = secrets
        self.epoch = epoch
        self.permit = permit
        self.evidence = evidence
        self.sources = sources
        self.hears = hears
    }

    /// A new browser that can reach the service.
    ///
    /// - Parameter number: that of a visitor's browser, which has an address of its own where there are several; nil
    ///   for everybody else's.
    func browserProfile(userAgent: String, number: Int? = nil) -> BrowserProfile {
        BrowserProfile(
            client: client,
            userAgent: userAgent,
            verifiesTLS: verifiesTLS,
            source: number.flatMap(sources.address).flatMap { SourceAddress($0.description) }
        )
    }
}
