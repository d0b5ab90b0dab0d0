import Population
import Scenarios
import Testing

@Suite("The plan of a run")
struct PlanTests {
    /// A hundred visitors, ten a second, who all see one page for 10 s and say Yes to the invite at 5 s.
    private var certain: Scenario {
        var kind = VisitorKind(name: "k", pages: PagePlan([Page(path: "/", dwell: .constant(.seconds(10)))]))
        kind.onInvite.accept = ByStay(1)
        kind.onInvite.after = .constant(.seconds(1))
        kind.patience.usual = .constant(.seconds(60))
        kind.chat.messages = 1
        kind.chat.thinks = .constant(.seconds(2))
        var team = Team(count: 5)
        (team.answer, team.thinks) = (.constant(.seconds(1)), .constant(.seconds(3)))
        return Scenario(
            name: "Certain",
            settings: PromisedSettings(activation: .withInvite, launchAfter: .seconds(5), launchScope: .site),
            visitors: Visitors(arrivals: Arrivals(rate: 10, duration: .seconds(10), spacing: .even), mix: [kind]),
            teams: [team]
        )
    }

    @Test("what is certain is counted exactly: visits, invites, chats, their length, and who is there at once")
    func exact() throws {
        let plan = Plan(certain)
        #expect((plan.visits, plan.pageViews, plan.invites, plan.weight) == (100, 100, 100, 1))
        #expect((plan.invites(answered: .accept), plan.proactiveChats, plan.reactiveChats) == (100, 100, 0))
        // The agent's greeting, the visitor's message, the agent's answer.
        #expect(plan.meanChat == 8)
        // Invite at 5 s, Yes at 6 s, answered at 7 s, over at 15 s.
        #expect(plan.meanStay == 15)
        #expect(plan.visitorsAtOnce.peak == 100)
        #expect(abs(plan.length.inSeconds - 24.95) < 0.001)
    }

    @Test("the load is the chats' rate times the time of a slot that each takes, against the slots there are")
    func load() throws {
        var scenario = certain
        scenario.visitors.arrivals = Arrivals(rate: 10, duration: .seconds(1_000), spacing: .even)
        let stretch = try #require(Plan(scenario).stretches.first)
        #expect(stretch.slots == 15)
        // 10 a second, for 1 s to the accept and 8 s of chat.
        #expect(abs(stretch.offered - 90) < 1)
        #expect(abs(stretch.peak - 90) < 1)
    }

    @Test("without invite a slot is taken by everybody who stays, whatever he does with the window")
    func alerted() throws {
        var scenario = certain
        scenario.settings.activation = .withoutInvite
        scenario.visitors.mix[0].onInvite.accept = ByStay(0)
        let plan = Plan(scenario)
        #expect((plan.invites, plan.chats, plan.queueEntries) == (100, 0, 0))
        let stretch = try #require(plan.stretches.first)
        // From the criterion at 5 s until he leaves at 10 s; the last one's begins 5 s after he has come.
        #expect(stretch.chats == 100)
        #expect(abs(stretch.offered - 100 * 5 / 14.95) < 0.01)
    }

    @Test("the share who stay past the criterion is that of the distribution, within five standard errors")
    func survival() {
        var scenario = certain
        scenario.visitors.arrivals = Arrivals(rate: 10, duration: .seconds(500))
        scenario.visitors.mix[0].pages = PagePlan([Page(path: "/", dwell: .exponential(mean: .seconds(60)))])
        scenario.settings.launchAfter = .seconds(30)
        let plan = Plan(scenario)
        let expected = 0.606_530_7
        let error = (expected * (1 - expected) / plan.visits).squareRoot()
        #expect(abs(plan.invites / plan.visits - expected) < 5 * error)
    }

    @Test("a criterion that counts page views is met on the first page that lasts so long")
    func pageScope() {
        var scenario = certain
        scenario.settings.launchScope = .page
        let three = Page(path: "/", dwell: .constant(.seconds(3)))
        scenario.visitors.mix[0].pages = PagePlan([three, three])
        #expect(Plan(scenario).invites == 0)
        scenario.visitors.mix[0].pages = PagePlan([three, Page(path: "/b", dwell: .constant(.seconds(6)))])
        let plan = Plan(scenario)
        #expect((plan.invites, plan.pageViews) == (100, 200))
    }

    @Test("who opens the chat himself before the invite is not invited, and who gives up at the form doesn't chat")
    func opening() {
        var scenario = certain
        scenario.visitors.mix[0].opensChat = Opening(after: .constant(.seconds(2)))
        let plan = Plan(scenario)
        #expect((plan.invites, plan.proactiveChats, plan.reactiveChats) == (0, 0, 100))
        scenario.settings.form = [FormField(name: "name", label: "Name", isRequired: true)]
        scenario.visitors.mix[0].form.givesUp = 1
        #expect(Plan(scenario).chats == 0)
    }

    @Test("of very many visitors some are drawn, and stand for the others")
    func sample() {
        var scenario = certain
        scenario.visitors.arrivals = Arrivals(rate: 10, duration: .seconds(4_500), spacing: .even)
        let plan = Plan(scenario)
        #expect((plan.weight, plan.visits) == (3, 45_000))
        #expect(plan.explanation.first?.sentence.contains("every 3. visitor") == true)
    }

    @Test("a closed population is estimated from some of its people, each followed through the whole run")
    func people() {
        var scenario = certain
        scenario.settings.activation = .reactiveOnly
        // 10 s there and 10 s away, a day long.
        let closed = Arrivals.Population(
            count: 1_000,
            pause: .constant(.seconds(10)),
            duration: .seconds(86_400),
            within: .seconds(3_600)
        )
        scenario.visitors.arrivals = Arrivals(.population(closed))
        let plan = Plan(scenario)
        #expect(plan.sample == .people(5, of: 1_000, isWhole: true))
        // They begin half an hour late in the mean, which is 2 % of the day.
        #expect(abs(plan.visits / (1_000 * 4_320) - 0.98) < 0.02)
        #expect(abs(plan.visitorsAtOnce.mean - 500 * 0.98) < 5)
        #expect(abs(plan.visitorsAtOnce.peak - 500) < 20)
        #expect(plan.summary[1].sentence.hasPrefix("about \(Int(plan.visits)) visitors"))
    }

    @Test("a closed population that begins all at once is there all at once")
    func gathering() {
        var scenario = certain
        let closed = Arrivals.Population(count: 500, pause: .constant(.seconds(90)), duration: .seconds(86_400))
        scenario.visitors.arrivals = Arrivals(.population(closed))
        let (mean, peak, at) = Plan(scenario).visitorsAtOnce
        // 15 s there, 90 s away.
        #expect(abs(mean - 500 * 15 / 105) < 1)
        #expect((peak, at) == (500, .zero))
    }

    @Test("where days differ, the plan tells what the mean day has")
    func days() {
        var scenario = certain
        scenario.visitors.arrivals.variation = 0.2
        let sentence = "the mean day has 100 first visitors, and each seed is another day"
        for lines in [Plan(scenario).summary, Plan(scenario).explanation] {
            #expect(lines.contains { $0.sentence.contains(sentence) })
        }
        #expect(!Plan(certain).explanation.contains { $0.sentence.contains("the mean day") })
    }

    @Test("who stays silent in a chat once all is said makes it longer")
    func lingering() {
        var scenario = certain
        scenario.visitors.mix[0].chat.lingers = .constant(.seconds(20))
        #expect(Plan(scenario).meanChat == 28)
    }

    @Test("returns and visits to another site are counted by themselves")
    func followUps() {
        var scenario = certain
        scenario.visitors.mix[0].returns = Sequel(after: .constant(.seconds(60)))
        let plan = Plan(scenario)
        #expect((plan.visits, plan.returns, plan.otherVisits) == (200, 100, 0))
    }

    @Test("requests and connections follow from how events are received")
    func receiving() {
        let stream = Plan(certain)
        let polls = Plan(certain, receiving: .poll(every: .milliseconds(500)))
        #expect(
            (stream.connectionNeed().held, polls.connectionNeed().held) == (190, 100),
            "the last ten have not had their invite when the first leaves"
        )
        // Of 15 s each, two a second.
        let more = (polls.requests.mean - stream.requests.mean) * stream.length.inSeconds
        #expect(abs(more - 100 * (30 - 1)) < 1)
    }
}

@Suite("What would make a run pointless")
struct DoubtTests {
    private func doubts(_ text: String) throws -> [String] {
        Plan(try Scenario.read(text: text, file: "").value).doubts
    }

    /// Two hundred visitors in 100 s, of whom everybody is invited and half chat.
    private func sound(_ right: String = "\u{0}", _ wrong: String = "") -> String {
        """
        name: Sound
        settings: { activation: reactive-and-proactive-with-invite, launch_after: 5s }
        visitors:
          arrive: { rate: 2/s, for: 100s, spacing: even }
          mix:
            - { kind: reader, pages: [{ path: /, dwell: 10s }], on_invite: { accept: 50% }, patience: 1min }
        agents: { count: 20, handle_time: conversation }
        expect: [invite.lateness.p99 < 250ms, queue.wait.p90 < 10s]
        """.replacing(right, with: wrong)
    }

    @Test("a sound plan gives none")
    func none() throws {
        #expect(try doubts(sound()) == [])
    }

    @Test(
        "each is told in a sentence",
        arguments: [
            ("for: 100s", "for: 4s", "visitors come for 4 s only, which is shorter than the launch criterion, 5 s"),
            ("for: 100s", "for: 8s", "visitors come for 8 s only, and stay for "),
            ("for: 100s", "for: 20s", "`invite.lateness.p99 < 250ms`: a percentile of 40 expected invites says little"),
            ("dwell: 10s", "dwell: 4s", "nobody stays past the launch criterion, 5 s: nobody will be invited"),
            ("dwell: 10s", "dwell: 4s", "`invite.lateness.p99 < 250ms`: no invite is expected"),
            ("accept: 50%", "refuse: 50%", "`queue.wait.p90 < 10s`: nobody opens a chat or accepts one"),
            ("count: 20", "count: 20, lets_pass: 60%, rejects: 40%", "the agents accept no alert"),
            ("count: 20", "count: 20, works: { from: 30s }", "no agent is signed in from 0 s to 30 s, when "),
            ("expect:", "warm_up: 60s\ncool_down: 40s\nexpect:", "`warm_up` and `cool_down` (1 min 40 s) leave nobody"),
            (", patience: 1min", ", chat: { messages: 9, thinks: 9s }", "the chats would take "),
        ]
    )
    func told(right: String, wrong: String, doubt: String) throws {
        let doubts = try doubts(sound(right, wrong))
        #expect(doubts.contains { $0.hasPrefix(doubt) }, "\(doubts)")
    }

    @Test("no invite is needed where none is expected")
    func reactiveOnly() throws {
        let text = sound("reactive-and-proactive-with-invite, launch_after: 5s", "reactive-only")
            .replacing("on_invite: { accept: 50% }", with: "opens_chat: { after: 1s }")
            .replacing("invite.lateness.p99 < 250ms", with: "invite.presented = 0, invite.missing = 0")
        #expect(try doubts(text) == [])
    }
}
