/// Translates into JSON Schema. What several places need is told once, in `$defs`.
struct EditorSchema {
    /// Whether files may take parts from others, and values from the environment.
    let takesParts: Bool
    /// Each by its name; elements of lists by the list's path.
    private var definitions: [Written.Entry] = []

    init(takesParts: Bool) { self.takesParts = takesParts }

    mutating func file(_ file: FileSchema) -> Written {
        let root = takesParts ? whole(or: file.root) : whole(file.root)
        let named = file.definitions.map { definition in
            entry(definition.name, translate(definition.schema, at: definition.name, isPartial: false))
        }
        let head: KeyValuePairs<String, Written?> = [
            "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
            "title": .text(file.title),
        ]
        let all = root.definitions + scalars + named + definitions
        return .map(Written.map(head).entries + root.schema + [entry("$defs", .map(all))])
    }

    /// A file that stands alone.
    private mutating func whole(_ root: Schema) -> (schema: [Written.Entry], definitions: [Written.Entry]) {
        (translate(root, at: "", isPartial: false).entries, [])
    }

    /// A file that stands alone, or one that changes another.
    private mutating func whole(or root: Schema) -> (schema: [Written.Entry], definitions: [Written.Entry]) {
        let whole = map(root, at: "", isPartial: false)
        let partial = map(root, at: "", isPartial: true)
        let choice: KeyValuePairs<String, Written?> = [
            "type": .text("object"),
            "if": .map(["required": .list([.text("extends")])]),
            "then": reference("extending"),
            "else": reference("whole"),
        ]
        return (Written.map(choice).entries, [entry("whole", whole), entry("extending", partial)])
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
        case .flag: return orVariable(.map(["type": .text("boolean")]))
        case .duration: return reference("duration")
        case .rate: return reference("rate")
        case .share: return reference("share")
        case .whole(let range):
            return bounded("integer", "\(range.lowerBound)", range.upperBound == .max ? nil : "\(range.upperBound)")
        case .number(let range):
            return bounded("number", Number.written(range.lowerBound), Number.written(range.upperBound))
        case .words(let words): return orVariable(.map(["enum": .list(words.map(Written.text))]))
        case .list(let element, let least): return list(of: element, atLeast: least, at: path)
        case .map(let properties): return object(properties, at: path, isPartial: isPartial)
        case .entries(let worth):
            return .map([
                "type": .text("object"),
                "properties": takesParts ? .map(["include": reference("include")]) : nil,
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
            item = orIncluded(item)
        }
        let list = Written.map([
            "type": .text("array"), "items": item, "minItems": least > 0 ? .number("\(least)") : nil,
        ])
        return orIncluded(list)
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
        if takesParts { known.append(entry("include", reference("include"))) }
        let required = properties.filter { $0.usual == .required }.map { Written.text($0.name) }
        let isDemanding = !isPartial && !required.isEmpty
        let demand = Written.list([
            .map(["required": .list(required)]), .map(["required": .list([.text("include")])]),
        ])
        return .map([
            "type": .text("object"),
            "properties": .map(known),
            "additionalProperties": .flag(false),
            "required": isDemanding && !takesParts ? .list(required) : nil,
            "anyOf": isDemanding && takesParts ? demand : nil,
        ])
    }
}
