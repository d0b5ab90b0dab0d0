import Scenarios

extension Arrivals {
    /// How visitors come, behind their number.
    var inWords: String {
        let spacing = spacing == .poisson ? "at random (Poisson)" : "evenly spaced"
        switch course {
        case .times: return "at given instants"
        case .population(let closed): return "\(closed.count) people who come again once they have left"
        case .phases(let phases) where phases.count == 1 && phases[0].from == phases[0].to:
            return "\(Rate.text(peakRate)), \(spacing)"
        case .phases(let phases):
            let phases = phases.count == 1 ? "one phase" : "\(phases.count) phases"
            return "in \(phases) up to \(Rate.text(peakRate)), \(spacing)"
        }
    }
}

extension ServiceAddress {
    /// Which service it is.
    var inWords: String {
        switch self {
        case .embedded: "the reference service, started for the run"
        case .at(let url, let binding, _): url.withoutCredentials + (binding.map { ", spoken to by \($0)" } ?? "")
        }
    }
}

extension PromisedSettings {
    /// What is presented, and when.
    var inWords: String {
        let whole = launchScope == .page ? "on one page" : "on the site"
        return switch activation {
        case .reactiveOnly: "nothing: visitors open the chat themselves"
        case .withInvite where launchMinimised: "a minimised bar after \(launchAfter.text) \(whole)"
        case .withInvite: "an invite after \(launchAfter.text) \(whole)"
        case .withoutInvite: "an agent is alerted after \(launchAfter.text) \(whole)"
        }
    }
}
