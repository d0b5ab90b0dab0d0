import Bindings
import Foundation
import Testing

@Suite("dwell probe without a scenario")
struct WalkCommandTests {
    private static let settings = """
        name: Walked
        settings:
          activation: reactive-and-proactive-with-invite
          launch_after: 300ms
          form: [{ field: name, label: Your name, required: true }]
        visitors: { arrive: { rate: 1/s, for: 1s }, mix: [{ kind: anybody, pages: [{ path: /, dwell: 1s }] }] }
        """

    /// The reference service's own binding, with some of it replaced, walked against `dwell serve`.
    private func walk(_ changes: [(String, String)] = [], options: [String] = [], knowsPassword: Bool = true) throws
        -> Program.Result
    {
        let folder = try Folder()
        try folder.write(Self.settings, to: "walked.yaml")
        var binding = try #require(Binding.shippedText(named: "dwell-reference"))
        for (old, new) in changes {
            let range = try #require(binding.range(of: old))
            binding.replaceSubrange(range, with: new)
        }
        try folder.write(binding, to: "mine.yaml")
        let service = try ServedService("walked.yaml", in: folder)
        defer { service.kill() }
        return try Program.Running(
            ["probe", "--binding", "mine.yaml", "--url", service.address] + options,
            in: folder,
            environment: knowsPassword ? ["DWELL_SECRET_AGENT_PASSWORD": service.agentPassword] : [:]
        ).result()
    }

    @Test("the shipped binding is walked to its end, with what each reply and event means")
    func whole() throws {
        let result = try walk()
        #expect(result.code == 0, "\(result.output.suffix(500))\(result.errors)")
        for line in [
            "\n3  visitor: view-page\n", "visitor > view-page  POST /api/v1/page-views",
            "visitor ~ view-page  ok, by `success`: any 2xx", "cursor = 0, from /cursor",
            "invite.presented: invite-presented", "waiting.message: no meaning is given to this type; passed over",
            "All that was walked makes sense.", "Not walked by the agent: reject, transfer.",
        ] {
            #expect(result.output.contains(line), "\(line)")
        }
        #expect(try result.output.matches(of: Regex("token = \"[^•\"]{5,}\"")).isEmpty)
    }

    @Test("where it stops making sense, what was expected, what was there, and where to look are told; the code is 1")
    func stopped() throws {
        let lacking = try walk([("extract: { token: /visit,", "extract: { token: /visit_token,")])
        #expect(lacking.code == 1)
        #expect(
            lacking.output.contains(
                """
                It stopped making sense at step 3, visitor: view-page:
                  expected   `token` at /visit_token
                  there was  nothing at /visit_token; what came has /chat, /cursor,
                """
            )
        )
        #expect(lacking.output.contains("look at    mine.yaml:26:25, visitor.steps.view-page.extract.token\n"))
        let unknown = try walk([("queue.entered:", "queue.enterd:")], options: ["--patience", "1s"])
        #expect(unknown.code == 1)
        #expect(unknown.output.contains("nothing is said about: queue.entered, waiting.message"))
        #expect(unknown.output.contains("visitor.events.meanings\n"))
        let echoing = try walk([("where: { /from: agent }, ", "")])
        #expect(echoing.code == 1 && echoing.output.contains("visitor gets the other's messages alone"))
    }

    @Test("without the agent's secrets no agent is played; where nobody answers, the code is 2")
    func alone() throws {
        let result = try walk(options: ["--refuse"], knowsPassword: false)
        #expect(result.code == 2)
        #expect(result.errors.contains("set DWELL_SECRET_AGENT_PASSWORD in the environment"))
        #expect(result.output.contains("\n2  visitor: refuse-invite\n") && result.output.contains("open-chat\n"))
        #expect(result.output.contains("the queue is closed or unattended"))
    }

    @Test("a walk needs a binding and a URL, and its options don't go with a scenario")
    func usage() throws {
        let folder = try Folder()
        #expect(try Program.run("probe", in: folder).code == 64)
        #expect(try Program.run("probe", "--binding", "chatwoot", in: folder).code == 64)
        #expect(try Program.run("probe", "x.yaml", "--step", in: folder).code == 64)
        let gone = try Program.run("probe", "--binding", "dwell-reference", "--url", "http://127.0.0.1:1", in: folder)
        #expect(gone.code == 69)
    }
}
