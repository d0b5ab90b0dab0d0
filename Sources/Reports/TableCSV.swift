public import Analysis
import Foundation

/// A run's table as CSV (RFC 4180): UTF-8, lines ended by CR LF, a header first. Numbers are rounded to a millionth,
/// flags are `true` and `false`, and what there is none of is empty.
public struct TableCSV {
    public let text: String

    public init(_ table: RunTable) {
        let rows = [table.columns.map(Self.quoted)] + table.rows.map { $0.map(Self.cell) }
        text = rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ cell: RunTable.Cell) -> String {
        switch cell {
        case .text(let text): quoted(harmless(text))
        case .whole(let whole): String(whole)
        case .number(let number): written(number)
        case .flag(let flag): String(flag)
        case .nothing: ""
        }
    }

    /// Plainly, never as a power of ten.
    private static func written(_ number: Double) -> String {
        var text = String(format: "%.6f", number)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text == "-0" ? "0" : text
    }

    /// A spreadsheet runs a cell that begins so as a formula, and texts may come from a service: an apostrophe in front
    /// makes it text (OWASP, *CSV Injection*).
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = !text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        return isPlain ? text : "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
