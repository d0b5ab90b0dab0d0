/// Gives a value of a plain JSON text to whatever is `Decodable`. Its only error is ``NotPlain``.
struct PlainDecoder: Decoder {
    let json: PlainJSON
    let place: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ json: PlainJSON, at place: Int = 0) {
        self.json = json
        self.place = place
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard json[place].kind == .object else { throw NotPlain() }
        return KeyedDecodingContainer(PlainObject(json: json, place: place))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard json[place].kind == .array else { throw NotPlain() }
        return PlainArray(json, at: place)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

// One method for all numbers of a sort stands for each of those that the protocols ask for.
extension PlainDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { json.isNull(at: place) }
    func decode(_ type: Bool.Type) throws -> Bool { try json.bool(at: place) }
    func decode(_ type: String.Type) throws -> String { try json.string(at: place) }
    func decode<T: Decodable & FixedWidthInteger>(_ type: T.Type) throws -> T { try json.integer(at: place) }
    func decode<T: Decodable & BinaryFloatingPoint>(_ type: T.Type) throws -> T { try json.real(at: place) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }
}

/// An object's members, by name.
private struct PlainObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let json: PlainJSON
    let place: Int

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { json.children(at: place).compactMap { Key(stringValue: json.name(at: $0)) } }

    func contains(_ key: Key) -> Bool { json.member(key.stringValue, at: place) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { json.isNull(at: try member(key)) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try json.bool(at: member(key)) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try json.string(at: member(key)) }
    func decode<T: Decodable & FixedWidthInteger>(_ type: T.Type, forKey key: Key) throws -> T {
        try json.integer(at: member(key))
    }
    func decode<T: Decodable & BinaryFloatingPoint>(_ type: T.Type, forKey key: Key) throws -> T {
        try json.real(at: member(key))
    }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try T(from: superDecoder(forKey: key)) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try superDecoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw NotPlain() }
    func superDecoder(forKey key: Key) throws -> any Decoder { PlainDecoder(json, at: try member(key)) }

    private func member(_ key: Key) throws -> Int {
        guard let place = json.member(key.stringValue, at: place) else { throw NotPlain() }
        return place
    }
}

/// An array's elements, one after the other.
private struct PlainArray: UnkeyedDecodingContainer {
    let json: PlainJSON
    let places: [Int]
    private(set) var currentIndex = 0

    var codingPath: [any CodingKey] { [] }
    var count: Int? { places.count }
    var isAtEnd: Bool { currentIndex == places.count }

    init(_ json: PlainJSON, at place: Int) {
        self.json = json
        places = Array(json.children(at: place))
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, json.isNull(at: places[currentIndex]) else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: superDecoder()) }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try superDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        guard !isAtEnd else { throw NotPlain() }
        defer { currentIndex += 1 }
        return PlainDecoder(json, at: places[currentIndex])
    }
}
