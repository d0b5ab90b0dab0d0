/// Something that the desk numbers in the order it begins.
public protocol Numbered {
    /// The letter before the number, as `c` in `c-3`.
    static var prefix: String { get }
}

/// The id of something numbered: 1, 2, 3…, written `c-3`.
public struct Serial<Owner: Numbered>: Hashable, Sendable {
    /// The number: 1 for the first.
    public let number: Int

    /// The id with this number.
    public init(_ number: Int) { self.number = number }

    /// The id after this one.
    var next: Self { Self(number + 1) }
}

extension Serial: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no id.")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Serial: Comparable {
    public static func < (one: Self, other: Self) -> Bool { one.number < other.number }
}

extension Serial: LosslessStringConvertible {
    /// Reads `c-3`; nothing else is an id.
    public init?(_ text: String) {
        let start = Owner.prefix + "-"
        guard text.hasPrefix(start), let number = Int(text.dropFirst(start.count)), number > 0 else { return nil }
        self.number = number
    }

    public var description: String { "\(Owner.prefix)-\(number)" }
}
