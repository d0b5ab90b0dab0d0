/// Settings as somebody wrote them, with everything that is wrong about them.
public struct SettingsDraft: Decodable, Sendable {
    /// The settings, as far as they could be read; what is absent keeps its default.
    public let settings: Settings
    /// Every problem, those of reading before those of sense; none if the settings may be used.
    public let problems: [SettingsProblem]

    /// Reads settings. Only what isn't even JSON is thrown.
    public init(from decoder: any Decoder) throws {
        let written = try Written(from: decoder)
        var misread: [SettingsProblem] = []
        settings = Notation.settings.read(written, SettingPath(), &misread) ?? Settings()
        // What couldn't be read stands at its default: only what was read can be wrong by itself.
        problems = misread + settings.problems.filter { problem in !misread.contains { $0.covers(problem) } }
    }
}

extension SettingsProblem {
    /// Whether another problem is at the same place or in a part of it.
    fileprivate func covers(_ other: SettingsProblem) -> Bool {
        place.isEmpty || other.place == place || other.place.hasPrefix(place + ".")
    }
}

extension Settings: Codable {
    /// Reads settings; one that is absent keeps its default.
    ///
    /// - Throws: `DecodingError` with a sentence for each problem.
    public init(from decoder: any Decoder) throws {
        let draft = try SettingsDraft(from: decoder)
        guard draft.problems.isEmpty else {
            let sentences = draft.problems.map { $0.place.isEmpty ? $0.message : "\($0.place): \($0.message)" }
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: sentences.joined(separator: " ")
            )
            throw DecodingError.dataCorrupted(context)
        }
        self = draft.settings
    }

    public func encode(to encoder: any Encoder) throws { try Notation.settings.write(self).encode(to: encoder) }
}
