extension Notation {
    /// A list of such values.
    ///
    /// - Parameters:
    ///   - empty: What a list without any lacks, in a sentence; nil: it may be empty.
    ///   - most: How many there may be.
    ///   - key: A key whose values must differ, with the sentence that tells of a value that occurs again.
    package static func list<Element: Sendable>(
        of element: Notation<Element>,
        orEmpty empty: String? = nil,
        upTo most: Int = .max,
        distinctBy key: (name: String, sentence: @Sendable (String) -> String)? = nil
    ) -> Notation where Value == [Element] {
        Notation(
            read: { field in
                field.sound {
                    if case .list(let elements) = field.value.content, elements.count > most {
                        field.problem("\(elements.count) are written here; at most \(most) may be")
                        return nil
                    }
                    let list = field.list(of: element.read)
                    if let key { field.requireDistinct(key.name, key.sentence) }
                    if let empty, list?.isEmpty == true { field.problem(empty) }
                    return list
                }
            },
            write: { .list($0.map(element.write)) },
            schema: .list(of: element.schema, atLeast: empty == nil ? 0 : 1)
        )
    }
}

extension YAMLField {
    /// Notes each map of this list whose value for the key an earlier one has.
    fileprivate func requireDistinct(_ key: String, _ sentence: (String) -> String) {
        guard case .list = value.content else { return }
        var seen: Set<String> = []
        for element in list() ?? [] {
            guard case .scalar(let scalar)? = element.fields?[key]?.value.content else { continue }
            if !seen.insert(scalar.text).inserted { element.problem(sentence(scalar.text.shortened)) }
        }
    }
}
