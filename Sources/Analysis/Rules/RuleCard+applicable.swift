import Observations

extension RuleCard {
    /// What a service must have for the rule to mean something: without it there is nothing to break.
    private var needs: [Capability] {
        switch id {
        case "I3", "R21": [.invite, .decline]
        case "R18", "R22", "I17": [.invite]
        case "I4", "I18": [.minimise]
        case "I6": [.form]
        case "I8", "I9", "I10", "I14": [.queue]
        case "I13": [.queue, .position]
        default: []
        }
    }

    /// Whether it is about when the invite comes.
    private var isAboutInviteTime: Bool { id == "I2" || id == "R18" }

    /// Why the service can't be held to it, in a sentence; nil: it can.
    func inapplicable(in run: RunRecord) -> String? {
        if let lack = needs.first(where: { run.lacks?.contains($0) ?? false }) { return lack.sentence }
        guard isAboutInviteTime, run.clientTimed?.contains(.invite) ?? false else { return nil }
        return "The widget's own script times the invite: only a real browser can measure that."
    }
}

extension Capability {
    /// That the service lacks it.
    var sentence: String {
        switch self {
        case .invite: "The service presents no invite."
        case .decline: "Nobody can say No to the service's invite."
        case .minimise: "The service does not learn that a window was minimised."
        case .form: "The service has no form."
        case .queue: "The service has no queue."
        case .position: "The service tells nobody his position."
        case .estimate: "The service tells nobody how long he will wait."
        case .typing: "The service does not tell that an agent types."
        case .leave: "The service is not told that a visitor leaves."
        }
    }
}
