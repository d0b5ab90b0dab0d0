import Foundation

/// As much of JSON Schema 2020-12 as `docs/schema` uses: it lists what is wrong with a document, each with its place.
struct JSONSchema {
    private typealias Object = [String: Any]

    private let root: [String: Any]

    init?(_ text: Data) {
        guard let root = try? JSONSerialization.jsonObject(with: text) as? [String: Any] else { return nil }
        self.root = root
    }

    /// The keywords that this reader understands, and those that only describe.
    private static let keywords: Set<String> = [
        "$ref", "const", "enum", "type", "minimum", "maximum", "items", "properties", "required",
        "additionalProperties", "$schema", "$id", "$defs", "title", "description", "format",
    ]

    func problems(in document: Any) -> [String] { problems(document, root, at: "") }

    private func problems(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        var found = Set(schema.keys).subtracting(Self.keywords).map { "\(place): unknown keyword \($0)" }
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
            found += problems(value, (root["$defs"] as? Object)?[String(name)] as? Object ?? ["?": 1], at: place)
        }
        found += wrongType(value, schema, at: place) + outOfRange(value, schema, at: place)
        if let object = value as? Object { found += members(of: object, schema, at: place) }
        if let array = value as? [Any], let items = schema["items"] as? Object {
            found += array.enumerated().flatMap { problems($1, items, at: "\(place)/\($0)") }
        }
        return found
    }

    private func wrongType(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        let allowed = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] }
        guard let allowed, !allowed.contains(where: { Self.types(of: value).contains($0) }) else { return [] }
        return ["\(place): not \(allowed.joined(separator: " or "))"]
    }

    private static func types(of value: Any) -> Set<String> {
        switch value {
        case is NSNull: ["null"]
        case is String: ["string"]
        case is [Any]: ["array"]
        case is [String: Any]: ["object"]
        case let number as NSNumber where String(describing: type(of: number)).contains("Bool"): ["boolean"]
        case let number as NSNumber: typesOfNumber(number)
        default: []
        }
    }

    private static func typesOfNumber(_ number: NSNumber) -> Set<String> {
        if number.objCType.pointee == CChar(UInt8(ascii: "c")) { return ["boolean"] }
        return number.doubleValue == number.doubleValue.rounded() ? ["number", "integer"] : ["number"]
    }

    private func outOfRange(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        var found: [String] = []
        if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
            found.append("\(place): none of \(choices)")
        }
        if let constant = schema["const"] as? Int, value as? Int != constant {
            found.append("\(place): not \(constant)")
        }
        guard let number = (value as? NSNumber)?.doubleValue else { return found }
        if let minimum = schema["minimum"] as? Double, number < minimum { found.append("\(place): too small") }
        if let maximum = schema["maximum"] as? Double, number > maximum { found.append("\(place): too large") }
        return found
    }

    private func members(of object: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
        guard let properties = schema["properties"] as? [String: Object] else {
            return schema["$ref"] == nil ? ["\(place): not described"] : []
        }
        let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
        return missing.map { "\(place)/\($0): missing" }
            + object.flatMap { name, value in
                properties[name].map { problems(value, $0, at: "\(place)/\(name)") } ?? [
                    "\(place)/\(name): not described"
                ]
            }
    }
}
