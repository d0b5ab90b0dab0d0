import Testing

@Suite("Exporting a run's tables")
struct ExportTests {
    @Test("lists the tables, writes one as CSV, and names the nearest where there is none of that name")
    func export() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        _ = try Program.run("run", "short.yaml", "--virtual-time", in: folder)
        let list = try Program.run("export", "reports", in: folder)
        #expect(list.code == 65, "a folder of runs is no run")
        let run = try folder.run()
        let tables = try Program.run("export", run, in: folder)
        #expect(tables.code == 0)
        #expect(tables.output.contains("queue-entries: a row is a stay in the queue"))
        let visits = try Program.run("export", run, "visits", in: folder)
        #expect(visits.output.hasPrefix("visitor,browser,kind,intended_s,"))
        let file = try Program.run("export", run, "visits", "--out", "visits.csv", in: folder)
        #expect((file.code, file.output) == (0, ""))
        #expect(folder.text("visits.csv") == visits.output)
        let wrong = try Program.run("export", run, "visit", in: folder)
        #expect(wrong.code == 64)
        #expect(wrong.errors.contains("Did you mean visits?"))
    }
}
