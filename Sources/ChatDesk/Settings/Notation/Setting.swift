/// One setting of something: its name in JSON, and how its value is written, read and checked.
struct Setting<Owner: Sendable>: Sendable {
    let name: String
    let write: @Sendable (Owner) -> Written
    let read: @Sendable (inout Owner, Written, SettingPath, inout [SettingsProblem]) -> Void
    let check: @Sendable (Owner, SettingPath) -> [SettingsProblem]

    init<Value>(
        _ name: String,
        _ property: any WritableKeyPath<Owner, Value> & Sendable,
        _ notation: Notation<Value>
    ) {
        self.name = name
        write = { notation.write($0[keyPath: property]) }
        read = { owner, written, path, problems in
            if let value = notation.read(written, path, &problems) { owner[keyPath: property] = value }
        }
        check = { notation.check($0[keyPath: property], $1) }
    }
}

extension Notation {
    /// An object with these settings. One that is absent keeps its default, and so do all in what is no object.
    ///
    /// - Parameters:
    ///   - settings: What there is; other names are problems.
    ///   - initial: Everything at its default.
    static func object(_ settings: [Setting<Value>], from initial: Value) -> Notation {
        Notation(
            write: { owner in
                .object(Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.write(owner)) }))
            },
            read: { written, path, problems in
                guard case .object(let members) = written else {
                    problems.append(SettingsProblem("It is \(written): give an object.", at: path))
                    return initial
                }
                problems += strangers(among: members, settings, at: path)
                var owner = initial
                for setting in settings {
                    guard let member = members[setting.name] else { continue }
                    setting.read(&owner, member, path[setting.name], &problems)
                }
                return owner
            },
            check: { owner, path in settings.flatMap { $0.check(owner, path[$0.name]) } }
        )
    }

    private static func strangers(
        among members: [String: Written],
        _ settings: [Setting<Value>],
        at path: SettingPath
    ) -> [SettingsProblem] {
        let names = settings.map(\.name)
        return members.keys.filter { !names.contains($0) }.sorted().map {
            SettingsProblem("There is no such setting: use \(names.joined(separator: ", ")).", at: path[$0])
        }
    }
}
