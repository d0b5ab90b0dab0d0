import Foundation
import Testing

/// The scenarios that come with Dwell, in virtual time.
@Suite("The library of scenarios")
struct LibraryTests {
    private static let folder = SampleTests.sample.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scenarios")

    static let scenarios =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    /// The scenario that shows each defect, with the rule that finds it.
    static let defects = [
        ("invite-late", "R18", "proactive-invite.yaml"),
        ("invite-early", "I2", "proactive-invite.yaml"),
        ("invite-missing", "R18", "proactive-invite.yaml"),
        ("invite-in-reactive-only", "I1", "reactive-only.yaml"),
        ("reinvite-after-refusal", "I3", "proactive-invite.yaml"),
        ("form-in-without-invite", "I5", "without-invite.yaml"),
        ("minimised-forgotten-on-page-change", "I4", "proactive-invite.yaml"),
        ("message-lost-while-minimised", "I16", "proactive-invite.yaml"),
        ("position-lost-on-minimise", "I18", "reactive-only.yaml"),
        ("queue-jump", "I14", "proactive-invite.yaml"),
        ("required-field-accepted", "I6", "proactive-invite.yaml"),
        ("agent-overloaded", "I15", "proactive-invite.yaml"),
        ("joined-before-accept", "I7", "proactive-invite.yaml"),
        ("message-twice", "I16", "proactive-invite.yaml"),
        ("invite-on-third-page", "I1", "reactive-only.yaml"),
        ("invite-after-opening", "I2", "no-form.yaml"),
        ("reinvite-on-third-page", "I3", "refusal-lasts.yaml"),
        ("entry-in-without-invite", "I5", "without-invite.yaml"),
        ("message-lost-on-page-change", "I16", "without-invite.yaml"),
        ("alert-not-counted", "I15", "dequeue.yaml"),
        ("ended-twice", "I10", "closing-time.yaml"),
        ("entry-while-closed", "I8", "closing-time.yaml"),
        ("position-while-closed", "I8", "closing-time.yaml"),
        ("dequeue-late", "I9", "dequeue.yaml"),
        ("dequeued-after-answer", "I9", "dequeue.yaml"),
        ("position-after-answer", "I13", "dequeue.yaml"),
        ("position-after-dequeue", "I13", "dequeue.yaml"),
    ]

    /// Opening the chat again while waiting for it: a window shows no button for that, so that no visitor does it.
    static let unshown: Set = ["second-entry"]

    /// Those that take no longer than half a minute live.
    static let short = ["smoke.yaml", "no-form.yaml", "forms.yaml", "launch-minimised.yaml"]

    /// Those that play hours, in virtual time too for too long to be played with many seeds.
    static let long = ["monday.yaml", "soak.yaml"]

    private func run(_ scenario: String, _ arguments: [String], in folder: Folder) throws -> Program.Result {
        let path = Self.folder.appendingPathComponent(scenario).path
        return try Program.Running(["run", path, "--virtual-time"] + arguments, in: folder).result()
    }

    @Test(
        "a service without defects passes each of them",
        arguments: scenarios.flatMap { scenario in (1...(long.contains(scenario) ? 1 : 3)).map { (scenario, $0) } }
    )
    func clean(scenario: String, seed: Int) throws {
        let folder = try Folder()
        let result = try run(scenario, ["--seed", "\(seed)"], in: folder)
        #expect(result.code == 0, "\(result.output)\(result.errors)")
        #expect(try folder.summary().findings.map(\.evidence) == [])
    }

    /// In real time, because they are about the real service and its connections; half a minute at the most.
    @Test("a running service without defects fails none of the short ones", arguments: short)
    func live(scenario: String) throws {
        let folder = try Folder()
        let path = Self.folder.appendingPathComponent(scenario).path
        // Other tests keep the machine busy, so that neither service nor generator can be held to times.
        let patience = ["invite_within=5s", "missing_after=10s", "message_within=10s"].map { "tolerances." + $0 }
        let changes = (["expect=[]"] + patience).flatMap { ["--set", $0] }
        let result = try Program.Running(["run", path, "--quiet"] + changes, in: folder).result()
        #expect([0, 2].contains(result.code), "\(result.output)\(result.errors)")
        #expect(try folder.summary().findings.map(\.evidence) == [])
    }

    @Test("each defect is found by the rule that it breaks", arguments: defects)
    func found(defect: String, rule: String, scenario: String) throws {
        let folder = try Folder()
        let result = try run(scenario, ["--defect", defect], in: folder)
        #expect(result.code == 1, "\(result.output)\(result.errors)")
        #expect(try folder.summary().findings.contains { $0.rule == rule }, "\(result.output)")
    }

    @Test("what the library does not show, a scenario of its own does", arguments: DefectScenario.all.map(\.defect))
    func foundByItsOwn(defect: String) throws {
        let scenario = try #require(DefectScenario.all.first { $0.defect == defect })
        let clean = try Folder()
        try clean.write(scenario.text, to: "defect.yaml")
        let passed = try Program.run("run", "defect.yaml", "--virtual-time", in: clean)
        #expect(passed.code == 0, "\(passed.output)\(passed.errors)")
        let folder = try Folder()
        try folder.write(scenario.text, to: "defect.yaml")
        let result = try Program.run("run", "defect.yaml", "--virtual-time", "--defect", defect, in: folder)
        #expect(result.code == 1, "\(result.output)\(result.errors)")
        #expect(try folder.summary().findings.contains { $0.rule == scenario.rule }, "\(result.output)")
    }

    @Test("every defect that can be planted has a scenario that shows it, or is known to have none yet")
    func complete() throws {
        let result = try Program.run("serve", "--list-defects", in: try Folder())
        let listed = result.output.split(separator: "\n").map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).prefix(2).map(String.init)
        }
        let shown = listed.filter { !Self.unshown.contains($0[0]) }
        #expect(
            Set(shown) == Set(Self.defects.map { [$0.0, $0.1] } + DefectScenario.all.map { [$0.defect, $0.rule] })
        )
        #expect(Self.unshown.isSubset(of: listed.map { $0[0] }))
    }
}
