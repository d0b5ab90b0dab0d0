import Analysis
import ArgumentParser
import Reports
import Scenarios

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes a table of a run as CSV: its visits, invites, queue entries, requests, findings, ….",
        discussion: "Tables: \(RunTables.names.joined(separator: ", "))."
    )

    @Argument(help: "The run's folder, or a file in it.")
    var run: String

    @Argument(help: "The table; none lists them, with their columns.")
    var table: String?

    @Option(help: "The file to write; none: the standard output.")
    var out: String?

    func run() async throws {
        try await Complaint.heard {
            let tables = try StoredRun(in: RunFolder(holding: run)).tables
            guard let table else { return Self.list(tables) }
            let text = try TableCSV(find(table, in: tables)).text
            if let out { try OutputFile(path: out).write(text) } else { print(text, terminator: "") }
        }
    }

    private static func list(_ tables: RunTables) {
        for table in RunTables.names.compactMap(tables.table) {
            print("\(table.name): a row is \(table.meaning); \(table.rows.count) in this run")
            print("    \(table.columns.joined(separator: ", "))")
        }
    }

    private func find(_ name: String, in tables: RunTables) throws(Complaint) -> RunTable {
        if let table = tables.table(name) { return table }
        let nearest = Spelling.nearest(to: name, among: RunTables.names).map { " Did you mean \($0)?" } ?? ""
        throw Complaint(
            text: "There is no table \"\(name)\".\(nearest) There are: \(RunTables.names.joined(separator: ", ")).",
            code: .usage
        )
    }
}
