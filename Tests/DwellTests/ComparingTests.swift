import Foundation
import Testing

/// In virtual time, so these take no longer than the program needs to start.
@Suite("Comparing runs")
struct ComparingTests {
    /// Runs of the short scenario with seeds 11, 12, … under `out`.
    @discardableResult
    func play(_ arguments: String..., in folder: Folder) throws -> Program.Result {
        try folder.write(Short.scenario(), to: "short.yaml")
        return try Program.Running(["run", "short.yaml", "--virtual-time"] + arguments, in: folder).result()
    }

    @Test("an equal service passes against its saved baseline, in text, Markdown and JSON")
    func equal() throws {
        let folder = try Folder()
        try play("--repeat", "3", "--out", "before", in: folder)
        let saved = try Program.run("baseline", "save", "before/short", "--out", "kept.json", in: folder)
        #expect(saved.code == 0 && saved.output.contains("3 runs, seeds 11, 12, 13"), "\(saved)")
        let again = try play("--repeat", "3", "--baseline", "kept.json", in: folder)
        #expect(again.code == 0 && again.output.contains("✓ PASSED  Short: 3 pairs of runs"), "\(again)")
        let text = try Program.run("compare", "kept.json", "reports/short", in: folder)
        #expect(text.code == 0 && text.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
        let markdown = try Program.run("compare", "kept.json", "reports/short", "--format", "markdown", in: folder)
        #expect(markdown.output.hasPrefix("### ✓ Passed: Short"))
        let json = try Program.run("compare", "kept.json", "reports/short", "--format", "json", in: folder)
        let told = try JSONDecoder().decode(Told.self, from: Data(json.output.utf8))
        #expect(told.verdict == "pass" && told.pairs == 3)
    }

    @Test("a late invite and slower agents fail, each by its own metric")
    func worse() throws {
        let folder = try Folder()
        try play("--repeat", "5", "--out", "before", in: folder)
        try play("--repeat", "5", "--out", "late", "--defect", "invite-late=400ms", in: folder)
        try play("--repeat", "5", "--out", "slow", "--set", "agents.thinks=900ms", in: folder)
        let late = try Program.run("compare", "before/short", "late/short", in: folder)
        #expect(late.code == 1 && late.output.contains("✗ invite.lateness.p50"), "\(late)")
        let refused = try Program.run("compare", "before/short", "slow/short", in: folder)
        #expect(refused.code == 65 && refused.errors.contains("--across-scenarios"), "\(refused)")
        let slow = try Program.run("compare", "before/short", "slow/short", "--across-scenarios", in: folder)
        #expect(slow.code == 1 && slow.output.contains("✗ queue.wait.mean"), "\(slow)")
    }

    @Test("one run a side that differs is undecided")
    func undecided() throws {
        let folder = try Folder()
        try play("--out", "before", in: folder)
        try play("--out", "late", "--defect", "invite-late=400ms", in: folder)
        let result = try Program.run("compare", "before/short", "late/short", in: folder)
        #expect(result.code == 2 && result.output.contains("--repeat 5"), "\(result)")
    }

    @Test("a run is one run, whether its folder, a file in it or the folder above is named")
    func oneRun() throws {
        let folder = try Folder()
        try play(in: folder)
        let run = try folder.run()
        for path in [run, "\(run)/", "\(run)/summary.json", "reports/short"] {
            let saved = try Program.run("baseline", "save", path, "--out", "kept.json", in: folder)
            #expect(saved.code == 0 && saved.output.contains("Short: 1 run, seeds 11"), "\(path): \(saved)")
        }
    }

    @Test("several runs a side are told apart by --candidate")
    func several() throws {
        let folder = try Folder()
        try play("--out", "a", in: folder)
        try play("--out", "b", "--seed", "12", in: folder)
        let result = try Program.run("compare", "a/short", "b/short", "--candidate", "a/short", "b/short", in: folder)
        #expect(result.code == 0 && result.output.contains("2 pairs of runs"), "\(result)")
        let confused = try Program.run("compare", "a/short", "b/short", "a/short", in: folder)
        #expect(confused.code == 64 && confused.errors.contains("--candidate"), "\(confused)")
    }

    @Test("a baseline of an older Dwell is read, and what it lacks is said")
    func older() throws {
        let folder = try Folder()
        let old = """
            {"kind": "dwell baseline", "schema": 1, "runs": [
              {"seed": 11, "dwell": "0.0.9", "fingerprint": "0", "measures": {"findings": {"cases": 30, "value": 0.0}}},
              {"seed": 12, "dwell": "0.0.9", "fingerprint": "0", "measures": {"findings": {"cases": 30, "value": 0.0}}}
            ]}
            """
        try folder.write(old, to: "old.json")
        let result = try play("--repeat", "2", "--baseline", "old.json", in: folder)
        #expect(result.code == 0, "\(result)")
        #expect(result.output.contains("different versions of Dwell (0.0.9,"), "\(result)")
        #expect(result.output.contains("The baseline has no figure of"), "\(result)")
    }

    @Test(
        "a baseline that is none: 65 with a sentence, before anything is played",
        arguments: [("garbage", "It is no baseline."), (#"{"kind": "dwell baseline", "schema": 9}"#, "A newer Dwell")]
    )
    func garbage(text: String, says: String) throws {
        let folder = try Folder()
        try folder.write(text, to: "kept.json")
        let result = try play("--baseline", "kept.json", in: folder)
        #expect(result.code == 65 && result.errors.contains("kept.json: \(says)"), "\(result)")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/reports"))
        let missing = try play("--baseline", "nowhere.json", in: folder)
        #expect(missing.code == 65 && missing.errors.contains("There is no such file."), "\(missing)")
    }

    @Test("an edited scenario is refused before anything is played")
    func edited() throws {
        let folder = try Folder()
        try play("--out", "before", in: folder)
        let result = try play("--baseline", "before/short", "--set", "agents.count=9", in: folder)
        #expect(result.code == 65 && result.errors.contains("nothing was sent"), "\(result)")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/reports"))
    }

    private struct Told: Decodable {
        var verdict: String
        var pairs: Int
    }
}
