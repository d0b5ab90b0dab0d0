/// A plain text does not hold what is asked of it. Foundation, which reads it then, says what is wrong.
struct NotPlain: Error {}

extension PlainJSON {
    func isNull(at place: Int) -> Bool { self[place].kind == .word && text(at: place) == "null" }

    func string(at place: Int) throws -> String {
        guard self[place].kind == .string else { throw NotPlain() }
        return text(at: place)
    }

    func bool(at place: Int) throws -> Bool {
        guard let bool = Bool(try word(at: place)) else { throw NotPlain() }
        return bool
    }

    func integer<Number: FixedWidthInteger>(at place: Int) throws -> Number {
        guard let number = Number(try word(at: place)) else { throw NotPlain() }
        return number
    }

    func real<Number: BinaryFloatingPoint>(at place: Int) throws -> Number {
        guard let number = Double(try word(at: place)) else { throw NotPlain() }
        return Number(number)
    }

    private func word(at place: Int) throws -> String {
        guard self[place].kind == .word else { throw NotPlain() }
        return text(at: place)
    }
}
