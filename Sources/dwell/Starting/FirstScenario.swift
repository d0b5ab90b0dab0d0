import Scenarios

/// A first scenario, from the few answers that one can't do without.
struct FirstScenario {
    var name = "My first scenario"
    /// `embedded`, or a URL.
    var service = "embedded"
    /// A binding file's path; empty: the reference service's own.
    var binding = ""
    var activation = ActivationMode.withInvite.rawValue
    var launchAfter = "10s"
    var pages = ["/", "/offer"]
    var rate = "30/min"
    var lasts = "5min"
    var agents = "3"

    var isEmbedded: Bool { service == "embedded" }
    var isProactive: Bool { activation != ActivationMode.reactiveOnly.rawValue }

    /// What is wrong with the answers, in a sentence; nil: they make a scenario.
    var problem: String? {
        do {
            _ = try Scenario.read(text: text, file: "")
            return nil
        } catch {
            return error.all.first.map { $0.sentence + ($0.hint.map { " (did you mean \($0)?)" } ?? "") }
        }
    }

    /// The file.
    var text: String {
        """
        # A first scenario, to be made your own: docs/scenario-keys.md lists every key.
        name: \(quoted(name))
        \(serviceLine)

        settings:                         # what the service promises
          activation: \(activation)
        \(criterion)
        visitors:
          arrive: { rate: \(rate), for: \(lasts) }      # at random, whatever the service does
          mix:
            - kind: reader                # looks at the pages, each for a while
              share: 80%
              pages:
        \(pageLines)
        \(invited)      patience: { exponential: { mean: 2min } }       # how long he waits in the queue
              chat: { messages: 2, thinks: 4s }
            - kind: seeker                # opens the chat himself
              share: 20%
              pages:
                - { path: \(quoted(pages.first ?? "/")), dwell: 1min }
              opens_chat: { after: { uniform: { from: 2s, to: 8s } } }
              patience: { exponential: { mean: 2min } }
              chat: { messages: 3, thinks: 4s }

        agents:                           # who answers
          count: \(agents)
          chats_at_once: 3
          answer: { uniform: { from: 1s, to: 4s } }
          thinks: { uniform: { from: 2s, to: 5s } }
          handle_time: { lognormal: { median: 90s, p95: 4min } }

        seed: 1                           # the same seed makes the same visitors

        expect:                           # the rules hold beside these
          - \(isProactive ? "invite.missing = 0" : "invite.presented = 0")
          - http.failed = 0
          - findings = 0

        """
    }

    private var serviceLine: String {
        guard !isEmbedded else {
            return "service: embedded                 # the reference service, started for the run"
        }
        let speaks = binding.isEmpty ? "" : ", binding: \(quoted(binding))"
        return "service: { url: \(quoted(service))\(speaks) }"
    }

    private var criterion: String {
        guard isProactive else { return "" }
        return """
              launch_after: \(launchAfter)               # the launch criterion
              launch_scope: site              # its seconds count over the whole visit; or: page

            """
    }

    private var pageLines: String {
        pages.map { "        - { path: \(quoted($0)), dwell: { weibull: { mean: 25s, shape: 0.7 } } }" }
            .joined(separator: "\n")
    }

    private var invited: String {
        guard isProactive else { return "" }
        return "      on_invite: { accept: 20%, refuse: 40%, after: { uniform: { from: 1s, to: 4s } } }\n"
    }

    private func quoted(_ text: String) -> String { Written.text(text).line }
}
