import ChatDesk
import EventLoop
import Observations
import Scenarios
import Testing
import VirtualService
import Visits

@Suite("A run in virtual time")
struct VirtualRunTests {
    /// Everything that one run records.
    private func observations(
        of scenario: Scenario,
        settings: Settings,
        defects: [Defect] = []
    ) async throws -> [Observation] {
        try await EventLoop.virtual().run { loop in
            var seen: [Observation] = []
            let service = VirtualService(settings: settings, defects: defects, loop: loop)
            let run = Run(scenario: scenario, service: service, loop: loop) { seen.append($0) }
            let ending = await run.run()
            #expect(ending == .whole)
            return seen
        }
    }

    private var settings: Settings {
        var settings = Settings()
        settings.activation = .withInvite
        settings.launchAfter = .seconds(5)
        settings.launchScope = .site
        settings.form = [ChatDesk.FormField(name: "name", label: "Your name", required: true)]
        return settings
    }

    private func scenario(seed: Int = 1) throws -> Scenario {
        try Scenario.read(
            text: """
                name: Virtual
                settings:
                  activation: reactive-and-proactive-with-invite
                  launch_after: 5s
                  launch_scope: site
                  form: [{ field: name, label: Your name, required: true }]
                visitors:
                  arrive: { rate: 1/s, for: 5min }
                  mix:
                    - kind: shopper
                      share: 100%
                      pages: [{ path: /, dwell: { exponential: { mean: 10s } } }, { path: /cart, dwell: 5s }]
                      on_invite: { accept: 50%, refuse: 30%, after: 1s }
                      form: { takes: 2s, forgets_required: 20% }
                      patience: { exponential: { mean: 30s } }
                      chat: { messages: 2, thinks: 2s }
                      minimises: { share: 50%, after: 1s, for: 3s, opens_page: /help }
                agents:
                  count: 8
                  chats_at_once: 2
                  answer: 1s
                  thinks: 1s
                  handle_time: { exponential: { mean: 20s } }
                seed: \(seed)
                """,
            file: "virtual.yaml"
        ).value
    }

    @Test("the same seed gives the same observations, another seed others")
    func repeatable() async throws {
        let first = try await observations(of: scenario(), settings: settings)
        let second = try await observations(of: scenario(), settings: settings)
        let other = try await observations(of: scenario(seed: 2), settings: settings)
        #expect(first == second)
        #expect(first != other)
    }

    @Test("visitors are invited exactly when the criterion is met, chat, and all leave")
    func wholeJourney() async throws {
        let seen = try await observations(of: scenario(), settings: settings)
        var arrivals: [Observation.Subject: Double] = [:]
        var kinds: [String: Int] = [:]
        for observation in seen {
            kinds["\(observation.fact)".prefix { $0 != "(" }.description, default: 0] += 1
            switch observation.fact {
            case .arrived: arrivals[observation.subject] = observation.at
            case .invitePresented(_, _, again: false):
                #expect(abs(observation.at - (arrivals[observation.subject] ?? 0) - 5) < 1e-6)
            default: continue
            }
        }
        #expect(kinds["arrived"] == kinds["visitEnded"])
        for kind in [
            "inviteAccepted", "formRefused", "queueEntered", "agentJoined", "messageSent", "messageReceived",
            "minimised", "maximised", "chatEnded", "signedOut",
        ] {
            #expect(kinds[kind, default: 0] > 0, "\(kind)")
        }
        #expect(kinds["failed"] == nil)
    }

    @Test("every agent comes back to a chat that was offered to him twice")
    func slowAgents() async throws {
        // The desk takes an alert back after 15 s, and offers the chat again.
        var slow = try scenario()
        slow.teams[0].answer = .uniform(from: .seconds(10), to: .seconds(20))
        let seen = try await observations(of: slow, settings: settings)
        let accepted = seen.filter { if case .accepted = $0.fact { true } else { false } }
        let ended = seen.filter {
            if case .visitEnded(.interrupted) = $0.fact { true } else { false }
        }
        #expect(accepted.count > 10 && ended.isEmpty)
    }

    @Test("a planted defect shows in what visitors see")
    func defect() async throws {
        let late = try Defect(parsing: "invite-late=300ms")
        let seen = try await observations(of: scenario(), settings: settings, defects: [late])
        var arrivals: [Observation.Subject: Double] = [:]
        for observation in seen {
            switch observation.fact {
            case .arrived: arrivals[observation.subject] = observation.at
            case .invitePresented:
                #expect(abs(observation.at - (arrivals[observation.subject] ?? 0) - 5.3) < 1e-6)
            default: continue
            }
        }
    }

    @Test("a run that is ended before its time sends its visitors home, and says why it ended")
    func endedEarly() async throws {
        let scenario = try scenario()
        try await EventLoop.virtual().run { loop in
            var seen: [Observation] = []
            let service = VirtualService(settings: settings, defects: [], loop: loop)
            let run = Run(scenario: scenario, service: service, loop: loop) { seen.append($0) }
            let ending = loop.start {
                try? await loop.sleep(until: .seconds(10))
                run.end(as: .hopeless)
            }
            #expect(await run.run() == .hopeless)
            await ending.value
            let arrived = seen.count { if case .arrived = $0.fact { true } else { false } }
            let left = seen.count { if case .visitEnded = $0.fact { true } else { false } }
            #expect(arrived > 0 && arrived == left)
            #expect(run.visitsToCome ?? 0 > 0, "who had not come by then")
        }
    }
}
