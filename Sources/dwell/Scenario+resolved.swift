import Scenarios

extension Scenario {
    /// The scenario as it is run, so that the run's folder alone can repeat it: the binding stands beside it there.
    func resolved(service: ServiceAddress, binding: BindingFile, receiver: String?) -> Scenario {
        var resolved = self
        resolved.receive = receiver
        if case .at(let url, _, let verifiesTLS) = service {
            let name = binding.text == nil ? nil : RunFolder.binding
            resolved.service = .at(url: url.withoutCredentials, binding: name, verifiesTLS: verifiesTLS)
        }
        return resolved
    }

    /// The scenario as it is run in virtual time, which sends no request and so meets no expectation about them.
    var resolvedVirtually: Scenario {
        var scenario = self
        scenario.service = service.withoutCredentials
        scenario.expectations.removeAll(where: \.isAboutHTTP)
        return scenario
    }
}

extension Expectation {
    var isAboutHTTP: Bool { figure?.metric.subject == .exchange }
}

extension ServiceAddress {
    /// The same kind of service, running elsewhere.
    func moved(to url: String) -> ServiceAddress {
        switch self {
        case .embedded: .at(url: url, binding: nil, verifiesTLS: true)
        case .at(_, let binding, let verifiesTLS): .at(url: url, binding: binding, verifiesTLS: verifiesTLS)
        }
    }
}
