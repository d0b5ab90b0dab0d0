/// How one kind of value is written down, read and checked.
///
/// Reading tells a value of the wrong type; checking tells a value that can't be so, however it came about.
struct Notation<Value: Sendable>: Sendable {
    /// Writes a value down.
    let write: @Sendable (Value) -> Written
    /// Reads a value; `nil` with a problem added if it has the wrong type.
    let read: @Sendable (Written, SettingPath, inout [SettingsProblem]) -> Value?
    /// Every problem of a value.
    let check: @Sendable (Value, SettingPath) -> [SettingsProblem]
}

extension Notation {
    /// A value whose type is told by one sentence, and whose sense by another.
    ///
    /// - Parameters:
    ///   - expected: What to give instead of a value of another type.
    ///   - complaint: What is wrong with a value, in a sentence; `nil` if it is right.
    init(
        _ expected: String,
        write: @escaping @Sendable (Value) -> Written,
        parse: @escaping @Sendable (Written) -> Value?,
        complaint: @escaping @Sendable (Value) -> String? = { _ in nil }
    ) {
        self.write = write
        read = { written, path, problems in
            let value = parse(written)
            if value == nil { problems.append(SettingsProblem("It is \(written): give \(expected).", at: path)) }
            return value
        }
        check = { value, path in complaint(value).map { [SettingsProblem($0, at: path)] } ?? [] }
    }

    /// The same notation for what holds one more promise; it is looked at once the others hold.
    func holding(_ complaint: @escaping @Sendable (Value) -> String?) -> Notation {
        let check = check
        return Notation(write: write, read: read) { value, path in
            let problems = check(value, path)
            return problems.isEmpty ? complaint(value).map { [SettingsProblem($0, at: path)] } ?? [] : problems
        }
    }

    /// A value, or null for none.
    static func optional<Wrapped>(_ notation: Notation<Wrapped>) -> Notation where Value == Wrapped? {
        Notation(
            write: { $0.map(notation.write) ?? .nothing },
            read: { written, path, problems in
                if case .nothing = written { return .some(nil) }
                return notation.read(written, path, &problems).map(Optional.some)
            },
            check: { value, path in value.map { notation.check($0, path) } ?? [] }
        )
    }
}
