extension Notation {
    /// A map whose keys the file chooses, each read as a value of its own: `{ 0s: 20%, 1min: 45% }`.
    package static func byKey<Name: Sendable, Worth: Sendable, Element: Sendable>(
        _ name: Notation<Name>,
        _ worth: Notation<Worth>,
        _ make: @escaping @Sendable (Name, Worth) -> Element,
        _ parts: @escaping @Sendable (Element) -> (Name, Worth)
    ) -> Notation where Value == [Element] {
        Notation(
            read: { field in
                field.sound {
                    field.freeMap()?.compactMap { entry in
                        let name = name.read(entry.name)
                        let worth = worth.read(entry.field)
                        guard let name, let worth else { return nil }
                        return make(name, worth)
                    }
                }
            },
            write: { elements in
                .map(
                    elements.map { element in
                        let (key, value) = parts(element)
                        return Written.Entry(key: name.write(key).bare, value: worth.write(value))
                    }
                )
            },
            schema: .entries(of: worth.schema)
        )
    }

    /// One such value, or a list of them.
    package static func oneOrMore<Element: Sendable>(of element: Notation<Element>) -> Notation
    where Value == [Element] {
        let several = list(of: element)
        return Notation(
            read: { field in
                if case .list = field.value.content { several.read(field) } else { element.read(field).map { [$0] } }
            },
            write: { $0.count == 1 ? element.write($0[0]) : several.write($0) },
            schema: .either([element.schema, several.schema])
        )
    }
}
