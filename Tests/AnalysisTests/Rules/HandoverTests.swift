import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("A chat in several hands")
struct HandoverTests {
    static let visitorsSide = visitor(
        1,
        arrives(0),
        loads(1, at: 0),
        sees(.queued("c-1"), at: 1),
        sees(.joined("c-1"), at: 3),
        does(.messageSent(mark: "v1-1", chat: "c-1"), at: 5),
        sees(.joined("c-1"), at: 12),
        does(.messageSent(mark: "v1-2", chat: "c-1"), at: 14),
        leaves(at: 40)
    )

    /// Agent 1 accepts, and sends the chat on at 8 s if so; agent 2 accepts at 11 s.
    static func agents(sendsOn: Bool, secondGets marks: [String]) -> [Observation] {
        let sent: Beat = sendsOn ? does(.transferred(chat: "c-1", queue: "support"), at: 8) : []
        let own = marks.flatMap { sees(.got($0, "c-1"), at: 14.1) }
        let first = agent(
            1,
            sees(.signedIn(chatsAtOnce: 1), at: 0),
            does(.accepted(chat: "c-1"), at: 2.5),
            sees(.got("v1-1", "c-1"), at: 5.1),
            sent
        )
        let second = agent(2, sees(.signedIn(chatsAtOnce: 1), at: 0), does(.accepted(chat: "c-1"), at: 11), own)
        return first + second
    }

    @Test("breaks no rule when it was sent on")
    func turns() {
        let agents = Self.agents(sendsOn: true, secondGets: ["v1-2"])
        #expect(judge(OneEndPerEntry(), Self.visitorsSide, agents).isHeld)
        #expect(judge(MessageDelivery(), Self.visitorsSide, agents).isHeld)
        #expect(judge(AcceptComesFirst(), Self.visitorsSide, agents).violations.isEmpty)
    }

    @Test("is a violation when two have it at once")
    func shared() {
        let agents = Self.agents(sendsOn: false, secondGets: ["v1-2"])
        #expect(
            judge(OneEndPerEntry(), Self.visitorsSide, agents).evidence == ["The chat was given to agents 1 and 2."]
        )
    }

    @Test("has its messages delivered to whoever has it")
    func delivery() {
        let lost = judge(MessageDelivery(), Self.visitorsSide, Self.agents(sendsOn: true, secondGets: []))
        #expect(lost.violations.count == 1 && lost.evidence.first?.contains("Message v1-2") == true)
        let history = judge(
            MessageDelivery(),
            Self.visitorsSide,
            Self.agents(sendsOn: true, secondGets: ["v1-1", "v1-2"])
        )
        #expect(history.isHeld)
    }

    @Test("takes no slot of who has sent it on")
    func slots() {
        let agents = Self.agents(sendsOn: true, secondGets: []) + agent(1, does(.accepted(chat: "c-2"), at: 10))
        #expect(judge(ConcurrencyLimit(), agents).isHeld)
        let figures = AgentFigures(Slice(agents))
        #expect(figures.answered == 3 && figures.transferred == 1)
    }

    @Test("frees its slot when the agent signs out, and counts per shift")
    func shifts() {
        let shifts = agent(
            1,
            sees(.signedIn(chatsAtOnce: 1), at: 0),
            does(.accepted(chat: "c-1"), at: 10),
            does(.signedOut, at: 20, took: 0),
            sees(.signedIn(chatsAtOnce: 1), at: 40),
            does(.accepted(chat: "c-2"), at: 45, took: 0)
        )
        #expect(judge(ConcurrencyLimit(), shifts).isHeld)
        let figures = AgentFigures(Slice(shifts))
        #expect(figures.staffed == 40)
        #expect(figures.length.count == 1 && figures.occupancy.map { abs($0 - 0.625) < 0.001 } == true)
    }
}

@Suite("A queue entry after a dequeue")
struct RequeueTests {
    /// Waits in sales from 1 s to 11 s, then in support, where he is answered at 14 s.
    static let story = visitor(
        1,
        arrives(0, as: "reader"),
        Shop.loads(1, "/", at: 0),
        sees(.queued("c-1"), at: 1),
        sees(.dequeued, at: 11),
        sees(.queued("c-1"), at: 11),
        sees(.joined("c-1"), at: 14),
        leaves(at: 20)
    )

    @Test("is one of its own, in its own queue, with its own end")
    func two() throws {
        let scenario = try Shop.scenario(
            expecting: "queue.dequeued = 1 in queue sales",
            "queue.wait.max < 4s in queue support",
            "queue.answered > 90% in queue support",
            "queue.answered > 90%"
        )
        let judgement = Shop.judged(scenario, Self.story)
        #expect(judgement.queue.entered == 2 && judgement.queue.dequeued == 1 && judgement.queue.answered == 1)
        #expect(judgement.expectations.map(\.verdict) == [.pass, .pass, .pass, .fail])
        #expect(judgement.rules.first { $0.id == "I10" }?.outcome == .held)
    }

    @Test("is overtaken only by those of its queue and priority")
    func priorities() throws {
        let scenario = try Shop.scenario()
        func overtaken(by kind: String, path: String = "/") -> [String] {
            let run =
                Shop.waits(1, as: "reader", from: 0, for: 30) + Shop.waits(2, as: kind, from: 5, for: 3, path: path)
            return judge(FirstComeFirstServed(), scenario, run, Shop.takes(1, [("c-2", 9), ("c-1", 31)])).evidence
        }
        #expect(overtaken(by: "reader").count == 1)
        #expect(overtaken(by: "rider") == [])
        #expect(overtaken(by: "caller", path: "/help") == [])
    }
}

@Suite("A page of another queue")
struct OtherQueueTests {
    /// A reader says No on /, and goes to a page of the queue `support` at 8 s, where he is invited at 13.1 s.
    static func story(_ path: String, of queue: String?, showing state: WidgetState) throws -> [Finding] {
        let scenario = try Shop.scenario()
        let page = Shop.loads(2, path, of: queue, at: 8)
        let story = visitor(
            1,
            arrives(0, as: "reader"),
            Shop.loads(1, "/", at: 0),
            sees(.invited, at: 5.03),
            does(.inviteRefused, at: 6),
            sees(.widget(state: state, page: 2), at: 8.02),
            page,
            sees(.invited, at: 13.1),
            leaves(at: 20)
        )
        return Shop.judged(scenario, story).findings
    }

    @Test(
        "begins all anew: the widget, and the invite, though he had said No, also under the same path",
        arguments: ["/cart", "/"]
    )
    func anew(path: String) throws {
        #expect(try Self.story(path, of: "support", showing: .hidden) == [])
    }

    @Test("of the same queue begins nothing anew")
    func same() throws {
        #expect(try Set(Self.story("/cart", of: "sales", showing: .hidden).map(\.rule)) == ["I3", "I4", "R21"])
    }
}

@Suite("What the answered waited for")
struct ServiceTests {
    @Test("is told apart: typing, message, and how far the announced wait was off")
    func figures() {
        let story = visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.queued("c-1"), at: 1),
            sees(.estimate(seconds: 30), at: 1),
            sees(.estimate(seconds: 5), at: 8),
            sees(.joined("c-1"), at: 11),
            sees(.typing, at: 12),
            sees(.got("a1-1", "c-1"), at: 15),
            leaves(at: 40)
        )
        let queue = QueueFigures(Slice(story))
        #expect(queue.wait.max == 10 && queue.firstTyping.max == 11 && queue.firstMessage.max == 14)
        #expect(queue.estimates == [QueueFigures.Estimate(announced: 30, realised: 10)])
        #expect(queue.estimateError.max == 20 && queue.estimateMiss.max == 20)
    }

    @Test("forms count those who gave up, and a connection gone dead ends a visit as meant")
    func forms() {
        let story = visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.formPresented(fields: ["name"]), at: 2),
            sees(.formAbandoned, at: 4),
            sees(.visitEnded(.cutOff), at: 5)
        )
        let visits = VisitFigures(Slice(story))
        #expect(visits.forms == VisitFigures.FormFigures(presented: 1, sent: 0, abandoned: 1))
        #expect(visits.finished == 1)
    }
}
