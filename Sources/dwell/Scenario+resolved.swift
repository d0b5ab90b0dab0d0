import Foundation
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

    /// Without expectations about requests, of which virtual time sends none.
    var withoutHTTP: Scenario {
        var scenario = self
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

extension String {
    /// A URL without a user's name and password, which are nobody's business in a report.
    var withoutCredentials: String {
        guard var parts = URLComponents(string: self), parts.user != nil else { return self }
        parts.user = nil
        parts.password = nil
        return parts.string ?? self
    }
}
