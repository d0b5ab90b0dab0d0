import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("I14, after an alert that nobody answered")
struct TurnTests {
    let one = visitor(1, arrives(0) + loads(1, at: 0), sees(.queued("c-1"), at: 1), leaves(at: 50))
    let two = visitor(2, arrives(0) + loads(1, at: 0), sees(.queued("c-2"), at: 3), leaves(at: 50))
    let passed =
        sees(.alerted(chat: "c-1", kind: nil), at: 4) + sees(.letPass(chat: "c-1"), at: 4)
        + sees(.alertWithdrawn(chat: "c-1"), at: 19)

    func alerts(_ chat: String, at instant: Double) -> Beat { sees(.alerted(chat: chat, kind: nil), at: instant) }

    @Test("is broken when somebody who came later is offered before the next alert of him")
    func broken() {
        let ruling = judge(
            FirstComeFirstServed(),
            one,
            two,
            agent(1, passed, alerts("c-2", at: 19), alerts("c-1", at: 40))
        )
        #expect(
            ruling.evidence == [
                "Visitor 2 was served before visitor 1, who had entered the queue 2 s earlier and was still waiting, "
                    + "after an alert that nobody had answered."
            ]
        )
    }

    @Test("is broken, too, when he is never offered again")
    func never() {
        #expect(judge(FirstComeFirstServed(), one, two, agent(1, passed, alerts("c-2", at: 19))).violations.count == 1)
    }

    @Test("holds when he is offered again at once, and for whom another was offered while he was an agent's to answer")
    func held() {
        let again = agent(1, passed, alerts("c-1", at: 19), alerts("c-2", at: 25))
        #expect(judge(FirstComeFirstServed(), one, two, again).isHeld)
        let meanwhile = judge(
            FirstComeFirstServed(),
            one,
            two,
            agent(1, passed, alerts("c-1", at: 19.1)),
            agent(2, alerts("c-2", at: 10))
        )
        #expect(meanwhile.isHeld && meanwhile.cases == 3)
    }
}

@Suite("Closing queues")
struct ClosingTests {
    func waits(_ number: Int, told instant: Double?, until end: Double = 40) -> [Observation] {
        visitor(
            number,
            arrives(0) + loads(1, at: 0),
            sees(.queued("c-\(number)"), at: 1),
            instant.map { sees(.queueClosed, at: $0) } ?? [],
            leaves(at: end)
        )
    }

    @Test("I10 is broken by who waits on when others are turned away")
    func forgotten() {
        let ruling = judge(OneEndPerEntry(), waits(1, told: 10), waits(2, told: 10.2), waits(3, told: nil))
        #expect(
            ruling.evidence == ["Still waiting 30 s after the queue had closed, which others were told at once."]
        )
        #expect(ruling.violations.map(\.visitor) == [3])
    }

    @Test("I10 holds for who leaves at about that time, and for who comes later")
    func held() {
        #expect(judge(OneEndPerEntry(), waits(1, told: 10), waits(2, told: nil, until: 11)).isHeld)
        let later = visitor(3, arrives(20) + loads(1, at: 20), sees(.queued("c-3"), at: 21), leaves(at: 40))
        #expect(judge(OneEndPerEntry(), waits(1, told: 10), later).isHeld)
    }

    @Test("I8 counts whoever is turned away, before or after a wait")
    func cases() {
        let door = visitor(4, arrives(0) + loads(1, at: 0), does(.chatOpened, at: 1), sees(.queueClosed, at: 1.1))
        #expect(judge(ClosedDoors(), waits(1, told: 10), door).cases == 2)
    }

    @Test("I7 is broken by typing to somebody who waits, before an agent accepts his chat")
    func typing() {
        let alert = agent(1, sees(.alerted(chat: "c-1", kind: nil), at: 1.1), does(.accepted(chat: "c-1"), at: 5))
        let start = arrives(0) + loads(1, at: 0) + sees(.queued("c-1"), at: 1)
        let early = visitor(1, start, sees(.typing, at: 2), sees(.joined("c-1"), at: 5.1), leaves(at: 9))
        let late = visitor(1, start, sees(.joined("c-1"), at: 5.1), sees(.typing, at: 6), leaves(at: 9))
        #expect(
            judge(AcceptComesFirst(), early, alert).evidence
                == ["The agent is typing 3 s before agent 1 accepted the chat."]
        )
        #expect(judge(AcceptComesFirst(), late, alert).isHeld)
    }
}
