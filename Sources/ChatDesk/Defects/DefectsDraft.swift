/// A choice of defects as somebody wrote it, with everything that is wrong about it.
public struct DefectsDraft: Decodable, Sendable {
    private enum Key: String, CodingKey {
        case planted
    }

    /// The defects, as far as there are such.
    public let defects: [Defect]
    /// Every problem; none if the defects may be planted.
    public let problems: [SettingsProblem]

    /// Reads `{"planted": ["queue-jump", "invite-late=300ms"]}`.
    public init(from decoder: any Decoder) throws {
        let texts = try decoder.container(keyedBy: Key.self).decode([String].self, forKey: .planted)
        var (defects, problems): ([Defect], [SettingsProblem]) = ([], [])
        for (index, text) in texts.enumerated() {
            do throws(DefectError) {
                let defect = try Defect(parsing: text)
                if defects.contains(where: { $0.kind.name == defect.kind.name }) { throw .repeated(defect.kind.name) }
                defects.append(defect)
            } catch {
                problems.append(SettingsProblem(error.description, at: SettingPath()["planted"][index]))
            }
        }
        (self.defects, self.problems) = (defects, problems)
    }
}
