import Testing

@Suite("dwell init")
struct InitTests {
    @Test(
        "what --yes writes passes the check without a remark, in any mode",
        arguments: ["reactive-only", "reactive-and-proactive-with-invite", "reactive-and-proactive-without-invite"]
    )
    func usual(mode: String) throws {
        let folder = try Folder()
        let result = try Program.run("init", "--yes", "--activation", mode, in: folder)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains("dwell run scenario.yaml"))
        let check = try Program.run("check", "scenario.yaml", in: folder)
        #expect((check.code, check.errors) == (0, ""))
    }

    @Test("answers are checked as they are typed, and asked for again")
    func typed() throws {
        let folder = try Folder()
        let answers = ["Shop: the chat", "", "", "5", "5s", "/ /cart", "", "2min", "0", "4", "shop.yaml"]
        let result = try Program.run("init", in: folder, input: answers.joined(separator: "\n") + "\n")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.errors.contains("\"5\" has no unit"))
        #expect(result.errors.contains("\"0\" was found, but a whole number, 1 to 10000, is needed here"))
        let text = folder.text("shop.yaml")
        #expect(text.contains("name: \"Shop: the chat\"") && text.contains("launch_after: 5s"))
        #expect(text.contains("path: /cart") && text.contains("for: 2min") && text.contains("count: 4"))
    }

    @Test("a file that exists is only written over with --force")
    func existing() throws {
        let folder = try Folder()
        try folder.write("mine", to: "scenario.yaml")
        #expect(try Program.run("init", "--yes", in: folder).code == 64)
        #expect(folder.text("scenario.yaml") == "mine")
        #expect(try Program.run("init", "--yes", "--force", in: folder).code == 0)
        #expect(folder.text("scenario.yaml").contains("visitors:"))
    }

    @Test("an option that can't be used, and questions that nobody answers, are wrong usage")
    func wrong() throws {
        let folder = try Folder()
        let rate = try Program.run("init", "--yes", "--rate", "30", in: folder)
        #expect(rate.code == 64 && rate.errors.contains("has no unit"))
        let silent = try Program.run("init", in: folder)
        #expect(silent.code == 64 && silent.errors.contains("--yes"))
        #expect(folder.text("scenario.yaml") == "")
    }
}
