/// One key of a map: how it is read and written, and what it means.
package struct Key<Owner: Sendable>: Sendable {
    package let name: String
    /// As an editor is told of it, with the default that the owner has.
    package let property: @Sendable (Owner) -> Schema.Property
    package let read: @Sendable (inout Owner, YAMLFields) -> Void
    /// Nil: the key is left out.
    package let write: @Sendable (Owner) -> Written?

    /// A key that must be there, or whose default the owner has before it is read; `absent` tells the default in words
    /// where the value itself would say little.
    package init<Value>(
        _ name: String,
        _ place: any WritableKeyPath<Owner, Value> & Sendable,
        _ notation: Notation<Value>,
        isRequired: Bool = false,
        absent: String? = nil,
        _ meaning: String
    ) {
        self.name = name
        property = { owner in
            let usual = absent.map(Schema.Usual.words) ?? .value(notation.write(owner[keyPath: place]))
            return Schema.Property(name, notation.schema, isRequired ? .required : usual, meaning)
        }
        read = { owner, fields in
            let field = isRequired ? fields.required(name) : fields[name]
            if let value = field.flatMap(notation.read) { owner[keyPath: place] = value }
        }
        write = { notation.write($0[keyPath: place]) }
    }
}

extension Key {
    /// A key that may be left out; `absent` tells in a few words what that means.
    package static func optional<Value>(
        _ name: String,
        _ place: any WritableKeyPath<Owner, Value?> & Sendable,
        _ notation: Notation<Value>,
        absent: String,
        _ meaning: String
    ) -> Key {
        Key(
            name: name,
            property: { _ in Schema.Property(name, notation.schema, .words(absent), meaning) },
            read: { owner, fields in
                if let value = fields[name].flatMap(notation.read) { owner[keyPath: place] = value }
            },
            write: { $0[keyPath: place].map(notation.write) }
        )
    }

    /// The same key, of something that holds its owner.
    package func within<Whole>(_ place: any WritableKeyPath<Whole, Owner> & Sendable) -> Key<Whole> {
        let (property, read, write) = (property, read, write)
        return Key<Whole>(
            name: name,
            property: { property($0[keyPath: place]) },
            read: { whole, fields in read(&whole[keyPath: place], fields) },
            write: { write($0[keyPath: place]) }
        )
    }

    /// The same key, left out of what is written while it says nothing.
    package func written(when says: @escaping @Sendable (Owner) -> Bool) -> Key {
        let write = write
        return Key(name: name, property: property, read: read, write: { says($0) ? write($0) : nil })
    }

    private init(
        name: String,
        property: @escaping @Sendable (Owner) -> Schema.Property,
        read: @escaping @Sendable (inout Owner, YAMLFields) -> Void,
        write: @escaping @Sendable (Owner) -> Written?
    ) {
        self.name = name
        self.property = property
        self.read = read
        self.write = write
    }
}
