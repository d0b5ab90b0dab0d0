import Scenarios

/// A few files in memory, and what is read with them around.
struct Files {
    var texts: [String: String]
    var environment: [String: String] = [:]

    init(_ texts: [String: String]) { self.texts = texts }

    func surroundings(_ changes: [String] = []) -> Surroundings {
        let texts = texts
        let source = FileSource { path in texts[path].map { Array($0.utf8) } }
        return Surroundings(files: source, environment: environment, changes: changes)
    }

    func scenario(_ path: String = "main.yaml", _ changes: [String] = []) throws(Problems) -> Scenario {
        try Scenario.read(path: path, in: surroundings(changes)).value
    }

    /// The problems, as people read them; none when the scenario can be used.
    func problems(_ path: String = "main.yaml", _ changes: [String] = []) -> [String] {
        do {
            _ = try scenario(path, changes)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }
}
