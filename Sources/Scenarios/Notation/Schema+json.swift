extension Schema {
    /// A whole scenario file.
    public static var scenario: Schema { Notation<Scenario>.scenario.schema }

    /// What an editor is told of a scenario file: JSON Schema, draft 2020-12.
    public var json: String {
        var editor = EditorSchema()
        return editor.file(self).json + "\n"
    }
}

/// Translates into JSON Schema. What several places need is told once, in `$defs`.
private struct EditorSchema {
    /// Each by its name; elements of lists by the list's path.
    private var definitions: [Written.Entry] = []

    /// Patterns of the quantities, each also of a text with a variable in it.
    private static let quantities: [(name: String, units: String, meaning: String)] = [
        ("duration", "(ms|s|min|h)", "A duration with its unit: 250ms, 1.5s, 2min, 1h"),
        ("rate", "(/s|/min|/h)", "A rate with its unit: 4/s, 20/min, 100/h"),
        ("share", "%", "A share: 80%"),
    ]

    mutating func file(_ schema: Schema) -> Written {
        let whole = map(schema, at: "", isPartial: false)
        let partial = map(schema, at: "", isPartial: true)
        let defined = Self.scalars + [entry("distribution", translate(Distribution.schema, at: "", isPartial: false))]
        let all = [entry("whole", whole), entry("extending", partial)] + defined + definitions
        return .map([
            "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
            "title": .text("A scenario for Dwell"),
            "type": .text("object"),
            "if": .map(["required": .list([.text("extends")])]),
            "then": reference("extending"),
            "else": reference("whole"),
            "$defs": .map(all),
        ])
    }

    /// The root of a file: what it takes from a base may be missing in it.
    private mutating func map(_ schema: Schema, at path: String, isPartial: Bool) -> Written {
        guard case .map(let properties) = schema else { return translate(schema, at: path, isPartial: isPartial) }
        let base = entry(
            "extends",
            described(.map(["type": .text("string")]), "the scenario that this one changes: a file's path")
        )
        return object(properties, at: path, isPartial: isPartial, beside: isPartial ? [base] : [])
    }

    /// - Parameter isPartial: Whether keys may be missing, or have nothing behind them, because a base has them.
    private mutating func translate(_ schema: Schema, at path: String, isPartial: Bool) -> Written {
        switch schema {
        case .text: return .map(["type": .list([.text("string"), .text("number"), .text("boolean")])])
        case .anything: return .map([Written.Entry]())
        case .path: return pattern("/\\S*")
        case .flag: return anyOf([.map(["type": .text("boolean")]), reference("variable")])
        case .duration: return reference("duration")
        case .rate: return reference("rate")
        case .share: return reference("share")
        case .whole(let range):
            return bounded("integer", "\(range.lowerBound)", range.upperBound == .max ? nil : "\(range.upperBound)")
        case .number(let range):
            return bounded("number", Number.written(range.lowerBound), Number.written(range.upperBound))
        case .words(let words): return anyOf([.map(["enum": .list(words.map(Written.text))]), reference("variable")])
        case .list(let element, let least): return list(of: element, atLeast: least, at: path)
        case .map(let properties): return object(properties, at: path, isPartial: isPartial)
        case .entries(let worth):
            return .map([
                "type": .text("object"),
                "properties": .map(["include": reference("include")]),
                "additionalProperties": translate(worth, at: path, isPartial: false),
            ])
        case .either(let schemas): return anyOf(schemas.map { translate($0, at: path, isPartial: isPartial) })
        case .named(let name):
            return isPartial ? anyOf([reference(name), .map(["type": .text("object")])]) : reference(name)
        }
    }

    /// A list, or the file that holds it; of maps, what an element is is told once.
    private mutating func list(of element: Schema, atLeast least: Int, at path: String) -> Written {
        let name = path
        var item = translate(element, at: name, isPartial: false)
        if case .map = element {
            if !definitions.contains(where: { $0.key == name }) { definitions.append(entry(name, item)) }
            item = reference(name)
        } else {
            item = anyOf([item, reference("including")])
        }
        let list = Written.map([
            "type": .text("array"), "items": item, "minItems": least > 0 ? .number("\(least)") : nil,
        ])
        return anyOf([list, reference("including")])
    }

    private mutating func object(
        _ properties: [Schema.Property],
        at path: String,
        isPartial: Bool,
        beside more: [Written.Entry] = []
    ) -> Written {
        var known = more
        for property in properties {
            let inner = path.isEmpty ? property.name : path + "." + property.name
            let schema = translate(property.schema, at: inner, isPartial: isPartial)
            let absent = Written.map(["type": .text("null")])
            known.append(entry(property.name, described(isPartial ? anyOf([schema, absent]) : schema, property.told)))
        }
        known.append(entry("include", reference("include")))
        let required = properties.filter { $0.usual == .required }.map { Written.text($0.name) }
        let demand = Written.list([
            .map(["required": .list(required)]), .map(["required": .list([.text("include")])]),
        ])
        return .map([
            "type": .text("object"),
            "properties": .map(known),
            "additionalProperties": .flag(false),
            "anyOf": isPartial || required.isEmpty ? nil : demand,
        ])
    }

    // MARK: - Pieces

    private static var scalars: [Written.Entry] {
        func entry(_ name: String, _ type: String, _ meaning: String, _ rest: KeyValuePairs<String, Written?>)
            -> Written.Entry
        {
            guard case .map(let more) = Written.map(rest) else { return Written.Entry(key: name, value: .map([:])) }
            let told = [("type", type), ("description", meaning)].map { Written.Entry(key: $0, value: .text($1)) }
            return Written.Entry(key: name, value: .map(told + more))
        }
        let quantities = quantities.map { name, units, meaning in
            entry(name, "string", meaning, ["pattern": .text("^[0-9]{1,12}(\\.[0-9]{1,15})?\\s*\(units)$|\\$\\{")])
        }
        let including = Written.map([
            "type": .text("object"),
            "properties": .map([Written.Entry(key: "include", value: .map(["$ref": .text("#/$defs/include")]))]),
            "required": .list([.text("include")]),
            "additionalProperties": .flag(false),
        ])
        return quantities + [
            entry("variable", "string", "A variable of the environment: ${NAME}", ["pattern": .text("\\$\\{")]),
            entry("include", "string", "the file whose content stands here, relative to this file", [:]),
            Written.Entry(key: "including", value: including),
        ]
    }

    private func entry(_ key: String, _ value: Written) -> Written.Entry { Written.Entry(key: key, value: value) }

    private func reference(_ name: String) -> Written { .map(["$ref": .text("#/$defs/\(name)")]) }

    private func pattern(_ pattern: String) -> Written {
        .map(["type": .text("string"), "pattern": .text("^\(pattern)$|\\$\\{")])
    }

    private func bounded(_ type: String, _ least: String, _ most: String?) -> Written {
        let number = Written.map([
            "type": .text(type), "minimum": .number(least), "maximum": most.map(Written.number),
        ])
        return anyOf([number, reference("variable")])
    }

    /// Alternatives of alternatives are alternatives.
    private func anyOf(_ schemas: [Written]) -> Written {
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

    private func described(_ schema: Written, _ meaning: String) -> Written {
        guard case .map(let entries) = schema else { return schema }
        return .map([entry("description", .text(meaning))] + entries)
    }
}

extension Schema.Property {
    /// The meaning, and what holds without it.
    fileprivate var told: String {
        let rest: String =
            switch usual {
            case .required: ""
            case .value(let value): "\nDefault: \(value.line)"
            case .words(let words): "\nLeft out: \(words)"
            }
        return (meaning.isEmpty ? name : meaning) + rest
    }
}
