extension Scenario {
    /// The longest name, in characters: it becomes a folder's name and a report's heading.
    public static let longestName = 100
    /// The most lines that `expect:` may have.
    public static let mostExpectations = 100

    /// Reads a scenario from its YAML text; throws every problem of the text at once.
    ///
    /// - Parameters:
    ///   - file: Names the text in problems and remarks; paths in it are relative to that file's folder.
    ///   - surroundings: What it may take from elsewhere.
    ///   - limits: How large it may be: what a run keeps may be larger than what people write.
    public static func read(
        text: String,
        file: String,
        in surroundings: Surroundings = Surroundings(),
        limits: YAMLLimits = .file
    ) throws(Problems) -> Checked<Scenario> {
        try read(YAMLDocument(text: text, file: file, limits: limits), in: surroundings)
    }

    /// How the first line of a scenario begins that a run has kept. It may then be as large as ``YAMLLimits/stored``.
    public static let keptHead = "# As run by dwell "

    /// Reads the scenario file at that path, with all that it takes from elsewhere; throws every problem at once.
    public static func read(
        path: String,
        in surroundings: Surroundings = .machine()
    ) throws(Problems) -> Checked<Scenario> {
        let document = try YAMLDocument(path: path, from: surroundings.files) { bytes in
            bytes.starts(with: keptHead.utf8) ? .stored : .file
        }
        return try read(document, in: surroundings)
    }

    private static func read(
        _ document: YAMLDocument,
        in surroundings: Surroundings
    ) throws(Problems) -> Checked<Scenario> {
        try document.assembled(in: surroundings).read { Notation.scenario.read($0) }
    }

    /// The scenario as a file with every default written out. Reading it gives an equal scenario.
    public var yaml: String { Notation.scenario.write(self).file }
}

extension Notation<Scenario> {
    /// The whole file.
    static let scenario = Shape(
        Scenario(
            name: "",
            settings: PromisedSettings(activation: .reactiveOnly, launchAfter: .zero),
            visitors: Visitors(arrivals: Arrivals(.times([])), mix: [])
        ),
        [
            Key("name", \.name, .name, isRequired: true, "what reports and run folders are called"),
            Key("service", \.service, .service, "the chat service; `embedded` is the reference service"),
            .optional("receive", \.receive, .text, absent: "the binding's own choice", "how visitors receive events"),
            Key(
                "connections",
                \.connections,
                .word,
                "whose connections are: each visitor's `own`, `shared`, or `http2`"
            ),
            Key(
                "addresses",
                \.addresses,
                .addresses,
                absent: "the machine's choice",
                "where visitors' connections come from: `127.0.0.2-127.0.0.40`"
            )
            .written { !$0.addresses.isEmpty },
            .optional(
                "begins",
                \.begins,
                .timeOfWeek,
                absent: "mon 00:00 for the embedded service",
                "the service's local time at the start: `mon 17:59`"
            ),
            Key("settings", \.settings, .settings, isRequired: true, "what the service promises"),
            Key("visitors", \.visitors, .visitors, isRequired: true, "who comes"),
            Key("agents", \.teams, .teams, absent: "the service's own people", "who answers")
                .written { !$0.teams.isEmpty },
            Key("seed", \.seed, .seed, "the root of every random draw: the same seed makes the same visitors"),
            Key("warm_up", \.warmUp, .duration, "who arrives in the first so long is not judged"),
            Key("cool_down", \.coolDown, .duration, "nor is who arrives in the last so long"),
            Key("tolerances", \.tolerances, .tolerances, absent: "as below", "what still counts as kept"),
            Key("trust", \.trust, .trust, absent: "as below", "what Dwell itself may take and still be trusted"),
            .optional(
                "confidence",
                \.confidence,
                .confidence,
                absent: "what was seen decides",
                "how sure the run must be of a figure to pass or fail it: `95%`"
            ),
            Key("expect", \.expectations, .expectations, absent: "the rules alone", "what the run is judged by")
                .written { !$0.expectations.isEmpty },
            Key("waive", \.waivers, .waivers, absent: "none", "the rules that the service is not held to")
                .written { !$0.waivers.isEmpty },
        ],
        check: { scenario, fields in
            fields.checkQueues(of: scenario)
            fields.checkConnections(of: scenario)
            fields.checkExpectations(of: scenario)
            fields.remark(on: scenario)
        }
    ).notation
}

extension Notation<String> {
    fileprivate static let name = text.checked { name, field in
        guard !(1...Scenario.longestName).contains(name.count) || name.allSatisfy(\.isWhitespace) else { return }
        field.expected("a name of 1 to \(Scenario.longestName) characters")
    }
}

extension Notation<UInt64> {
    fileprivate static let seed = Notation(
        read: { field in
            guard let scalar = field.scalar(as: "a whole number") else { return nil }
            guard !scalar.isQuoted, let seed = UInt64(scalar.text) else {
                field.expected("a whole number, 0 to \(UInt64.max),")
                return nil
            }
            return seed
        },
        write: { .number("\($0)") },
        schema: .whole(0...Int.max)
    )
}

extension Notation<Double> {
    /// Less than a half says nothing, and more than 99.9 % asks for more visits than anybody sends.
    fileprivate static let confidence = share.checked { confidence, field in
        guard !(0.5...0.999).contains(confidence) else { return }
        field.expected("a share of 50% to 99.9%")
    }
}

extension Notation<[Expectation]> {
    fileprivate static let expectations = list(of: .expectation, upTo: Scenario.mostExpectations)
}
