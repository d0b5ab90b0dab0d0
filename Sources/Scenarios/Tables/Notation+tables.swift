extension Notation<People> {
    /// A CSV file with a column for each field; in a file that was written by Dwell, its content.
    static let people = Notation(
        read: { field in
            if case .map = field.value.content { return inline.read(field) }
            return field.table().map { People(fields: $0.header, rows: $0.filledRows) }
        },
        write: { inline.write($0) },
        schema: .either([.text, inline.schema])
    )

    private static let inline = Shape(
        People(fields: [], rows: []),
        [
            Key("fields", \.fields, .script, isRequired: true, "the fields"),
            Key(
                "rows",
                \.rows,
                .list(of: .list(of: .text), orEmpty: "there is nobody; name at least one"),
                isRequired: true,
                "their answers"
            ),
        ],
        check: { people, fields in
            guard people.rows.contains(where: { $0.count != people.fields.count }) else { return }
            fields["rows"]?.problem("each row needs an answer for each of the \(people.fields.count) fields")
        }
    ).notation
}

extension Notation<[Duration]> {
    /// A CSV file whose first column holds durations with their units; or a list of them.
    static let sample = Notation(
        read: { field in
            if case .list = field.value.content { return inline.read(field) }
            guard let table = field.table() else { return nil }
            return field.tabulate { () throws(Problems) in try table.durations() }
        },
        write: { inline.write($0) },
        schema: .either([.text, inline.schema])
    )

    private static let inline = list(of: .duration, orEmpty: "there is no value; name at least one")
}

extension Notation<DayCurve> {
    /// A CSV file with the columns `time` and `visitors`: how many come from each row's time until the next row's.
    static let curve = Notation(
        read: { field in
            guard let table = field.table() else { return nil }
            return field.tabulate { () throws(Problems) in try DayCurve(table) }
        },
        // Never asked: what is written of a curve is its phases.
        write: { _ in .map([:]) },
        schema: .text
    )
}

extension Table {
    /// The rows, each with a cell for every column.
    fileprivate var filledRows: [[String]] {
        rows.map { $0 + Array(repeating: "", count: header.count - $0.count) }
    }

    /// The first column.
    fileprivate func durations() throws(Problems) -> [Duration] {
        var durations: [Duration] = []
        for (index, row) in rows.enumerated() {
            guard let duration = Duration(written: row[0]), duration <= .longestWritten else {
                throw problem("\"\(row[0].shortened)\" is no duration with its unit, such as 250ms or 1.5s", row: index)
            }
            durations.append(duration)
        }
        return durations
    }
}
