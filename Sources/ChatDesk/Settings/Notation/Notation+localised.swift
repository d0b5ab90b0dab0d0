extension Notation {
    /// A value in each language, by the language's code; there is one at least in ``Language/fallback``.
    static func localised<Text>(_ notation: Notation<Text>) -> Notation where Value == Localised<Text> {
        let byName = Notation<[String: Text]>.byName(notation, named: .languageCode, upTo: Language.allCases.count)
        return Notation(
            write: { byName.write($0.byCode) },
            read: { written, path, problems in
                guard let byCode = byName.read(written, path, &problems) else { return nil }
                // A code that is none is lost on the way to a language: it can be told only here.
                problems += byCode.keys.sorted().flatMap { Notation<String>.languageCode.check($0, path[$0]) }
                return Localised(byCode: byCode)
            },
            check: { value, path in
                let missing = SettingsProblem(
                    "It is missing, and stands in for other languages: write it.",
                    at: path[Language.fallback.rawValue]
                )
                return byName.check(value.byCode, path) + (value.byLanguage[.fallback] == nil ? [missing] : [])
            }
        )
    }
}

extension Notation<String> {
    fileprivate static let languageCode = text(upTo: 40).holding { code in
        let codes = Language.allCases.map(\.rawValue)
        return codes.contains(code) ? nil : "There is no such language: use \(codes.joined(separator: ", "))."
    }
}

extension Localised {
    fileprivate var byCode: [String: Value] {
        Dictionary(uniqueKeysWithValues: byLanguage.map { ($0.rawValue, $1) })
    }

    fileprivate init(byCode: [String: Value]) {
        let known = byCode.compactMap { code, value in Language(rawValue: code).map { ($0, value) } }
        self.init(Dictionary(uniqueKeysWithValues: known))
    }
}
