/// One setting of something: its name in JSON, and how its value is written, read and checked.
struct Setting<Owner: Sendable>: Sendable {
    let name: String
    let write: @Sendable (Owner) -> Written
    let read: @Sendable (inout Owner, Written, SettingPath, inout [SettingsProblem]) -> Void
    let check: @Sendable (Owner, SettingPath) -> [SettingsProblem]

    init<Value>(
        _ name: String,
        _ path: any WritableKeyPath<Owner, Value> & Sendable,
        _ notation: Notation<Value>
    ) {
        self.name = name
        write = { notation.write($0[keyPath: path]) }
        read = { owner, written, place, problems in
            if let value = notation.read(written, place, &problems) { owner[keyPath: path] = value }
        }
        check = { notation.check($0[keyPath: path], $1) }
    }
}

extension Notation {
    /// An object with these settings. One that is absent keeps its default.
    ///
    /// - Parameters:
    ///   - settings: What there is; other names are problems.
    ///   - initial: Everything at its default.
    static func object(_ settings: [Setting<Value>], from initial: Value) -> Notation {
        Notation(
            write: { owner in
                .object(Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.write(owner)) }))
            },
            read: { written, place, problems in
                guard case .object(let members) = written else {
                    problems.append(SettingsProblem("It is \(written.kind): give an object.", at: place))
                    return nil
                }
                problems += strangers(among: members, settings, at: place)
                var owner = initial
                for setting in settings {
                    guard let member = members[setting.name] else { continue }
                    setting.read(&owner, member, place[setting.name], &problems)
                }
                return owner
            },
            check: { owner, place in settings.flatMap { $0.check(owner, place[$0.name]) } }
        )
    }

    private static func strangers(
        among members: [String: Written],
        _ settings: [Setting<Value>],
        at place: SettingPath
    ) -> [SettingsProblem] {
        let names = settings.map(\.name)
        return members.keys.filter { !names.contains($0) }.sorted().map {
            SettingsProblem("There is no such setting: use \(names.joined(separator: ", ")).", at: place[$0])
        }
    }
}
