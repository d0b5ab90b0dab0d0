import Observations
import Scenarios
import Testing

@testable import Analysis

/// What is polled happened between two polls, so that none of these may be held against the service.
@Suite("Rules, where events are polled")
struct PolledTests {
    /// A short poll; what it brings is seen at its reply.
    func polls(_ instants: Double...) -> Beat {
        instants.flatMap { exchange("receive-poll", from: $0 - 0.01, to: $0, waits: true) }
    }

    @Test("what a poll brings can have happened since the poll before went out; a held poll tells at once")
    func since() throws {
        let journal = Journal(
            run: .lasting(),
            scenario: .promising(),
            observations: visitor(
                1,
                arrives(0) + loads(1, at: 0),
                polls(5, 10),
                sees(.dequeued, at: 10),
                exchange("receive-poll", from: 10.0005, to: 15, waits: true),
                sees(.queued("c-1"), at: 15)
            )
        )
        let visit = try #require(journal.visit(1))
        #expect(visit.polls.since(Entry(at: 10, fact: .dequeued)) == 4.99)
        #expect(visit.polls.since(Entry(at: 15, fact: .queued("c-1"))) == nil)
    }

    @Test(
        "who polls for several things asks for each apart, and what is no longer asked for takes nothing from the rest"
    )
    func apart() throws {
        func polls(_ name: String, _ instants: Double...) -> Beat {
            instants.flatMap { exchange(name, from: $0 - 0.3, to: $0, waits: true) }
        }
        let journal = Journal(
            run: .lasting(),
            scenario: .promising(),
            observations: visitor(
                1,
                arrives(0) + loads(1, at: 0),
                polls("invites", 3, 6),
                polls("messages", 7, 9, 11, 13),
                polls("status", 9.2, 11.2, 13.2),
                sees(.queued("c-1"), at: 11.2),
                leaves(at: 14)
            )
        )
        let visit = try #require(journal.visit(1))
        let since = try #require(visit.polls.since(Entry(at: 11.2, fact: .queued("c-1"))))
        #expect(abs(since - 8.9) < 1e-9)
        #expect(abs(visit.polls.knownUntil - 12.7) < 1e-9)
    }

    @Test("R18: an invite that a page shows before a poll brings it is late only if the poll before was too late")
    func shownByPage() {
        func story(_ polled: Double...) -> [Observation] {
            visitor(
                1,
                arrives(0) + loads(1, at: 0, showing: .hidden),
                polled.flatMap { polls($0) },
                loads(2, at: 6, showing: .invited),
                polls(9),
                sees(.invitePresented(notBefore: polled.last, happened: nil, again: false), at: 9),
                leaves(at: 12)
            )
        }
        let scenario = Scenario.promising(scope: .site)
        #expect(judge(InviteOnTime(), scenario, story(1, 4)).isHeld)
        #expect(judge(InviteOnTime(), scenario, story(1, 4, 5.8)).violations.count == 1)
    }

    @Test("I18 and I4: a state from before a click is not held against it")
    func staleState() {
        let story = visitor(
            1,
            arrives(0) + loads(1, at: 0) + polls(1) + does(.chatOpened, at: 2) + does(.minimised, at: 5),
            does(.maximised, at: 9.9),
            polls(10),
            sees(.widget(state: .minimised, page: nil), at: 10),
            leaves(at: 20)
        )
        #expect(judge(MinimisingChangesNothing(), story).violations == [])
    }

    @Test("I9: who heard of his dequeue late, or never, need not have waited so long")
    func dequeue() throws {
        let scenario = try Shop.scenario()
        let start = arrives(0, as: "reader") + Shop.loads(1, "/", at: 0) + polls(1) + sees(.queued("c-1"), at: 1)
        let late = visitor(1, start, polls(6, 11, 16), sees(.dequeued, at: 16), leaves(at: 20))
        let never = visitor(2, start, polls(6, 10.9), leaves(at: 15))
        #expect(judge(DequeueOnTime(), scenario, late).violations == [])
        #expect(judge(DequeueOnTime(), scenario, never).violations == [])
        // Three more polls found him in the queue.
        let waits = visitor(3, start, polls(6, 11, 16, 21), leaves(at: 22))
        #expect(
            judge(DequeueOnTime(), scenario, waits).evidence == ["Still in the queue after 20 s; the queue says 10 s."]
        )
    }

    @Test("I16: what no poll can have brought before he left is not lost, and what came in one counts as one time")
    func messages() {
        let writes = agent(
            1,
            does(.accepted(chat: "c-1"), at: 2),
            does(.messageSent(mark: "a1-1", chat: "c-1"), at: 12)
        )
        let start = arrives(0) + loads(1, at: 0) + sees(.queued("c-1"), at: 1) + polls(1, 6, 11)
        #expect(judge(MessageDelivery(), visitor(1, start, leaves(at: 15.5)), writes).violations == [])
        #expect(
            judge(MessageDelivery(), visitor(1, start, polls(16, 21), leaves(at: 22)), writes).violations.count == 1
        )
    }

    @Test(
        "I12: an agent who ends a chat himself before he has asked again need not have heard that the visitor has gone"
    )
    func endedByHimself() {
        let gone = visitor(1, arrives(0) + loads(1, at: 0), sees(.queued("c-1"), at: 1), leaves(at: 10))
        func works(_ polled: Double...) -> [Observation] {
            agent(
                1,
                sees(.alerted(chat: "c-1", kind: nil), at: 2) + does(.accepted(chat: "c-1"), at: 3),
                polled.flatMap { polls($0) },
                does(.ended(chat: "c-1"), at: 14)
            )
        }
        #expect(judge(LeaversHoldNobody(), gone, works(6, 9.5)).violations == [])
        #expect(judge(LeaversHoldNobody(), gone, works(6, 9.5, 13)).violations.count == 1)
    }

    @Test("I15: a chat whose visitor may have gone before the accept is not one too many")
    func goneBefore() {
        func works(hearing instant: Double, _ polled: Double...) -> [Observation] {
            agent(
                1,
                does(.signedIn(chatsAtOnce: 1), at: 1) + does(.accepted(chat: "c-1"), at: 3) + polls(4),
                does(.accepted(chat: "c-2"), at: 6),
                polled.flatMap { polls($0) },
                sees(.chatEnded(chat: "c-2", by: nil), at: instant)
            )
        }
        #expect(judge(ConcurrencyLimit(), works(hearing: 8, 8)).violations == [])
        #expect(judge(ConcurrencyLimit(), works(hearing: 11, 8, 11)).violations.count == 1)
    }

    @Test("I14: who entered between the same two polls may be served in either order")
    func turns() {
        let one = visitor(1, arrives(0) + loads(1, at: 0), polls(1, 6), sees(.queued("c-1"), at: 6), leaves(at: 40))
        let two = visitor(2, arrives(0) + loads(1, at: 0), polls(2, 7), sees(.queued("c-2"), at: 7), leaves(at: 40))
        let alerts = agent(
            1,
            sees(.alerted(chat: "c-2", kind: nil), at: 8) + does(.accepted(chat: "c-2"), at: 9),
            sees(.alerted(chat: "c-1", kind: nil), at: 20)
        )
        #expect(judge(FirstComeFirstServed(), one, two, alerts).violations == [])
    }
}
