/// Settings as they are written down, before anybody knows whether they make sense.
indirect enum Written: Sendable, CustomStringConvertible {
    case nothing
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Written])
    case object([String: Written])

    /// What it is, in a sentence: "It is …".
    var description: String {
        switch self {
        case .nothing: "null"
        case .flag(let flag): String(flag)
        case .number(let number): number.formatted
        case .text(let text): "\"\(text.prefix(40))\""
        case .list: "a list"
        case .object: "an object"
        }
    }
}

extension Written: Codable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .nothing
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let members = try? value.decode([String: Written].self) {
            self = .object(members)
        } else {
            self = .list(try value.decode([Written].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .nothing: try value.encodeNil()
        case .flag(let flag): try value.encode(flag)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let items): try value.encode(items)
        case .object(let members): try value.encode(members)
        }
    }
}

extension Double {
    /// Without decimals if it has none.
    var formatted: String { Int(exactly: self).map(String.init) ?? String(self) }
}
