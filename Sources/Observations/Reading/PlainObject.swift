/// A plain text does not hold what is asked of it. Foundation, which reads it then, says what is wrong.
struct NotPlain: Error {}

/// An object in a plain JSON text, whose members are taken by their names, each once.
struct PlainObject {
    private let json: PlainJSON
    /// The places of those that were not taken yet.
    private var members: [Int]

    init(_ json: PlainJSON, at place: Int = 0) throws {
        guard json[place].kind == .object else { throw NotPlain() }
        self.json = json
        members = json.members(at: place)
    }

    /// Whether every member was taken: one that nobody knows must not be lost.
    var isTaken: Bool { members.isEmpty }

    mutating func take<Value: PlainValue>(_ name: String) throws -> Value {
        guard let value: Value = try takeIfAny(name) else { throw NotPlain() }
        return value
    }

    mutating func takeIfAny<Value: PlainValue>(_ name: String) throws -> Value? {
        guard let place = takePlace(name) else { return nil }
        guard let value = Value(json, at: place) else { throw NotPlain() }
        return value
    }

    mutating func takeObject(_ name: String) throws -> PlainObject {
        guard let place = takePlace(name) else { throw NotPlain() }
        return try PlainObject(json, at: place)
    }

    private mutating func takePlace(_ name: String) -> Int? {
        members.firstIndex { json.isNamed(name, at: $0) }.map { members.remove(at: $0) }
    }
}

/// What a member of a plain object can be.
protocol PlainValue {
    /// Nil when it is something else.
    init?(_ json: PlainJSON, at place: Int)
}

extension String: PlainValue {
    init?(_ json: PlainJSON, at place: Int) {
        guard json[place].kind == .string else { return nil }
        self = json.text(at: place)
    }
}

extension PlainValue where Self: LosslessStringConvertible {
    init?(_ json: PlainJSON, at place: Int) {
        guard json[place].kind == .word else { return nil }
        self.init(json.text(at: place))
    }
}

extension Int: PlainValue {}
extension Double: PlainValue {}
extension Bool: PlainValue {}
