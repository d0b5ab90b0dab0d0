/// How one kind of value stands in a scenario file: read from it, written into it, and described to an editor.
///
/// A file's sections are declared once, as ``Shape``s of ``Key``s with these: what reads, writes and documents the file
/// can't fall apart.
package struct Notation<Value>: Sendable {
    /// Reads a value; nil exactly when the field has noted a problem.
    package let read: @Sendable (YAMLField) -> Value?
    /// As it is written, so that reading gives an equal value.
    package let write: @Sendable (Value) -> Written
    package let schema: Schema

    package init(
        read: @escaping @Sendable (YAMLField) -> Value?,
        write: @escaping @Sendable (Value) -> Written,
        schema: Schema
    ) {
        self.read = read
        self.write = write
        self.schema = schema
    }
}

extension Notation {
    /// The same, told by a name whose definition the file's schema has once.
    package func told(as name: String) -> Notation {
        Notation(read: read, write: write, schema: .named(name))
    }
}

extension Notation where Value: Sendable {
    /// The same values, each of which must also be right by itself: `check` notes what is wrong with one.
    package func checked(_ check: @escaping @Sendable (Value, YAMLField) -> Void) -> Notation {
        let read = read
        return Notation(
            read: { field in
                field.sound {
                    read(field).map { value in
                        check(value, field)
                        return value
                    } ?? nil
                }
            },
            write: write,
            schema: schema
        )
    }

    /// Values that one scalar or one list tells, and that are part of something more.
    package func mapped<Whole>(
        _ make: @escaping @Sendable (Value) -> Whole,
        _ part: @escaping @Sendable (Whole) -> Value
    ) -> Notation<Whole> {
        let (read, write) = (read, write)
        return Notation<Whole>(read: { read($0).map(make) }, write: { write(part($0)) }, schema: schema)
    }

    /// A bare value, which is one thing, or a map, which is another.
    package static func scalar(_ scalar: Notation, or map: Notation, isScalar: @escaping @Sendable (Value) -> Bool)
        -> Notation
    {
        Notation(
            read: { field in
                if case .scalar = field.value.content { scalar.read(field) } else { map.read(field) }
            },
            write: { isScalar($0) ? scalar.write($0) : map.write($0) },
            schema: .either([scalar.schema, map.schema])
        )
    }
}

extension YAMLField {
    /// What `body` makes, unless it notes a problem.
    package func sound<Value>(_ body: () -> Value?) -> Value? {
        let before = log.problems.count
        let value = body()
        return log.problems.count == before ? value : nil
    }
}
