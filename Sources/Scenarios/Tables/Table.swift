import Foundation
import SwiftCSV

/// A CSV file (RFC 4180; also with semicolons or tabs): a header and rows of as many cells.
struct Table: Sendable {
    /// The largest file that is read, in bytes.
    static let largestFile = 4 * 1_024 * 1_024
    /// The most rows that a file may have.
    static let mostRows = 100_000

    /// The path that it was read from.
    let file: String
    let header: [String]
    let rows: [[String]]

    /// Reads a file's bytes, which must be UTF-8; empty lines are skipped.
    init(bytes: [UInt8], file: String) throws(Problems) {
        let text = try YAMLEncoding.text(of: bytes, file: file, upTo: Table.largestFile)
        let lines: [[String]]
        do {
            let csv = try EnumeratedCSV(string: text.replacing("\r\n", with: "\n"), loadColumns: false)
            lines = [csv.header] + csv.rows
        } catch {
            throw Problems([Problem(file: file, place: .start, sentence: "this is not readable CSV: \(error)")])
        }
        self.file = file
        header = lines[0].map { $0.trimmingCharacters(in: .whitespaces) }
        rows = lines.dropFirst().map { $0.map { $0.trimmingCharacters(in: .whitespaces) } }
            .filter { row in row.contains { !$0.isEmpty } }
        try check()
    }

    private func check() throws(Problems) {
        if header.allSatisfy(\.isEmpty) { throw problem("the file is empty; its first line names the columns") }
        if Set(header).count < header.count { throw problem("two columns have the same name") }
        if rows.isEmpty { throw problem("there is no row below the line that names the columns") }
        if rows.count > Table.mostRows {
            throw problem("there are \(rows.count) rows; at most \(Table.mostRows) are read")
        }
        if let long = rows.firstIndex(where: { $0.count > header.count }) {
            throw problem("this row has more cells than there are columns", row: long)
        }
    }

    /// Something wrong with the file, or with a row, counted from 0.
    func problem(_ sentence: String, row: Int? = nil) -> Problems {
        let place = row.map { Place(line: $0 + 2, column: 1) } ?? .start
        return Problems([Problem(file: file, place: place, sentence: sentence)])
    }
}

extension YAMLField {
    /// The CSV file whose path, from the folder of the file that names it, stands here.
    func table() -> Table? {
        guard let name = text() else { return nil }
        guard let bytes = FileManager.default.contents(atPath: path(of: name)) else {
            problem("there is no file \"\(name.shortened)\" that can be read")
            return nil
        }
        return tabulate { () throws(Problems) in try Table(bytes: [UInt8](bytes), file: path(of: name)) }
    }

    /// What `body` makes of a table, whose problems are noted.
    func tabulate<Value>(_ body: () throws(Problems) -> Value) -> Value? {
        do {
            return try body()
        } catch {
            log.problems += error.all
            return nil
        }
    }

    /// A path as it is seen from where the command runs.
    func path(of name: String) -> String { FileSource.path(of: name, from: file) }
}
