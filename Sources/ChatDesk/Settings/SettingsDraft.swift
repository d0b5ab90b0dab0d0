/// Settings as somebody wrote them, with everything that is wrong about them.
public struct SettingsDraft: Decodable, Sendable {
    /// The settings, as far as they could be read; what is absent keeps its default.
    public let settings: Settings
    /// Every problem, those of reading before those of sense; none if the settings may be used.
    public let problems: [SettingsProblem]
    fileprivate let isReadable: Bool

    /// Reads settings. Only what isn't even JSON is thrown.
    public init(from decoder: any Decoder) throws {
        let written = try Written(from: decoder)
        var misread: [SettingsProblem] = []
        settings = Notation.settings.read(written, SettingPath(), &misread) ?? Settings()
        // What couldn't be read stands at its default: where that makes no sense, that isn't what has to be said.
        problems = misread + settings.problems.filter { problem in !misread.contains { $0.isNear(problem) } }
        isReadable = misread.isEmpty
    }
}

extension SettingsProblem {
    /// Whether one of two problems is where the other is, or in a part of it.
    fileprivate func isNear(_ other: SettingsProblem) -> Bool {
        let (mine, others) = (place.split(separator: "."), other.place.split(separator: "."))
        return zip(mine, others).allSatisfy { $0 == $1 }
    }
}

extension Settings: Codable {
    /// Reads settings, whether or not they have ``problems``; one that is absent keeps its default.
    ///
    /// - Throws: `DecodingError` with a sentence for each setting that has the wrong type or doesn't exist.
    public init(from decoder: any Decoder) throws {
        let draft = try SettingsDraft(from: decoder)
        guard draft.isReadable else {
            let sentences = draft.problems.map { "\($0.place): \($0.message)" }
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
