extension EditorSchema {
    /// Patterns of the quantities; where values come from the environment, of a text with a variable in it, too.
    private static let quantities: [(name: String, units: String, meaning: String)] = [
        ("duration", "(ms|s|min|h)", "A duration with its unit: 250ms, 1.5s, 2min, 1h"),
        ("rate", "(/s|/min|/h)", "A rate with its unit: 4/s, 20/min, 100/h"),
        ("share", "%", "A share: 80%"),
    ]

    /// What the values of many keys are.
    var scalars: [Written.Entry] {
        let orVariable = takesParts ? "|\\$\\{" : ""
        let quantities = Self.quantities.map { name, units, meaning in
            let pattern = "^[0-9]{1,12}(\\.[0-9]{1,15})?\\s*\(units)$"
            return entry(
                name,
                .map([
                    "type": .text("string"), "description": .text(meaning), "pattern": .text(pattern + orVariable),
                ])
            )
        }
        return quantities + (takesParts ? parts : [])
    }

    /// What stands for a part of a file that is elsewhere.
    private var parts: [Written.Entry] {
        let variable = "A variable of the environment: ${NAME}"
        let include = "the file whose content stands here, relative to this file"
        return [
            entry(
                "variable",
                .map(["type": .text("string"), "description": .text(variable), "pattern": .text("\\$\\{")])
            ),
            entry("include", .map(["type": .text("string"), "description": .text(include)])),
            entry(
                "including",
                .map([
                    "type": .text("object"),
                    "properties": .map(["include": reference("include")]),
                    "required": .list([.text("include")]),
                    "additionalProperties": .flag(false),
                ])
            ),
        ]
    }

    func orVariable(_ schema: Written) -> Written {
        takesParts ? anyOf([schema, reference("variable")]) : schema
    }

    func orIncluded(_ schema: Written) -> Written {
        takesParts ? anyOf([schema, reference("including")]) : schema
    }

    func entry(_ key: String, _ value: Written) -> Written.Entry { Written.Entry(key: key, value: value) }

    func reference(_ name: String) -> Written { .map(["$ref": .text("#/$defs/\(name)")]) }

    func pattern(_ pattern: String) -> Written {
        .map(["type": .text("string"), "pattern": .text("^\(pattern)$" + (takesParts ? "|\\$\\{" : ""))])
    }

    func bounded(_ type: String, _ least: String, _ most: String?) -> Written {
        let number = Written.map([
            "type": .text(type), "minimum": .number(least), "maximum": most.map(Written.number),
        ])
        return orVariable(number)
    }

    /// Alternatives of alternatives are alternatives.
    func anyOf(_ schemas: [Written]) -> Written {
        var flat: [Written] = []
        for schema in schemas {
            let inner: [Written] =
                if case .map(let entries) = schema, entries.count == 1, entries[0].key == "anyOf",
                    case .list(let alternatives) = entries[0].value
                {
                    alternatives
                } else {
                    [schema]
                }
            flat += inner.filter { !flat.contains($0) }
        }
        return flat.count == 1 ? flat[0] : .map(["anyOf": .list(flat)])
    }

    func described(_ schema: Written, _ meaning: String) -> Written {
        .map([entry("description", .text(meaning))] + schema.entries)
    }
}

extension Written {
    /// Of a map.
    var entries: [Entry] { if case .map(let entries) = self { entries } else { [] } }
}

extension Schema.Property {
    /// The meaning, and what holds without it.
    var told: String {
        let rest: String =
            switch usual {
            case .required: ""
            case .value(let value): "\nDefault: \(value.line)"
            case .words(let words): "\nLeft out: \(words)"
            }
        return (meaning.isEmpty ? name : meaning) + rest
    }
}
