extension Visitors {
    /// The section `visitors:` with everything resolved.
    var yamlLines: [String] {
        ["visitors:", "  arrive: \(arrivals.yaml)", "  mix:"] + mix.flatMap(\.yamlLines)
    }
}

extension Arrivals {
    fileprivate var yaml: String {
        switch course {
        case .times(let times): YAMLText.map([("at", YAMLText.list(times.map(\.written)))])
        case .phases(let phases) where phases.count == 1:
            YAMLText.map(phases[0].yamlParts + [("spacing", spacing.rawValue)])
        case .phases(let phases):
            YAMLText.map([
                ("phases", YAMLText.list(phases.map { YAMLText.map($0.yamlParts) })), ("spacing", spacing.rawValue),
            ])
        }
    }
}

extension Arrivals.Phase {
    fileprivate var yamlParts: [(String, String?)] {
        let ramp = YAMLText.map([("from", Rate.written(from)), ("to", Rate.written(to))])
        return [("rate", from == to ? Rate.written(from) : ramp), ("for", duration.written)]
    }
}

extension VisitorKind {
    fileprivate var yamlLines: [String] {
        let head = ["    - kind: \(YAMLText.quoted(name))", "      share: \(Share.written(share))", "      pages:"]
        let behaviour: [(key: String, value: String?)] = [
            ("on_invite", onInvite.yaml),
            ("opens_chat", opensChatAfter.map { YAMLText.map([("after", $0.yaml)]) }),
            ("form", form.yaml),
            ("patience", patience?.yaml),
            ("chat", chat.yaml),
            ("minimises", minimising?.yaml),
            ("leaves", leaving.rawValue),
        ]
        return head + pages.map { "        - \($0.yaml)" }
            + behaviour.compactMap { entry in entry.value.map { "      \(entry.key): \($0)" } }
    }
}

extension PagePlan {
    fileprivate var yaml: String {
        YAMLText.map([("path", YAMLText.quoted(path)), ("dwell", dwell.yaml)])
    }
}

extension InviteResponse {
    fileprivate var yaml: String {
        YAMLText.map([
            ("accept", Share.written(accept)),
            ("refuse", Share.written(refuse)),
            ("after", after.yaml),
            ("maximises_after_no", Share.written(maximisesAfterNo)),
        ])
    }
}

extension FormFilling {
    fileprivate var yaml: String {
        YAMLText.map([("takes", takes.yaml), ("forgets_required", Share.written(forgetsRequired))])
    }
}

extension ChatPlan {
    fileprivate var yaml: String {
        YAMLText.map([("messages", "\(messages)"), ("thinks", thinks.yaml)])
    }
}

extension MinimisePlan {
    fileprivate var yaml: String {
        YAMLText.map([
            ("share", Share.written(share)),
            ("while", stage.rawValue),
            ("after", after.yaml),
            ("for", stays.yaml),
            ("opens_page", opensPage.map(YAMLText.quoted)),
        ])
    }
}

extension Distribution {
    /// As the file writes it.
    var yaml: String {
        switch self {
        case .constant(let duration):
            duration.written
        case .uniform(let from, let to):
            Self.yaml("uniform", [("from", from.written), ("to", to.written)])
        case .exponential(let mean):
            Self.yaml("exponential", [("mean", mean.written)])
        case .normal(let mean, let deviation):
            Self.yaml("normal", [("mean", mean.written), ("deviation", deviation.written)])
        case .lognormal(let median, let sigma):
            Self.yaml("lognormal", [("median", median.written), ("sigma", Number.written(sigma))])
        case .weibull(let mean, let shape):
            Self.yaml("weibull", [("mean", mean.written), ("shape", Number.written(shape))])
        case .gamma(let mean, let shape):
            Self.yaml("gamma", [("mean", mean.written), ("shape", Number.written(shape))])
        }
    }

    private static func yaml(_ name: String, _ parameters: [(String, String?)]) -> String {
        YAMLText.map([(name, YAMLText.map(parameters))])
    }
}
