extension Defect: CustomStringConvertible {
    /// As it can be read again: `queue-jump`, or `invite-late=300ms`.
    public var description: String {
        kind.value == nil ? kind.name : "\(kind.name)=\((value / .milliseconds(1)).formatted)ms"
    }
}

extension Defect: Equatable {
    public static func == (one: Self, other: Self) -> Bool { one.description == other.description }
}

extension Defect: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            try self.init(parsing: try container.decode(String.self))
        } catch let error as DefectError {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
