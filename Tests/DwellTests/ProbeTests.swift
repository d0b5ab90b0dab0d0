import Testing

@Suite("dwell probe")
struct ProbeTests {
    @Test("one visitor and one agent are played, and every request, reply, event and fact is printed")
    func played() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let result = try Program.run("probe", "short.yaml", "--kind", "seeker", in: folder)
        #expect(result.code == 0, "\(result.errors)")
        let output = result.output
        #expect(output.contains("visitor > view-page  POST /api/v1/page-views"))
        #expect(output.contains("\"page\": \"/contact\""))
        #expect(output.contains("visitor < view-page  200"))
        #expect(output.contains("visitor < receive-sse  event "))
        #expect(output.contains("agent   > accept  POST "))
        #expect(output.contains("visitor = Arrived (seeker)"))
        #expect(!output.contains("shopper"))
    }

    @Test("what is secret is masked, unless it is asked for")
    func masked() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let masked = try Program.run("probe", "short.yaml", "--kind", "seeker", in: folder).output
        let token = try Regex("X-Visit-Token: [A-Za-z0-9_-]{20,}")
        let password = try Regex("\"password\": \"[^•\"]{5,}")
        #expect(masked.contains("X-Visit-Token: ") && !masked.contains(token))
        #expect(masked.contains("\"password\": \"") && !masked.contains(password))
        let plain = try Program.run("probe", "short.yaml", "--kind", "seeker", "--show-secrets", in: folder).output
        #expect(plain.contains(token))
    }

    @Test("a kind that isn't in the mix, and a service that isn't there, are told with what to do")
    func mistaken() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let kind = try Program.run("probe", "short.yaml", "--kind", "shoper", in: folder)
        #expect(kind.code == 64 && kind.errors.contains("it has shopper, seeker"))
        let gone = try Program.run(
            "probe",
            "short.yaml",
            "--url",
            "http://127.0.0.1:1",
            in: folder,
            environment: ["DWELL_SECRET_AGENT_PASSWORD": "not asked for"]
        )
        #expect(gone.code == 69 && gone.errors.contains("127.0.0.1:1"))
    }
}
