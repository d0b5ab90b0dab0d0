extension Scenario {
    /// The longest name, in characters: it becomes a folder's name and a report's heading.
    public static let longestName = 100
    /// The most lines that `expect:` may have.
    public static let mostExpectations = 100

    /// Reads a scenario from its YAML text; throws every problem of the text at once.
    ///
    /// `file` names the text in problems and remarks.
    public static func read(text: String, file: String) throws(Problems) -> Checked<Scenario> {
        try YAMLDocument(text: text, file: file).read { $0.scenario() }
    }

    /// Reads the scenario file at that path; throws every problem of the file at once.
    public static func read(path: String) throws(Problems) -> Checked<Scenario> {
        try YAMLDocument(path: path).read { $0.scenario() }
    }
}

// No value is handed out once a problem was noted, so a default never stands in for what was misspelled.
extension YAMLField {
    fileprivate func scenario() -> Scenario? {
        guard
            let fields = map(
                "name",
                "service",
                "receive",
                "settings",
                "visitors",
                "agents",
                "seed",
                "tolerances",
                "expect"
            )
        else { return nil }
        let name = fields.required("name")?.name()
        let service = fields["service"]?.serviceAddress() ?? .embedded
        let receive = fields["receive"]?.text()
        let settings = fields.required("settings")?.promisedSettings()
        let visitors = fields.required("visitors")?.visitors()
        let agents = fields["agents"]?.agents()
        let seed = fields["seed"]?.seed() ?? 1
        let tolerances = fields["tolerances"]?.tolerances() ?? Tolerances()
        let expectations = fields["expect"]?.expectations() ?? []
        guard let name, let settings, let visitors else { return nil }
        let scenario = Scenario(
            name: name,
            service: service,
            receive: receive,
            settings: settings,
            visitors: visitors,
            agents: agents,
            seed: seed,
            tolerances: tolerances,
            expectations: expectations
        )
        fields.remark(on: scenario)
        return scenario
    }

    private func name() -> String? {
        guard let name = text() else { return nil }
        guard (1...Scenario.longestName).contains(name.count), !name.allSatisfy(\.isWhitespace) else {
            expected("a name of 1 to \(Scenario.longestName) characters")
            return nil
        }
        return name
    }

    private func seed() -> UInt64? {
        guard let scalar = scalar(as: "a whole number") else { return nil }
        guard !scalar.isQuoted, let seed = UInt64(scalar.text) else {
            expected("a whole number, 0 to \(UInt64.max),")
            return nil
        }
        return seed
    }

    private func expectations() -> [Expectation]? {
        guard let lines = list() else { return nil }
        guard lines.count <= Scenario.mostExpectations else {
            problem("\(lines.count) expectations are written here; at most \(Scenario.mostExpectations) may be")
            return nil
        }
        return lines.compactMap { $0.expectation() }
    }

    private func tolerances() -> Tolerances? {
        guard let fields = map("invite_within", "missing_after", "message_within") else { return nil }
        var tolerances = Tolerances()
        tolerances.inviteWithin = fields["invite_within"]?.duration() ?? tolerances.inviteWithin
        tolerances.missingAfter = fields["missing_after"]?.duration() ?? tolerances.missingAfter
        tolerances.messageWithin = fields["message_within"]?.duration() ?? tolerances.messageWithin
        return tolerances
    }
}
