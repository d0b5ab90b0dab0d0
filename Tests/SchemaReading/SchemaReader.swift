import Foundation
import Scenarios

/// As much of JSON Schema as the schemas of Dwell's files use.
package struct SchemaReader {
    private typealias Object = [String: Any]

    private let root: Object
    private let definitions: Object

    package init(_ text: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object ?? [:]
        definitions = root["$defs"] as? Object ?? [:]
    }

    /// Whether a YAML text is as the schema wants it.
    package func takes(_ text: String) throws -> Bool {
        takes(try YAMLDocument(text: text, file: "").root, root)
    }

    private func takes(_ value: YAMLValue, _ schema: Object) -> Bool {
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
            guard takes(value, definitions[String(name)] as? Object ?? ["enum": []]) else { return false }
        }
        if let condition = schema["if"] as? Object {
            guard takes(value, schema[takes(value, condition) ? "then" : "else"] as? Object ?? [:]) else {
                return false
            }
        }
        if let schemas = schema["anyOf"] as? [Object], !schemas.contains(where: { takes(value, $0) }) { return false }
        return hasType(value, schema) && isInRange(value, schema) && hasParts(value, schema)
    }

    private func hasType(_ value: YAMLValue, _ schema: Object) -> Bool {
        let wanted = (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String]
        guard let wanted else { return true }
        return wanted.contains(value.type) || value.type == "integer" && wanted.contains("number")
    }

    private func isInRange(_ value: YAMLValue, _ schema: Object) -> Bool {
        guard case .scalar(let scalar) = value.content else { return true }
        if let words = schema["enum"] as? [String], !words.contains(scalar.text) { return false }
        if let pattern = schema["pattern"] as? String,
            scalar.text.range(of: pattern, options: .regularExpression) == nil
        {
            return false
        }
        guard let number = Double(scalar.text) else { return true }
        return number >= (schema["minimum"] as? Double ?? -.infinity)
            && number <= (schema["maximum"] as? Double ?? .infinity)
    }

    private func hasParts(_ value: YAMLValue, _ schema: Object) -> Bool {
        switch value.content {
        case .scalar: return true
        case .list(let elements):
            return elements.count >= schema["minItems"] as? Int ?? 0
                && elements.allSatisfy { takes($0, schema["items"] as? Object ?? [:]) }
        case .map(let entries):
            let keys = Set(entries.map(\.key))
            guard keys.isSuperset(of: schema["required"] as? [String] ?? []) else { return false }
            return entries.allSatisfy { entry in
                if let known = (schema["properties"] as? Object)?[entry.key] as? Object {
                    return takes(entry.value, known)
                }
                if let other = schema["additionalProperties"] as? Object { return takes(entry.value, other) }
                return schema["additionalProperties"] as? Bool ?? true
            }
        }
    }
}

extension YAMLValue {
    fileprivate var type: String {
        switch content {
        case .list: "array"
        case .map: "object"
        case .scalar(let scalar):
            switch scalar.meaning {
            case .null: "null"
            case .bool: "boolean"
            case .integer: "integer"
            case .decimal: "number"
            case .text: "string"
            }
        }
    }
}
