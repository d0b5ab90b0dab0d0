import Bindings
import ChatDesk
import EventLoop
import Observations
import Synchronization
import Testing
import VirtualService

@Suite("A walk through a binding")
struct WalkTests {
    struct Walked: Sendable {
        var ending: WalkEnding
        var unwalked: [String]
        /// Such as `visitor: write`.
        var steps: [String]
    }

    /// Walks the reference service's own binding, in virtual time, against its desk.
    private func walk(
        _ terms: WalkTerms = WalkTerms(patience: .seconds(30)),
        _ change: (inout Settings) -> Void = { _ in },
        changingBinding: @escaping @Sendable (inout Binding) -> Void = { _ in }
    ) async throws -> Walked {
        var settings = Settings()
        settings.activation = .withInvite
        settings.launchAfter = .seconds(5)
        settings.form = [FormField(name: "email", label: "E-mail", required: true)]
        change(&settings)
        let steps = Mutex<[String]>([])
        let (ending, unwalked) = try await EventLoop.virtual().run { [settings] loop in
            var binding = try Binding.reference()
            changingBinding(&binding)
            let account = WalkAccount { news in
                if case .step(_, let who, let name) = news { steps.withLock { $0.append("\(who): \(name)") } }
            }
            let service = VirtualService(settings: settings, defects: [], sinceMonday: .zero, loop: loop)
            let walk = Walk(binding, through: service, on: loop, terms, account: account)
            let ending = await walk.run()
            return (ending, walk.unwalked.flatMap { side in side.steps.map { "\(side.who): \($0)" } })
        }
        return Walked(ending: ending, unwalked: unwalked, steps: steps.withLock { $0 })
    }

    @Test("takes both sides' steps in the order of a visit, to the last goodbye")
    func whole() async throws {
        let walked = try await walk()
        #expect(walked.ending == .whole)
        #expect(
            walked.steps == [
                "agent: sign-in", "agent: ready", "visitor: view-page", "visitor: accept-invite",
                "visitor: send-form", "agent: accept", "agent: typing", "agent: write", "visitor: typing",
                "visitor: write", "visitor: minimise", "visitor: maximise", "agent: end", "visitor: leave",
                "agent: wrap-up", "agent: sign-out",
            ]
        )
        #expect(
            walked.unwalked == ["visitor: open-chat", "visitor: refuse-invite", "agent: reject", "agent: transfer"]
        )
    }

    @Test("says No and opens the chat himself, if asked to; or when nothing invites him")
    func reactive() async throws {
        let refused = try await walk(WalkTerms(patience: .seconds(30), refusesInvite: true))
        #expect(refused.ending == .whole)
        #expect(refused.steps[3...4] == ["visitor: refuse-invite", "visitor: open-chat"])
        let uninvited = try await walk { $0.activation = .reactiveOnly }
        #expect(uninvited.ending == .cut(short: ["no invite came within 30 s, but no event at all"]))
        #expect(uninvited.steps[2...3] == ["visitor: view-page", "visitor: open-chat"])
    }

    @Test("opens the bar before the invite, and finds the window open where there is no invite")
    func otherLaunches() async throws {
        let minimised = try await walk { $0.launchMinimised = true }
        #expect(minimised.ending == .whole)
        #expect(minimised.steps[3...4] == ["visitor: maximise", "visitor: accept-invite"])
        let window = try await walk { $0.activation = .withoutInvite }
        #expect(window.ending == .whole)
        #expect(window.steps[3] == "agent: accept", "\(window)")
    }

    @Test("is cut short where nobody answers, says why, and still says goodbye")
    func unattended() async throws {
        let walked = try await walk(WalkTerms(patience: .seconds(30), playsAgent: false))
        guard case .cut(let reasons) = walked.ending else { Issue.record("\(walked.ending)"); return }
        #expect(reasons == ["the queue is closed or unattended, so nobody could be chatted with"])
        #expect(walked.steps.last == "visitor: leave")
    }

    @Test("stops where what is expected is not told, and says what to look at")
    func silent() async throws {
        let walked = try await walk(WalkTerms(patience: .seconds(2)))
        #expect(walked.steps[3] == "visitor: open-chat")
        let deaf = try await walk {
            $0.form = []
        } changingBinding: { binding in
            binding.visitor.steps["accept-invite"] = nil
            binding.visitor.steps["open-chat"] = nil
            binding.visitor.dictionary.meanings["queue.entered"] = []
        }
        guard case .stopped(let stop) = deaf.ending else { Issue.record("\(deaf.ending)"); return }
        // Nothing opens the chat, so the first message might.
        #expect(stop.step == "visitor: write")
        #expect(stop.expected.hasPrefix("visitor is told form-presented or queue-entered"))
        #expect(stop.found == "no event at all")
        #expect(
            stop.place(in: "visitor:\n  events:\n    meanings: {}\n", of: "mine.yaml")
                == "mine.yaml:3:15, visitor.events.meanings"
        )
        #expect(deaf.steps.suffix(2) == ["visitor: typing", "visitor: write"])
    }
}
