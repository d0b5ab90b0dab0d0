import Testing

@Suite("dwell check")
struct CheckTests {
    @Test("a sound scenario gives its plan, and nothing is sent")
    func plan() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let result = try Program.run("check", "short.yaml", in: folder)
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("Short\n"))
        #expect(result.output.contains("30 visitors"))
    }

    @Test("a binding that is part of Dwell is named without a path, and one that isn't gets a hint")
    func shippedBinding() throws {
        let folder = try Folder()
        let service = { (name: String) in "{ url: \"http://127.0.0.1:1\", binding: \(name) }" }
        try folder.write(Short.scenario(service: service("chatwoot")), to: "short.yaml")
        #expect(try Program.run("check", "short.yaml", in: folder).code == 0)
        try folder.write(Short.scenario(service: service("chatwot")), to: "short.yaml")
        let slip = try Program.run("check", "short.yaml", in: folder)
        #expect(slip.code == 64 && slip.errors.contains("Did you mean chatwoot?"), "\(slip.errors)")
    }

    @Test("five mistakes give five messages at their places, and 65")
    func fiveMistakes() throws {
        let folder = try Folder()
        let broken = Short.scenario(activation: "with-invite")
            .replacing("launch_after: 1s", with: "launch_after: 1")
            .replacing("share: 30%", with: "share: 20%")
            .replacing("chats_at_once: 2", with: "chats_at_onc: 2")
            .replacing("seed: 11", with: "seed: 11\nexpect: [invite.latenes.p99 < 1s]")
        try folder.write(broken, to: "broken.yaml")
        let result = try Program.run("check", "broken.yaml", in: folder)
        #expect(result.code == 65)
        let places = result.errors.split(separator: "\n").compactMap { line in
            line.hasPrefix("broken.yaml:") ? line.dropFirst("broken.yaml:".count).prefix { $0 != " " } : nil
        }
        #expect(places == ["4:15:", "5:17:", "15:5:", "30:3:", "35:10:"], "\(result.errors)")
        #expect(result.errors.contains("did you mean `invite.lateness.p99`?"))
    }

    @Test("a binding's mistakes are named, too")
    func brokenBinding() throws {
        let folder = try Folder()
        try folder.write(
            Short.scenario(service: "{ url: \"http://127.0.0.1:1\", binding: mine.yaml }"),
            to: "short.yaml"
        )
        try folder.write("binding: mine\nwriten_for: x\n", to: "mine.yaml")
        let result = try Program.run("check", "short.yaml", in: folder)
        #expect(result.code == 65)
        #expect(result.errors.contains("mine.yaml:2:1"))
    }

    @Test("a user's name and password in the service's URL are neither printed nor kept")
    func credentials() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(service: "{ url: \"http://ann:hunter2@127.0.0.1:1/chat\" }"), to: "short.yaml")
        let check = try Program.run("check", "short.yaml", in: folder)
        #expect(check.code == 0 && check.output.contains("http://127.0.0.1:1/chat"))
        #expect(!check.output.contains("hunter2"))
        _ = try Program.run("run", "short.yaml", "--virtual-time", in: folder)
        let kept = try folder.text("\(folder.run())/scenario.yaml")
        #expect(kept.contains("http://127.0.0.1:1/chat") && !kept.contains("hunter2"))
    }

    @Test("a missing file is a mistake like any other")
    func missing() throws {
        let result = try Program.run("check", "nowhere.yaml", in: try Folder())
        #expect(result.code == 65)
        #expect(result.errors.contains("nowhere.yaml"))
    }

    @Test("--explain says what the run will come to, and what would make it pointless is remarked on")
    func explained() throws {
        let folder = try Folder()
        try folder.write(
            Short.scenario().replacing("seed: 11", with: "expect: [invite.lateness.p99 < 1s]"),
            to: "s.yaml"
        )
        let result = try Program.run("check", "s.yaml", "--explain", in: folder)
        #expect(result.code == 0)
        #expect(result.output.contains("30, drawn as the run will draw them, seed 1"))
        #expect(
            result.output.contains("connections, up to two a visitor")
        )
        #expect(result.errors.contains("s.yaml: remark: `invite.lateness.p99 < 1s`: a percentile of"))
    }
}
