import Scenarios

/// The service that a run talks to: one that runs already, or the reference service, started for the run.
struct ServiceAtHand {
    let url: String
    let verifiesTLS: Bool
    private let embedded: EmbeddedService?

    init(_ address: ServiceAddress, scenarioPath: String, defects: [String]) throws(Complaint) {
        switch address {
        case .embedded:
            let service = try EmbeddedService(scenarioPath: scenarioPath, defects: defects)
            (url, verifiesTLS, embedded) = (service.url, true, service)
        case .at(let url, _, let verifiesTLS):
            (self.url, self.verifiesTLS, embedded) = (url, verifiesTLS, nil)
        }
    }

    /// Stops what was started.
    func stop() {
        embedded?.stop()
    }
}
