import Foundation
import Testing

@Suite("The rules, told")
struct RulesTests {
    private func rules(_ arguments: String...) throws -> Program.Result {
        try Program.Running(["rules"] + arguments, in: try Folder()).result()
    }

    @Test("all of them are listed, and some are told whole, by id or by name")
    func told() throws {
        let list = try rules().output
        #expect(list.contains("I14") && list.contains("first come, first served"))
        let cards = try rules("i14", "second invite")
        #expect(cards.code == 0)
        #expect(cards.output.hasPrefix("I14  first come, first served"))
        #expect(cards.output.contains("I3  no second invite after No"))
        for word in ["a case is", "a violation is", "when pushed", "when polled", "virtual time"] {
            #expect(cards.output.contains(word))
        }
    }

    @Test("what is no rule is named, with those that there are")
    func unknown() throws {
        let result = try rules("I99")
        #expect(result.code == 64)
        #expect(result.errors.contains("There is no rule \"I99\"") && result.errors.contains("I1, I2, I3"))
    }

    @Test("the tables of docs/rules.md are those of the rules themselves")
    func documented() throws {
        let docs = SampleTests.sample.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("docs/rules.md")
        let isCurrent = try String(contentsOf: docs, encoding: .utf8).contains(try rules("--markdown").output)
        #expect(isCurrent, "renew them: swift run dwell rules --markdown, from \"## The promises\" on")
    }
}
