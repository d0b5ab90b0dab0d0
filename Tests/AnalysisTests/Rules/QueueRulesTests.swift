import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("I5, no form or queue without invite")
struct PresenceNeedsNoFormTests {
    let scenario = Scenario.promising(.withoutInvite)

    @Test("holds for a window, is broken by a form, and lets who opens the chat himself have one")
    func judged() {
        let rule = PresenceNeedsNoForm()
        let start = arrives(0) + loads(1, at: 0)
        let window = visitor(1, start, sees(.window, at: 7), leaves(at: 9))
        let form = visitor(2, start, sees(.formPresented(fields: ["name"]), at: 5.1), leaves(at: 9))
        let own = visitor(
            3,
            start,
            does(.chatOpened, at: 1),
            sees(.formPresented(fields: ["name"]), at: 1.1),
            leaves(at: 9)
        )
        #expect(judge(rule, scenario, window).isHeld)
        #expect(
            judge(rule, scenario, form).evidence
                == ["The form was presented with name, though the chat came without invite."]
        )
        #expect(judge(rule, scenario, own).cases == 0)
        #expect(judge(rule, form).cases == 0)
    }
}

@Suite("I6, required fields are required")
struct RequiredFieldsTests {
    func ruling(_ beats: Beat...) -> Ruling {
        judge(RequiredFields(), visitor(1, beats.flatMap(\.self)))
    }

    @Test("is broken by a queue entry without them")
    func broken() {
        let ruling = ruling(sees(.formSent(missing: ["email"]), at: 3), sees(.queued("c-1"), at: 3.1))
        #expect(ruling.evidence == ["Queued by a form that left \"email\" empty."])
    }

    @Test("holds when the form is refused and sent again in full")
    func held() {
        let ruling = ruling(
            sees(.formSent(missing: ["email"]), at: 3),
            sees(.formRefused(fields: ["email"]), at: 3.02),
            sees(.formSent(missing: []), at: 5),
            sees(.queued("c-1"), at: 5.02)
        )
        #expect(ruling.isHeld)
        #expect(self.ruling(sees(.formSent(missing: []), at: 5), sees(.queued("c-1"), at: 5.02)).cases == 0)
    }

    @Test("is broken, too, by a queue entry that is seen before the form's own reply")
    func entrySeenFirst() {
        let ruling = ruling(
            does(.formSent(missing: ["email"]), at: 3, took: 0.1),
            sees(.queued("c-1"), at: 3.05)
        )
        #expect(ruling.violations.map(\.at) == [3.05])
    }

    @Test("holds when the form is refused, and the entry by the next one is seen before that one's own reply")
    func refusedThenEntrySeenFirst() {
        let ruling = ruling(
            does(.formSent(missing: ["email"]), at: 3, took: 0.1),
            sees(.formRefused(fields: ["email"]), at: 3.1),
            does(.formSent(missing: []), at: 5, took: 0.1),
            sees(.queued("c-1"), at: 5.05)
        )
        #expect(ruling.isHeld && ruling.cases == 1)
    }
}

@Suite("I7, no agent before an accept")
struct AcceptComesFirstTests {
    let waiting = arrives(0) + loads(1, at: 0) + sees(.queued("c-1"), at: 1)
    let alert = sees(.alerted(chat: "c-1", kind: "queue"), at: 1.1)

    func ruling(joined: Double, accepts: Beat) -> Ruling {
        judge(
            AcceptComesFirst(),
            visitor(1, waiting, sees(.joined("c-1"), at: joined), leaves(at: 20)),
            agent(1, alert, accepts)
        )
    }

    @Test("is broken by an agent who joins before he accepts")
    func broken() {
        let ruling = ruling(joined: 1.2, accepts: does(.accepted(chat: "c-1"), at: 3))
        #expect(ruling.evidence == ["Ann joined chat c-1 1.8 s before agent 1 accepted the chat."])
    }

    @Test("is broken by an agent who joins though nobody ever accepts")
    func never() {
        #expect(
            ruling(joined: 1.2, accepts: []).evidence == ["Ann joined chat c-1, and no agent ever accepted chat c-1."]
        )
    }

    @Test("is not broken when the visitor hears of it before the agent's acknowledgement is back")
    func race() {
        #expect(ruling(joined: 3.01, accepts: does(.accepted(chat: "c-1"), at: 3, took: 0.2)).isHeld)
    }

    @Test("is not exercised by chats that none of our agents was alerted of")
    func notExercised() {
        let story = visitor(1, waiting, sees(.joined("c-1"), at: 2), leaves(at: 20))
        #expect(judge(AcceptComesFirst(), story).cases == 0)
    }
}

@Suite("I10, every queue entry ends once")
struct OneEndPerEntryTests {
    let waiting = arrives(0) + loads(1, at: 0) + sees(.queued("c-1"), at: 1)

    @Test("holds for every single end")
    func held() {
        let ends = [sees(.joined("c-1"), at: 2), sees(.dequeued, at: 2), sees(.queueClosed, at: 2), []]
        for end in ends {
            #expect(judge(OneEndPerEntry(), visitor(1, waiting, end, leaves(at: 20))).isHeld)
        }
    }

    @Test("is broken by an agent who joins after the dequeue")
    func twoEnds() {
        let ruling = judge(
            OneEndPerEntry(),
            visitor(1, waiting, sees(.dequeued, at: 2), sees(.joined("c-1"), at: 3), leaves(at: 20))
        )
        #expect(ruling.evidence == ["Ann joined chat c-1, though the entry had ended: dequeued."])
    }

    @Test("is broken by a chat that two agents got")
    func twoAgents() {
        let ruling = judge(
            OneEndPerEntry(),
            visitor(1, waiting, sees(.joined("c-1"), at: 3), leaves(at: 20)),
            agent(1, does(.accepted(chat: "c-1"), at: 2.9)),
            agent(2, does(.accepted(chat: "c-1"), at: 3.5))
        )
        #expect(ruling.evidence == ["The chat was given to agents 1 and 2."])
    }

    @Test("takes a queue entry that is told twice for one")
    func toldTwice() {
        #expect(judge(OneEndPerEntry(), visitor(1, waiting, sees(.queued("c-1"), at: 1.1), leaves(at: 20))).cases == 1)
    }
}

@Suite("I14, first come, first served")
struct FirstComeFirstServedTests {
    func waiter(_ number: Int, enters: Double, leaves end: Double = 40) -> [Observation] {
        visitor(number, arrives(0), loads(1, at: 0), does(.queued("c-\(number)"), at: enters), leaves(at: end))
    }

    func alerts(_ chats: (Int, at: Double)...) -> [Observation] {
        agent(1, chats.flatMap { sees(.alerted(chat: "c-\($0.0)", kind: "queue"), at: $0.at) })
    }

    @Test("holds for alerts in the order of entry")
    func held() {
        #expect(
            judge(FirstComeFirstServed(), waiter(1, enters: 1), waiter(2, enters: 2), alerts((1, 5), (2, 6))).isHeld
        )
    }

    @Test("is broken by a visitor who jumps the queue")
    func broken() {
        let ruling = judge(
            FirstComeFirstServed(),
            waiter(1, enters: 1),
            waiter(2, enters: 2),
            waiter(3, enters: 3),
            alerts((3, 5), (1, 5.2), (2, 9))
        )
        #expect(ruling.cases == 3)
        #expect(ruling.violations.map(\.visitor) == [3])
        #expect(
            ruling.evidence == [
                "Visitor 3 was served before visitor 1, who had entered the queue 1.98 s earlier and was still waiting."
            ]
        )
    }

    @Test("is broken for who is never served at all while others are")
    func stuck() {
        #expect(
            judge(FirstComeFirstServed(), waiter(1, enters: 1), waiter(2, enters: 2), alerts((2, 6))).violations.count
                == 1
        )
    }

    @Test("allows entries whose order nobody can know, and who left in time")
    func race() {
        let together = judge(
            FirstComeFirstServed(),
            waiter(1, enters: 1),
            waiter(2, enters: 1.01),
            alerts((2, 5), (1, 9))
        )
        #expect(together.isHeld)
        let left = judge(
            FirstComeFirstServed(),
            waiter(1, enters: 1, leaves: 5.1),
            waiter(2, enters: 2),
            alerts((2, 5))
        )
        #expect(left.isHeld)
    }

    @Test("allows two agents' streams to differ by a race, but not by more")
    func twoStreams() {
        func ruling(first: Double) -> Ruling {
            judge(
                FirstComeFirstServed(),
                waiter(1, enters: 1),
                waiter(2, enters: 2),
                alerts((2, 5)),
                agent(2, sees(.alerted(chat: "c-1", kind: "queue"), at: first))
            )
        }
        #expect(ruling(first: 5.3).isHeld)
        #expect(ruling(first: 6).violations.count == 1)
    }

    @Test("does not judge the turn of somebody whom another agent answered, not one of ours")
    func anotherAgent() {
        let other = visitor(1, does(.queued("c-1"), at: 1), sees(.joined("c-1"), at: 9), leaves(at: 40))
        #expect(judge(FirstComeFirstServed(), other, waiter(2, enters: 2), alerts((2, 5))).isHeld)
    }

    @Test("without alerts judges by who was joined, allowing for how long people take to answer")
    func joined() {
        func answered(_ number: Int, enters: Double, at: Double) -> [Observation] {
            visitor(
                number,
                does(.queued("c-\(number)"), at: enters),
                sees(.joined("c-\(number)"), at: at),
                leaves(at: 50)
            )
        }
        #expect(judge(FirstComeFirstServed(), answered(1, enters: 1, at: 15), answered(2, enters: 2, at: 5)).isHeld)
        #expect(
            judge(FirstComeFirstServed(), answered(1, enters: 1, at: 25), answered(2, enters: 2, at: 5)).violations
                .count
                == 1
        )
    }
}

@Suite("I15, no agent above the limit")
struct ConcurrencyLimitTests {
    func ruling(_ beats: Beat...) -> Ruling {
        judge(ConcurrencyLimit(), agent(1, sees(.signedIn(chatsAtOnce: 2), at: 0) + beats.joined()))
    }

    let two = does(.accepted(chat: "a"), at: 1) + does(.accepted(chat: "b"), at: 2)

    @Test("is broken by one chat too many")
    func broken() {
        let ruling = ruling(two, does(.accepted(chat: "c"), at: 3))
        #expect(ruling.cases == 3)
        #expect(ruling.evidence == ["Agent 1 was given 3 chats at once; his limit is 2."])
    }

    @Test("holds when a chat has ended, also if its end is acknowledged after the next accept")
    func held() {
        #expect(
            ruling(two, sees(.chatEnded(chat: "a", by: "visitor"), at: 2.9), does(.accepted(chat: "c"), at: 3)).isHeld
        )
        #expect(ruling(two, does(.accepted(chat: "c"), at: 3), does(.ended(chat: "a"), at: 2.95, took: 0.3)).isHeld)
    }
}
