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
        read = { written, place, problems in
            if let value = parse(written) { return value }
            problems.append(SettingsProblem("It is \(written.kind): give \(expected).", at: place))
            return nil
        }
        check = { value, place in complaint(value).map { [SettingsProblem($0, at: place)] } ?? [] }
    }

    /// The same notation with one more thing to hold.
    func holding(_ complaint: @escaping @Sendable (Value) -> String?) -> Notation {
        let check = check
        return Notation(write: write, read: read) { value, place in
            let problems = check(value, place)
            return problems.isEmpty ? complaint(value).map { [SettingsProblem($0, at: place)] } ?? [] : problems
        }
    }
}
