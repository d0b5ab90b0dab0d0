import Testing

@Suite("dwell binding")
struct BindingCommandTests {
    private static let small = """
        binding: small
        written_for: something
        probe: { path: / }
        visitor:
          secrets: [api_key]
          headers: { X-Key: "{secret.api_key}" }
          steps: { view-page: { request: { path: "{page}", headers: { X-Visit: "{token}" } } } }

        """

    @Test("remarks are told beside the summary and change no code; a mistake is 65")
    func check() throws {
        let folder = try Folder()
        try folder.write(Self.small, to: "small.yaml")
        let result = try Program.run("binding", "check", "small.yaml", in: folder)
        #expect(result.code == 0)
        #expect(result.errors.contains("small.yaml:7:72: remark: visitor.steps.view-page.request.headers.X-Visit"))
        #expect(result.output.contains("visitor: view-page; receives by nothing"))
        try folder.write(Self.small + "stps: {}\n", to: "small.yaml")
        let wrong = try Program.run("binding", "check", "small.yaml", in: folder)
        #expect(wrong.code == 65 && wrong.errors.contains("small.yaml:8:1:"))
    }

    @Test("a binding that is part of Dwell is checked by its name")
    func shipped() throws {
        let folder = try Folder()
        let result = try Program.run("binding", "check", "rocketchat-livechat", in: folder)
        #expect(result.code == 0 && result.output.hasPrefix("rocketchat-livechat, for "))
        let unknown = try Program.run("binding", "check", "chatwot", in: folder)
        #expect(unknown.code == 64 && unknown.errors.contains("Did you mean chatwoot?"))
    }

    @Test("the visitor's secrets are asked for, too")
    func secrets() throws {
        let folder = try Folder()
        try folder.write(Self.small, to: "small.yaml")
        #expect(try Program.run("init", "--yes", "--agents", "1", in: folder).code == 0)
        let result = try Program.run(
            "probe",
            "scenario.yaml",
            "--url",
            "http://127.0.0.1:9",
            "--binding",
            "small.yaml",
            in: folder
        )
        #expect(result.code == 64 && result.errors.contains("set DWELL_SECRET_API_KEY in the environment"))
    }

    @Test("a file that is no recording makes no draft")
    func record() throws {
        let folder = try Folder()
        try folder.write("no archive", to: "chat.har")
        let result = try Program.run("binding", "record", "chat.har", in: folder)
        #expect(result.code == 65 && result.errors.contains("chat.har: this is no HAR file"))
        #expect(result.output == "")
    }
}
