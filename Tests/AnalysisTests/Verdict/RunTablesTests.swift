import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("A run's tables")
struct RunTablesTests {
    private let tables = RunTables(
        run: .lasting(),
        scenario: .promising(),
        observations: visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.invitePresented(notBefore: 4.9, happened: nil, again: false), at: 5.52),
            does(.inviteAccepted, at: 9),
            sees(.queueEntered(chat: "c", position: 1, happened: nil), at: 9.1),
            leaves(at: 20)
        )
            + visitor(
                2,
                arrives(0),
                loads(1, at: 0),
                sees(.invitePresented(notBefore: nil, happened: nil, again: false), at: 8),
                leaves(at: 20)
            )
    )

    private func row(_ name: String) throws -> [String: RunTable.Cell] {
        let table = try #require(tables.table(name))
        let row = try #require(table.rows.first)
        return Dictionary(uniqueKeysWithValues: zip(table.columns, row))
    }

    @Test("every table is there, each row as wide as its header", arguments: RunTables.names)
    func shape(name: String) throws {
        let table = try #require(tables.table(name))
        #expect(table.name == name)
        #expect(Set(table.columns).count == table.columns.count)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }

    @Test("an invite has its due instant, and its lateness from both ends of the poll")
    func invite() throws {
        let invite = try row("invites")
        #expect(invite["due_s"] == .number(5.02))
        guard case .number(let late) = invite["lateness_s"], case .number(let best) = invite["lateness_at_best_s"]
        else {
            Issue.record("it has no lateness")
            return
        }
        #expect(abs(late - 0.5) < 1e-9 && abs(best + 0.12) < 1e-9)
        #expect(invite["answer"] == .text("accepted"))
    }

    @Test("a queue entry has its one end")
    func entry() throws {
        let entry = try row("queue-entries")
        #expect(entry["end"] == .text("left"))
        #expect(entry["agent"] == .nothing)
        #expect(entry["chat"] == .text("c"))
    }

    @Test("a finding of a rule stands with its evidence")
    func finding() throws {
        let finding = try row("findings")
        #expect((finding["rule"], finding["visitor"]) == (.text("R18"), .whole(2)))
        #expect(finding["waived"] == .flag(false))
    }
}
