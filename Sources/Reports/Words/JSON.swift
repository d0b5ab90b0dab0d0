import Foundation

/// A JSON value, written with its keys sorted, so that two summaries compare line by line.
enum JSON: Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case unsigned(UInt64)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// Seconds rounded to microseconds; null where there is no sample.
    static func seconds(_ seconds: Double?) -> JSON { rounded(seconds) }

    /// A share (0...1) rounded to six digits; null where there is nobody of whom it could be one.
    static func share(_ share: Double?) -> JSON { rounded(share) }

    private static func rounded(_ number: Double?) -> JSON {
        guard let number, number.isFinite else { return .null }
        return .number((number * 1e6).rounded() / 1e6)
    }

    /// The value in UTF-8 text, two spaces a level.
    var text: String { written(indentation: "") }

    private func written(indentation: String) -> String {
        switch self {
        case .null: "null"
        case .bool(let bool): bool ? "true" : "false"
        case .integer(let integer): String(integer)
        case .unsigned(let integer): String(integer)
        case .number(let number): Self.written(number)
        case .string(let string): Self.quoted(string)
        case .array(let values):
            Self.enclosed(values.map { $0.written(indentation: indentation + "  ") }, in: "[", "]", indentation)
        case .object(let members):
            Self.enclosed(
                members.sorted { $0.key < $1.key }
                    .map { "\(Self.quoted($0.key)): \($0.value.written(indentation: indentation + "  "))" },
                in: "{",
                "}",
                indentation
            )
        }
    }

    private static func enclosed(
        _ lines: [String],
        in opening: String,
        _ closing: String,
        _ indentation: String
    ) -> String {
        guard !lines.isEmpty else { return opening + closing }
        let separator = ",\n\(indentation)  "
        return "\(opening)\n\(indentation)  \(lines.joined(separator: separator))\n\(indentation)\(closing)"
    }

    /// JSON has no infinity and no NaN.
    private static func written(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }

    private static func quoted(_ string: String) -> String {
        var quoted = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case ..<"\u{20}": quoted += String(format: "\\u%04x", scalar.value)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral value: String) { self = .string(value) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}
