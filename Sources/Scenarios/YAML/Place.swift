/// Where something stands in a text file, both counted from 1; columns count Unicode scalars.
public struct Place: Sendable, Hashable, Comparable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (one: Place, other: Place) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

extension Place {
    static let start = Place(line: 1, column: 1)

    /// Where the next character behind the text stands.
    init(behind text: Substring) {
        let lastLine = text.lastIndex(where: \.isNewline).map { text[$0...].dropFirst() } ?? text
        self.init(line: text.count(where: \.isNewline) + 1, column: lastLine.unicodeScalars.count + 1)
    }

    /// The next column.
    var following: Place { advanced(by: 1) }

    /// So many columns to the right.
    func advanced(by columns: Int) -> Place {
        Place(line: line, column: column + columns)
    }
}
