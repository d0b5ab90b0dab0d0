import Testing

@Suite("Limits of the machine")
struct LimitsTests {
    /// Two hundred visitors at once, each with two connections.
    private static let crowd = """
        name: Crowd
        settings: { activation: reactive-only }
        visitors:
          arrive: { rate: 100/s, for: 2s, spacing: even }
          mix: [{ kind: reader, pages: [{ path: /, dwell: 2s }, { path: /more, dwell: 2s }] }]

        """

    private func folder(_ more: String = "") throws -> Folder {
        let folder = try Folder()
        try folder.write(Self.crowd + more, to: "crowd.yaml")
        return folder
    }

    @Test("a run that needs more files than there are is refused before anything is sent, with what helps")
    func files() throws {
        let folder = try folder()
        let result = try Program.run("run", "crowd.yaml", "--quiet", in: folder, files: 300)
        #expect(result.code == 64)
        #expect(result.errors.contains("200 visitors at once come to 400 connections"))
        #expect(result.errors.contains("this process may have 300 open"))
        #expect(
            result.errors.contains("- `connections: shared`") == false,
            "each visitor has a stream of events of his own"
        )
        #expect(result.errors.contains("- more files, as root: `ulimit -n "))
        #expect(result.errors.hasSuffix("Nothing was sent.\n"))
        #expect(throws: (any Error).self) { try folder.run() }
    }

    @Test("`check` remarks on it, and a run in virtual time needs none")
    func check() throws {
        let folder = try folder()
        let check = try Program.run("check", "crowd.yaml", "--explain", in: folder, files: 300)
        #expect(check.code == 0)
        #expect(check.errors.contains("crowd.yaml: remark: This machine can't hold the run's connections"))
        #expect(check.output.contains("  limits      400 of "))
        #expect(try Program.run("run", "crowd.yaml", "--virtual-time", in: folder, files: 300).code == 0)
    }

    @Test("shared connections and named addresses are kept with the run, and it passes")
    func shared() throws {
        let folder = try folder("connections: shared\naddresses: [127.0.0.2-127.0.0.9, 127.1.0.1]\n")
        let result = try Program.run("run", "crowd.yaml", "--quiet", in: folder)
        #expect(result.code == 0, "\(result.errors) \(result.output)")
        let kept = try folder.text("\(folder.run())/scenario.yaml")
        #expect(kept.contains("connections: shared"))
        #expect(kept.contains("127.0.0.2-127.0.0.9"))
    }

    @Test("what can't be is told all at once: addresses of elsewhere, and those that reach nothing but this machine")
    func addresses() throws {
        let folder = try folder(
            """
            addresses: [203.0.113.7-203.0.113.9, 127.0.0.2]
            service: { url: "http://198.51.100.1" }
            """
        )
        let result = try Program.run("run", "crowd.yaml", "--allow", "198.51.100.1", in: folder)
        #expect(result.code == 64)
        #expect(result.errors.contains("from 127.0.0.2 no connection leaves this machine"))
        #expect(result.errors.contains("203.0.113.7 is not an address of this machine, nor are 2 others"))
    }

    @Test("HTTP/2 is refused where --url leads to a service without TLS")
    func http2() throws {
        let folder = try folder("connections: http2\nservice: { url: \"https://127.0.0.1:1\" }\n")
        let result = try Program.run("run", "crowd.yaml", "--url", "http://127.0.0.1:1", in: folder)
        #expect(result.code == 64)
        #expect(result.errors.contains("`connections: http2` goes over TLS"))
    }
}
