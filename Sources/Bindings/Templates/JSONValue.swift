import Foundation

/// A JSON value: what replies hold, and what a binding's variables hold.
public enum JSONValue: Sendable, Equatable {
    case null
    case boolean(Bool)
    /// A whole number that fits, exactly: ids may be larger than a `Double` can hold apart.
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Reads JSON text (UTF-8); nil when it is none.
    public init?(json: [UInt8]) {
        guard let value = JSONValue(plain: json) ?? JSONValue(general: json) else { return nil }
        self = value
    }

    /// Whatever JSON allows.
    init?(general json: [UInt8]) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json)) else { return nil }
        self = value
    }

    /// As JSON text, with keys in alphabetical order so that equal values have equal text.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only numbers that JSON does not have can't be encoded, and no reply brings one.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    /// As a template shows it: a string without quotes, null as nothing.
    public var text: String {
        switch self {
        case .null: ""
        case .string(let value): value
        default: json
        }
    }

    /// A finite number, also when it comes as text (`"3"`), as some services write it.
    public var number: Double? {
        let number: Double? =
            switch self {
            case .integer(let value): Double(value)
            case .number(let value): value
            case .string(let value): Double(value)
            default: nil
            }
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    /// The same, as JSON has it: whole numbers stay whole.
    public var asNumber: JSONValue? {
        if case .integer = self { return self }
        if case .string(let text) = self, let whole = Int(text) { return .integer(whole) }
        return number.map { JSONValue.number($0) }
    }

    /// True or false, also when it comes as text or as 0 and 1.
    public var boolean: Bool? {
        switch self {
        case .boolean(let value): value
        case .string("true"), .string("1"), .integer(1), .number(1): true
        case .string("false"), .string("0"), .integer(0), .number(0): false
        default: nil
        }
    }

    var isList: Bool {
        if case .array = self { true } else { false }
    }

    /// Null, the empty string and the empty list say nothing.
    public var isEmpty: Bool {
        switch self {
        case .null, .string(""), .array([]): true
        default: false
        }
    }
}

extension JSONValue {
    /// Whether it holds something: a variable that is false counts as nothing wherever a binding asks.
    var holds: Bool { !isEmpty && self != .boolean(false) }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let boolean = try? value.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let integer = try? value.decode(Int.self) {
            self = .integer(integer)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let members = try? value.decode([String: JSONValue].self) {
            self = .object(members)
        } else {
            self = .array(try value.decode([JSONValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }
}
