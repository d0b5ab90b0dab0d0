extension Notation {
    /// A value, or null for none.
    static func optional<Wrapped>(_ notation: Notation<Wrapped>) -> Notation where Value == Wrapped? {
        Notation(
            write: { $0.map(notation.write) ?? .nothing },
            read: { written, place, problems in
                if case .nothing = written { return .some(nil) }
                return notation.read(written, place, &problems).map(Optional.some)
            },
            check: { value, place in value.map { notation.check($0, place) } ?? [] }
        )
    }

    /// Values in order, so many at most. One that can't be read makes the list unreadable, so that places stay right.
    static func list<Item>(of notation: Notation<Item>, upTo most: Int) -> Notation where Value == [Item] {
        Notation(
            write: { .list($0.map(notation.write)) },
            read: { written, place, problems in
                guard case .list(let items) = written else {
                    problems.append(SettingsProblem("It is \(written.kind): give a list.", at: place))
                    return nil
                }
                let read = items.enumerated().map { notation.read($1, place[$0], &problems) }
                return read.contains { $0 == nil } ? nil : read.compactMap(\.self)
            },
            check: { items, place in
                let tooMany = "There are \(items.count): keep \(most) at most."
                let problems = items.count > most ? [SettingsProblem(tooMany, at: place)] : []
                return problems + items.enumerated().flatMap { notation.check($1, place[$0]) }
            }
        )
    }

    /// A value for each name, so many at most.
    static func byName<Item>(_ notation: Notation<Item>, named names: Notation<String>, upTo most: Int) -> Notation
    where Value == [String: Item] {
        Notation(
            write: { .object($0.mapValues(notation.write)) },
            read: { written, place, problems in
                guard case .object(let members) = written else {
                    problems.append(SettingsProblem("It is \(written.kind): give an object.", at: place))
                    return nil
                }
                let read = members.sorted { $0.key < $1.key }.map { ($0, notation.read($1, place[$0], &problems)) }
                return Dictionary(uniqueKeysWithValues: read.compactMap { name, item in item.map { (name, $0) } })
            },
            check: { items, place in
                let tooMany = "There are \(items.count): keep \(most) at most."
                let problems = items.count > most ? [SettingsProblem(tooMany, at: place)] : []
                return problems
                    + items.sorted { $0.key < $1.key }.flatMap {
                        names.check($0, place[$0]) + notation.check($1, place[$0])
                    }
            }
        )
    }

    /// A value in each language, by the language's code; there is one at least in ``Language/fallback``.
    static func localised<Text>(_ notation: Notation<Text>) -> Notation where Value == Localised<Text> {
        Notation(
            write: { value in
                .object(Dictionary(uniqueKeysWithValues: value.byLanguage.map { ($0.rawValue, notation.write($1)) }))
            },
            read: { written, place, problems in
                guard case .object(let members) = written else {
                    problems.append(SettingsProblem("It is \(written.kind): give a text per language.", at: place))
                    return nil
                }
                var byLanguage: [Language: Text] = [:]
                for (code, text) in members.sorted(by: { $0.key < $1.key }) {
                    if let language = Language(rawValue: code) {
                        byLanguage[language] = notation.read(text, place[code], &problems)
                    } else {
                        problems.append(
                            SettingsProblem("There is no such language: use \(Language.list).", at: place[code])
                        )
                    }
                }
                return Localised(byLanguage)
            },
            check: { value, place in
                let languages = Language.allCases.filter { value.byLanguage[$0] != nil || $0 == .fallback }
                return languages.flatMap { language -> [SettingsProblem] in
                    let here = place[language.rawValue]
                    guard let text = value.byLanguage[language] else {
                        return [
                            SettingsProblem("It is missing, and stands in for other languages: write it.", at: here)
                        ]
                    }
                    return notation.check(text, here)
                }
            }
        )
    }
}

extension Language {
    fileprivate static let list = allCases.map(\.rawValue).joined(separator: ", ")
}
