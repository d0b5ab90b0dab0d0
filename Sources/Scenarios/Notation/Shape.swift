/// A map of the file whose keys are known: what they are called, what they mean, and what stands for each left out.
package struct Shape<Owner: Sendable>: Sendable {
    /// With every default in place. What stands for a required key is never handed out.
    package let start: Owner
    package let keys: [Key<Owner>]
    /// Notes problems that concern several keys; asked once each key by itself is right.
    private let check: @Sendable (Owner, YAMLFields) -> Void

    package init(
        _ start: Owner,
        _ keys: [Key<Owner>],
        check: @escaping @Sendable (Owner, YAMLFields) -> Void = { _, _ in }
    ) {
        self.start = start
        self.keys = keys
        self.check = check
    }

    /// The map as a value.
    package var notation: Notation<Owner> {
        Notation(read: read, write: write, schema: schema)
    }

    package var schema: Schema { .map(keys.map { $0.property(start) }) }

    @Sendable private func read(_ field: YAMLField) -> Owner? {
        guard let fields = field.map(keys.map(\.name)) else { return nil }
        return field.sound {
            let owner = field.sound { keys.reduce(into: start) { $1.read(&$0, fields) } }
            if let owner { check(owner, fields) }
            return owner
        }
    }

    @Sendable private func write(_ owner: Owner) -> Written {
        .map(keys.compactMap { key in key.write(owner).map { Written.Entry(key: key.name, value: $0) } })
    }
}
