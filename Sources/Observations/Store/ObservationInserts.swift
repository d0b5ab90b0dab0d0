import GRDB

/// Appends observations as rows, within a transaction: many by one statement as long as there are many, for a row costs
/// half as much then.
struct ObservationInserts {
    private static let many = 16

    private var ofMany: ObservationInsert
    private var ofOne: ObservationInsert

    init(in database: Database) throws {
        ofMany = try ObservationInsert(of: Self.many, in: database)
        ofOne = try ObservationInsert(of: 1, in: database)
    }

    mutating func append(_ observations: [Observation]) throws {
        var rest = observations[...]
        while rest.count >= Self.many {
            try ofMany.append(rest.prefix(Self.many))
            rest = rest.dropFirst(Self.many)
        }
        for index in rest.indices { try ofOne.append(rest[index...index]) }
    }
}
