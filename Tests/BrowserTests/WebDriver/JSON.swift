import Foundation

/// A JSON value, as the browser and the service speak it.
enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// A member of an object; null if there is none.
    subscript(name: String) -> JSON {
        get { if case .object(let members) = self { members[name] ?? .null } else { .null } }
        set {
            var members: [String: JSON] = [:]
            if case .object(let known) = self { members = known }
            members[name] = newValue
            self = .object(members)
        }
    }

    var text: String? { if case .string(let text) = self { text } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var int: Int? { number.map { Int($0) } }
    var isTrue: Bool { self == .bool(true) }
    /// The elements of an array; none of anything else.
    var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }
}

extension JSON {
    /// Reads JSON; `nil` if it is none.
    ///
    /// By way of `JSONSerialization`, which reads a page's tree thirty times as fast as a decoder that has to guess.
    init?(parsing text: String) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) else {
            return nil
        }
        self.init(value)
    }

    private init(_ value: Any) {
        switch value {
        case let string as String: self = .string(string)
        case let number as NSNumber: self = number.isBool ? .bool(number.boolValue) : .number(number.doubleValue)
        case let array as [Any]: self = .array(array.map { JSON($0) })
        case let object as [String: Any]: self = .object(object.mapValues { JSON($0) })
        default: self = .null
        }
    }
}

extension NSNumber {
    /// Foundation's numbers say what they were made from; `c` is a Boolean.
    fileprivate var isBool: Bool { String(cString: objCType) == "c" }
}

extension JSON: Encodable {
    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .bool(let bool): try value.encode(bool)
        // A whole number stays one: some commands refuse 1.0 where they expect 1.
        case .number(let number): try Int(exactly: number).map { try value.encode($0) } ?? value.encode(number)
        case .string(let string): try value.encode(string)
        case .array(let array): try value.encode(array)
        case .object(let object): try value.encode(object)
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(floatLiteral value: Double) { self = .number(value) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
