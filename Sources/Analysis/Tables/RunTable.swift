/// A run's cases of one sort, a row each: for spreadsheets and programs.
public struct RunTable: Sendable, Equatable {
    /// Such as `queue-entries`.
    public let name: String
    /// What a row is.
    public let meaning: String
    /// The columns, in order. A name that ends in `_s` is of seconds: instants count from the run's beginning.
    public let columns: [String]
    /// As many cells a row as there are columns.
    public let rows: [[Cell]]

    /// One value.
    public enum Cell: Sendable, Equatable {
        case text(String)
        case whole(Int)
        case number(Double)
        case flag(Bool)
        /// There is none.
        case nothing
    }

    /// How one column is made of a case.
    struct Column<Case> {
        let name: String
        let cell: (Case) -> Cell
    }

    init<Case>(_ name: String, _ meaning: String, of cases: [Case], _ columns: [Column<Case>]) {
        self.name = name
        self.meaning = meaning
        self.columns = columns.map(\.name)
        rows = cases.map { one in columns.map { $0.cell(one) } }
    }
}

extension RunTable.Column {
    static func text(_ name: String, _ value: @escaping (Case) -> String?) -> Self {
        Self(name: name) { value($0).map(RunTable.Cell.text) ?? .nothing }
    }

    static func whole(_ name: String, _ value: @escaping (Case) -> Int?) -> Self {
        Self(name: name) { value($0).map(RunTable.Cell.whole) ?? .nothing }
    }

    /// What is not finite is none.
    static func number(_ name: String, _ value: @escaping (Case) -> Double?) -> Self {
        Self(name: name) { one in
            guard let number = value(one), number.isFinite else { return .nothing }
            return .number(number)
        }
    }

    static func flag(_ name: String, _ value: @escaping (Case) -> Bool) -> Self {
        Self(name: name) { .flag(value($0)) }
    }
}
