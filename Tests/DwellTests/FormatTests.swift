import Foundation
import Testing

@Suite("The verdict, told for machines")
struct FormatTests {
    /// A run in virtual time with a defect, told in a format.
    private func told(_ format: String, in folder: Folder, environment: [String: String] = [:]) throws -> Program.Result
    {
        try folder.write(Short.scenario(), to: "short.yaml")
        return try Program.run(
            "run",
            "short.yaml",
            "--virtual-time",
            "--quiet",
            "--defect",
            "reinvite-after-refusal",
            "--format",
            format,
            in: folder,
            environment: environment
        )
    }

    @Test("as JSON it is the summary, and nothing else")
    func json() throws {
        let folder = try Folder()
        let result = try told("json", in: folder)
        let summary = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(result.code == 1 && summary["verdict"] as? String == "fail")
    }

    @Test("as Markdown it begins with the verdict")
    func markdown() throws {
        let result = try told("markdown", in: try Folder())
        #expect(result.code == 1 && result.output.contains("Failed"), "\(result.output)")
        #expect(result.output.contains("| "))
    }

    @Test("for GitHub it is annotations, and the summary of the step")
    func github() throws {
        let folder = try Folder()
        let path = "\(folder.path)/step.md"
        let result = try told("github", in: folder, environment: ["GITHUB_STEP_SUMMARY": path])
        #expect(result.code == 1 && result.output.contains("::error "), "\(result.output)")
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Failed"))
    }

    @Test("a report tells the same of a run that was kept")
    func report() throws {
        let folder = try Folder()
        let run = try told("json", in: folder)
        let report = try Program.run("report", try folder.run(), "--format", "json", in: folder)
        #expect(report.output == run.output && report.code == run.code)
    }
}

@Suite("Another machine")
struct PermissionTests {
    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> (Program.Result, Folder) {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let environment = environment.merging(["DWELL_SECRET_AGENT_PASSWORD": "x"]) { own, _ in own }
        let running = try Program.Running(
            ["run", "short.yaml"] + arguments,
            in: folder,
            environment: environment,
            input: nil
        )
        return (running.result(), folder)
    }

    @Test("gets nothing before somebody has named it, by whatever URL")
    func unnamed() throws {
        let (result, folder) = try run("--url", "https://chat.example.com/live")
        #expect(result.code == 64 && result.errors.contains("--allow chat.example.com"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/reports"))
    }

    @Test("may be named in a file, whose mistakes are told with their places")
    func file() throws {
        let folder = try Folder()
        try folder.write("- { host: chat.example.com, at_most: 5, until: tomorrow }\n", to: "allowed.yaml")
        let path = "\(folder.path)/allowed.yaml"
        let (result, _) = try run("--url", "https://chat.example.com", environment: ["DWELL_ALLOWED": path])
        #expect(result.code == 65, "\(result.errors)")
        #expect(result.errors.contains("1:38") && result.errors.contains("1:48"), "\(result.errors)")
    }

    @Test("a rate needs its unit")
    func rate() throws {
        let (result, _) = try run("--url", "http://127.0.0.1:1", "--allow", "a.example", "--at-most", "5")
        #expect(result.code == 64 && result.errors.contains("5/s"), "\(result.errors)")
    }
}
