import Scenarios

/// The service that a run talks to: one that runs already, or the reference service, started for the run.
struct ServiceAtHand {
    let url: String
    let verifiesTLS: Bool
    /// What the service's binding must know and no file tells, by name.
    let secrets: [String: String]
    private let embedded: EmbeddedService?

    /// - Parameter needed: the names of the secrets that a service of one's own asks for.
    init(
        _ address: ServiceAddress,
        needing needed: [String],
        scenario: EmbeddedService.Scenario,
        defects: [String]
    ) throws(Complaint) {
        switch address {
        case .embedded:
            let service = try EmbeddedService(for: scenario, defects: defects)
            (url, verifiesTLS, secrets, embedded) = (service.url, true, service.secrets, service)
        case .at(let url, _, let verifiesTLS):
            (self.url, self.verifiesTLS, embedded) = (url, verifiesTLS, nil)
            secrets = try Secrets.read(needed)
        }
    }

    /// Stops what was started.
    func stop() {
        embedded?.stop()
    }
}
