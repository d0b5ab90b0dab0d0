extension Scenario {
    /// The scenario as a file with every default written out. Reading it gives an equal scenario.
    public var yaml: String {
        let sections: [[String]] = [
            ["name: \(YAMLText.quoted(name))", "service: \(service.yaml)"]
                + (receive.map { ["receive: \(YAMLText.quoted($0))"] } ?? []),
            settings.yamlLines,
            visitors.yamlLines,
            agents?.yamlLines ?? [],
            ["seed: \(seed)"],
            tolerances.yamlLines,
            expectations.isEmpty ? [] : ["expect:"] + expectations.map { "  - \(YAMLText.quoted($0.text))" },
        ]
        return sections.filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") + "\n" }
            .joined(separator: "\n")
    }
}

extension ServiceAddress {
    fileprivate var yaml: String {
        switch self {
        case .embedded:
            return "embedded"
        case .at(let url, let binding, let verifiesTLS):
            return YAMLText.map([
                ("url", YAMLText.quoted(url)),
                ("binding", binding.map(YAMLText.quoted)),
                ("verify_tls", "\(verifiesTLS)"),
            ])
        }
    }
}

extension PromisedSettings {
    fileprivate var yamlLines: [String] {
        let lines = [
            "settings:",
            "  activation: \(activation.rawValue)",
            "  launch_after: \(launchAfter.written)",
            "  launch_scope: \(launchScope.rawValue)",
            "  launch_minimised: \(launchMinimised)",
            "  after_no: \(afterNo.rawValue)",
        ]
        return lines + (form.isEmpty ? [] : ["  form:"] + form.map { "    - \($0.yaml)" })
    }
}

extension FormField {
    fileprivate var yaml: String {
        YAMLText.map([
            ("field", YAMLText.quoted(name)), ("label", YAMLText.quoted(label)), ("required", "\(isRequired)"),
        ])
    }
}

extension Agents {
    fileprivate var yamlLines: [String] {
        [
            "agents:",
            "  count: \(count)",
            "  chats_at_once: \(chatsAtOnce)",
            "  answer: \(answer.yaml)",
            "  thinks: \(thinks.yaml)",
            "  handle_time: \(handleTime.yaml)",
        ]
    }
}

extension Tolerances {
    fileprivate var yamlLines: [String] {
        [
            "tolerances:",
            "  invite_within: \(inviteWithin.written)",
            "  missing_after: \(missingAfter.written)",
            "  message_within: \(messageWithin.written)",
        ]
    }
}
