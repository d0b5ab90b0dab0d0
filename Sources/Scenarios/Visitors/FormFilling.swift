/// How the form is filled in. Shares are 0...1.
public struct FormFilling: Sendable, Equatable {
    public var takes = Distribution.constant(.seconds(5))
    /// Who first sends the form without a required field.
    public var forgetsRequired = 0.0
    /// Who first writes something into a field that can't be right, such as an e-mail address without @.
    public var mistypes = 0.0
    /// Who leaves at the form without sending it.
    public var givesUp = 0.0
    /// What visitors write, one row a visitor and then from the first again; nil: made up.
    public var people: People?

    public init() {}
}

/// Made-up people: what each writes into the form, by field.
public struct People: Sendable, Equatable {
    /// The names of the fields.
    public var fields: [String]
    /// One answer a field.
    public var rows: [[String]]

    /// At least one row, each with as many answers as there are fields.
    public init(fields: [String], rows: [[String]]) {
        self.fields = fields
        self.rows = rows
    }
}
