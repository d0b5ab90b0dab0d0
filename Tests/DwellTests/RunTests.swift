import Foundation
import Observations
import Testing

/// These tests run the program against real services on the loopback, so they take the seconds that a visit takes.
@Suite("dwell run", .serialized)
struct RunTests {
    @Test(
        "a clean service passes, and the run's folder holds every report",
        arguments: ["sse", "long-poll", "web-socket"]
    )
    func clean(receive: String) throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let result = try Program.run("run", "short.yaml", "--receive", receive, in: folder)
        // On a busy machine the run may be undecided; what was seen is the same.
        #expect([0, 2].contains(result.code), "\(result.output)\(result.errors)")
        let summary = try folder.summary()
        #expect(summary.findings.map(\.evidence) == [])
        #expect(summary.visits.planned == 30 && summary.visits.finished == 30 && summary.visits.failed == 0)
        #expect(summary.invites.presented > 10)
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(try folder.run())").sorted()
        #expect(
            names == ["junit.xml", "observations.sqlite", "report.html", "scenario.yaml", "summary.json", "summary.md"]
        )
    }

    @Test(
        "who loses his connection gets his messages once and in order, and who comes back is still known",
        arguments: ["sse", "long-poll", "web-socket"]
    )
    func lostConnection(receive: String) throws {
        let folder = try Folder()
        try folder.write(Short.poorNetwork, to: "short.yaml")
        let result = try Program.run("run", "short.yaml", "--receive", receive, in: folder)
        // On a busy machine the run may be undecided; what was seen is the same.
        #expect([0, 2].contains(result.code), "\(result.output)\(result.errors)")
        let summary = try folder.summary()
        #expect(summary.findings.map(\.evidence) == [])
        #expect(summary.visits.failed == 0 && summary.visits.started > summary.visits.planned)
        let messages = try #require(summary.rules.first { $0.id == "I16" })
        #expect(messages.cases > 10 && messages.violations == 0)
    }

    @Test("a report is rebuilt from the observations alone, the same as it was")
    func rebuilds() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        _ = try Program.run("run", "short.yaml", "--virtual-time", in: folder)
        let run = try folder.run()
        let before = folder.text("\(run)/report.html")
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(run)/report.html")
        let result = try Program.run("report", run, in: folder)
        #expect(result.code == 0, "\(result.errors)")
        #expect(!before.isEmpty && folder.text("\(run)/report.html") == before)
    }

    @Test("a service that isn't there: 69 in seconds, saying what was tried, and no run is left behind")
    func unreachable() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        // Port 1 is nobody's on a machine that tests.
        let result = try Program.run(
            "run",
            "short.yaml",
            "--url",
            "http://127.0.0.1:1",
            in: folder,
            environment: ["DWELL_SECRET_AGENT_PASSWORD": "not asked for"]
        )
        #expect(result.code == 69)
        #expect(result.errors.contains("127.0.0.1:1"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/reports"))
    }

    @Test("a service killed in mid-run: the visits fail as findings, and the report is written")
    func killed() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let service = try ServedService("short.yaml", in: folder)
        let run = try Program.Running(
            ["run", "short.yaml", "--url", service.address],
            in: folder,
            environment: ["DWELL_SECRET_AGENT_PASSWORD": service.agentPassword]
        )
        _ = waitFor { (try? folder.run()).map { _ in true } }
        // Two seconds of visits, so that there is something to break off.
        Thread.sleep(forTimeInterval: 2)
        service.kill()
        let result = run.result()
        #expect(result.code == 1, "\(result.output)\(result.errors)")
        let summary = try folder.summary()
        #expect(summary.visits.failed > 0)
        #expect(summary.findings.contains { $0.rule == "S1" })
        #expect(summary.visits.started == summary.visits.finished + summary.visits.failed)
    }

    @Test("Ctrl-C: the visitors leave, the report is written, and the code is 130", arguments: loopCounts)
    func interrupted(loops: Int) throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let run = try Program.Running(["run", "short.yaml", "--loops", "\(loops)"], in: folder)
        _ = waitFor { (try? folder.run()).map { _ in true } }
        Thread.sleep(forTimeInterval: 2)
        kill(run.process.processIdentifier, SIGINT)
        let result = run.result()
        #expect(result.code == 130, "\(result.output)\(result.errors)")
        let summary = try folder.summary()
        #expect(summary.visits.started > 0)
        #expect(summary.http.failed == 0)
        let agents = try folder.observations().filter { $0.fact == .signedOut }
        #expect(Set(agents.map(\.subject)) == [.agent(1), .agent(2)])
        #expect(folder.text("\(try folder.run())/report.html").contains("</html>"))
    }
}

/// One, and two where the machine has cores for them.
private let loopCounts = [1, 2].filter { $0 <= ProcessInfo.processInfo.activeProcessorCount }

/// Each defect over HTTP is found by its rule. Real time, since the defects are the service's.
@Suite("Planted defects", .serialized)
struct DefectTests {
    @Test(
        "a defect is found by its rule, and the run fails",
        arguments: [
            ("invite-late=400ms", "R18", "reactive-and-proactive-with-invite"),
            ("invite-early=400ms", "I2", "reactive-and-proactive-with-invite"),
            ("invite-in-reactive-only", "I1", "reactive-only"),
            ("reinvite-after-refusal", "I3", "reactive-and-proactive-with-invite"),
            ("minimised-forgotten-on-page-change", "R21", "reactive-and-proactive-with-invite"),
            ("message-lost-while-minimised", "I16", "reactive-and-proactive-with-invite"),
            ("queue-jump", "I14", "reactive-and-proactive-with-invite"),
            ("required-field-accepted", "I6", "reactive-and-proactive-with-invite"),
        ]
    )
    func found(defect: String, rule: String, activation: String) throws {
        let folder = try Folder()
        try folder.write(Short.scenario(activation: activation), to: "short.yaml")
        let result = try Program.run("run", "short.yaml", "--defect", defect, in: folder)
        #expect(result.code == 1, "\(result.output)\(result.errors)")
        #expect(Set(try folder.summary().findings.map(\.rule)).contains(rule), "\(result.output)")
    }

    @Test("a service that is late by 300 ms is measured as late by 300 ms")
    func measured() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        _ = try Program.run("run", "short.yaml", "--defect", "invite-late=300ms", in: folder)
        let median = try #require(try folder.summary().invites.lateness_s.p50)
        // The lower bound is the promise of the defect; the upper one leaves room for a busy machine.
        #expect(median > 0.295 && median < 0.4, "\(median)")
    }

    @Test("an unknown defect is refused with the nearest name")
    func unknown() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let result = try Program.run("run", "short.yaml", "--defect", "invite-latte", in: folder)
        #expect(result.code == 64)
        #expect(result.errors.contains("invite-late"))
    }
}
