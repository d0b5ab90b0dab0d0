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

    /// The scenario that shows each defect, with the rule that finds it: one of the library, or a short one beside the
    /// table.
    static let defects = ((try? String(contentsOf: shown, encoding: .utf8)) ?? "")
        .split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",").map(String.init)
            return (defect: cells[0], rule: cells[1], scenario: cells[2])
        }

    private static let root = folder.deletingLastPathComponent()
    private static let shown = root.appendingPathComponent("Benchmarks/Judgement/defects/shown.csv")

    /// Opening the chat again while waiting for it: a window shows no button for that, so that no visitor does it.
    static let unshown: Set = ["second-entry"]

    /// Those that take no longer than half a minute live.
    static let short = ["smoke.yaml", "no-form.yaml", "forms.yaml", "launch-minimised.yaml"]

    /// Those that play hours, in virtual time too for too long to be played with many seeds.
    static let long = ["monday.yaml", "soak.yaml"]

    private func run(_ scenario: String, _ arguments: [String], in folder: Folder) throws -> Program.Result {
        let path = Self.root.appendingPathComponent(scenario).path
        return try Program.Running(["run", path, "--virtual-time"] + arguments, in: folder).result()
    }

    @Test(
        "a service without defects passes each of them",
        arguments: scenarios.flatMap { scenario in (1...(long.contains(scenario) ? 1 : 3)).map { (scenario, $0) } }
    )
    func clean(scenario: String, seed: Int) throws {
        let folder = try Folder()
        let result = try run("scenarios/\(scenario)", ["--seed", "\(seed)"], in: folder)
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

    @Test(
        "what the library does not show is shown by a scenario that is clean without the defect",
        arguments: defects.map(\.scenario).filter { !$0.hasPrefix("scenarios/") }
    )
    func cleanWithout(scenario: String) throws {
        let result = try run(scenario, [], in: try Folder())
        #expect(result.code == 0, "\(result.output)\(result.errors)")
    }

    @Test("every defect that can be planted has a scenario that shows it, or is known to have none yet")
    func complete() throws {
        let result = try Program.run("serve", "--list-defects", in: try Folder())
        let listed = result.output.split(separator: "\n").map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).prefix(2).map(String.init)
        }
        let shown = listed.filter { !Self.unshown.contains($0[0]) }
        #expect(Set(shown) == Set(Self.defects.map { [$0.defect, $0.rule] }))
        #expect(Self.unshown.isSubset(of: listed.map { $0[0] }))
    }
}
