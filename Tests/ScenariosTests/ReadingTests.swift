import Scenarios
import Testing

@Suite("Reading a scenario")
struct ReadingTests {
    @Test("the example that we ship reads without a problem or a remark")
    func example() throws {
        let reading = try Scenario.read(text: Fixtures.example(), file: "proactive-invite.yaml")
        let scenario = reading.value
        #expect(reading.remarks == [])
        #expect(scenario.name == "Proactive invite")
        #expect(scenario.service == .embedded)
        #expect(scenario.settings.activation == .withInvite)
        #expect(scenario.settings.launchAfter == .seconds(5))
        #expect(scenario.settings.launchScope == .site)
        #expect(scenario.settings.form.map(\.isRequired) == [true, true, false])
        #expect(scenario.visitors.arrivals == Arrivals(rate: 4, duration: .seconds(25)))
        #expect(scenario.visitors.mix.map(\.share) == [0.7, 0.2, 0.1])
        #expect(scenario.seed == 2026)
        #expect(scenario.expectations.compactMap(\.figure?.threshold) == [0.25, 0, 0, 10, 0])
    }

    @Test("the documentation's first scenario reads without a problem or a remark")
    func documented() throws {
        let reading = try Scenario.read(text: Fixtures.documented(), file: "first.yaml")
        #expect(reading.remarks == [])
        #expect(reading.value.visitors.arrivals.expectedVisitors == 60)
    }

    @Test("a visitor kind is read with everything that he does")
    func kind() throws {
        let shopper = try Scenario.read(text: Fixtures.example(), file: "").value.visitors.mix[0]
        let thinking = Distribution.uniform(from: .milliseconds(500), to: .seconds(2))
        #expect(shopper.pages.pages[0] == Page(path: "/", dwell: .weibull(mean: .seconds(4), shape: 0.7)))
        #expect(shopper.pages.pages[2] == Page(path: "/cart", dwell: .constant(.seconds(4))))
        #expect((shopper.onInvite.accept, shopper.onInvite.refuse) == (ByStay(0.45), ByStay(0.35)))
        #expect(shopper.onInvite.after == thinking)
        #expect(shopper.patience.usual == .exponential(mean: .seconds(30)))
        #expect((shopper.chat.messages, shopper.chat.thinks) == (2, thinking))
        #expect(shopper.interludes.map(\.deed) == [.minimise(stays: .constant(.seconds(2)), opensPage: "/help")])
    }

    @Test("what may be left out has its documented default")
    func defaults() throws {
        let scenario = try Scenario.read(text: Fixtures.smallest(), file: "").value
        let expected = Scenario(
            name: "Small",
            settings: PromisedSettings(activation: .withInvite, launchAfter: .seconds(5)),
            visitors: Visitors(
                arrivals: Arrivals(rate: 4, duration: .seconds(25)),
                mix: [VisitorKind(name: "reader", pages: PagePlan([Page(path: "/", dwell: .constant(.seconds(10)))]))]
            ),
            teams: [Team(count: 1)]
        )
        #expect(scenario == expected)
    }

    @Test("a lognormal's 95th percentile gives its sigma")
    func lognormal() throws {
        let team = try #require(try Scenario.read(text: Fixtures.example(), file: "").value.teams.first)
        guard case .lognormal(let median, let sigma)? = team.handleTime else {
            Issue.record("the handle time is \(String(describing: team.handleTime))")
            return
        }
        #expect(median == .seconds(6))
        #expect(abs(sigma - 0.421_404) < 1e-6)
    }

    @Test("a running service is given by its address, its binding, and whether its certificate is verified")
    func service() throws {
        let lines = "service: { url: https://chat.example/base, binding: my-chat.yaml, verify_tls: false }"
        let scenario = try Scenario.read(text: Fixtures.smallest(adding: lines), file: "").value
        #expect(scenario.service == .at(url: "https://chat.example/base", binding: "my-chat.yaml", verifiesTLS: false))
    }

    @Test("how visitors receive events is the binding's choice, unless the scenario names a receiver")
    func receive() throws {
        #expect(try Scenario.read(text: Fixtures.smallest(), file: "").value.receive == nil)
        let text = Fixtures.smallest(adding: "receive: long-poll")
        #expect(try Scenario.read(text: text, file: "").value.receive == "long-poll")
    }

    @Test(
        "a visitor minimises while he chats, unless the scenario says while he waits",
        arguments: [("{ after: 2s }", Interlude.Stage.chatting), ("{ while: waiting, after: 2s }", .waiting)]
    )
    func minimising(plan: String, stage: Interlude.Stage) throws {
        let text = Fixtures.smallest(replacing: "    - kind", by: "    - minimises: \(plan)\n      kind")
        let kind = try Scenario.read(text: text, file: "").value.visitors.mix[0]
        var expected = Interlude(.minimise(stays: .constant(.seconds(5)), opensPage: nil), while: stage)
        expected.after = .constant(.seconds(2))
        #expect(kind.interludes == [expected])
    }

    @Test("the reactive-only mode needs no launch criterion")
    func reactiveOnly() throws {
        let text = Fixtures.smallest(
            replacing: "reactive-and-proactive-with-invite\n  launch_after: 5s",
            by: "reactive-only"
        )
        #expect(try Scenario.read(text: text, file: "").value.settings.launchAfter == .zero)
    }

    @Test(
        "what has no effect is remarked on, and is no problem",
        arguments: [
            ("reactive-and-proactive-without-invite\n  launch_minimised: true", "4:21", "settings.launch_minimised"),
            ("reactive-and-proactive-without-invite\n  after_no: disappear", "4:13", "settings.after_no"),
        ]
    )
    func remarks(mode: String, place: String, path: String) throws {
        let text = Fixtures.smallest(replacing: "reactive-and-proactive-with-invite", by: mode)
        let remarks = try Scenario.read(text: text, file: "a.yaml").remarks
        #expect(remarks.map(\.path) == [path])
        #expect(remarks.first?.description.hasPrefix("a.yaml:\(place): remark: \(path): this has no effect") == true)
    }

    @Test("what visitors do with a window that opens has its effect without invite, and none in the reactive-only mode")
    func onInvite() throws {
        let invited = Fixtures.smallest(replacing: "    - kind", by: "    - on_invite: { accept: 50% }\n      kind")
        func remarks(_ mode: String) throws -> [String] {
            let text = invited.replacing("reactive-and-proactive-with-invite", with: mode)
            return try Scenario.read(text: text, file: "").remarks.map(\.path)
        }
        #expect(try remarks("reactive-and-proactive-without-invite") == [])
        #expect(try remarks("reactive-only") == ["settings.launch_after", "visitors.mix[0].on_invite"])
    }

    @Test("an embedded service without agents is remarked on: nobody would answer")
    func nobodyAnswers() throws {
        let text = Fixtures.smallest(replacing: "agents: { count: 1 }", by: "")
        #expect(try Scenario.read(text: text, file: "").remarks.count == 1)
    }
}
