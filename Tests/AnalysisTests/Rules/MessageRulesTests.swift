import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("I16, messages once, in order, none lost")
struct MessageDeliveryTests {
    let chatting =
        arrives(0) + loads(1, at: 0) + does(.chatOpened, at: 1) + sees(.queued("c-1"), at: 1.1)
        + sees(.joined("c-1"), at: 2)

    func ruling(_ seen: Beat, writes marks: (String, Double)..., ends: Double = 40) -> Ruling {
        let agentStory =
            does(.accepted(chat: "c-1"), at: 1.9)
            + marks.flatMap { does(.messageSent(mark: $0.0, chat: "c-1"), at: $0.1) }
        return judge(MessageDelivery(), visitor(1, chatting + seen + leaves(at: ends)), agent(1, agentStory))
    }

    @Test("holds for what arrives once and in order, also before the sender's acknowledgement")
    func held() {
        let seen = sees(.got("a1-1", "c-1"), at: 3.01) + sees(.got("a1-2", "c-1"), at: 5.5)
        let ruling = ruling(seen, writes: ("a1-1", 3), ("a1-2", 5))
        #expect(ruling.isHeld && ruling.cases == 2)
    }

    @Test("is broken by a message that never arrives")
    func lost() {
        let ruling = ruling([], writes: ("a1-1", 3))
        #expect(
            ruling.evidence == [
                "Message a1-1 of agent 1 was taken by the service at 3.020 s and never reached visitor 1, who was there "
                    + "for 37 s."
            ]
        )
        #expect(ruling.violations.first?.at == 5.02)
    }

    @Test("does not count as lost what a visitor did not stay for, or what came after the end of the chat")
    func leftTooSoon() {
        #expect(ruling([], writes: ("a1-1", 3), ends: 4).isHeld)
        #expect(ruling(sees(.chatEnded(chat: "c-1", by: "agent"), at: 3.5), writes: ("a1-1", 3)).isHeld)
    }

    @Test("does not count as lost what a broken connection hid")
    func broken() {
        let lost = exchange("events", from: 1, to: 4, .unreachable, waits: true)
        #expect(ruling(lost, writes: ("a1-1", 3)).isHeld)
    }

    @Test("is broken by a message that arrives twice")
    func twice() {
        let seen = sees(.got("a1-1", "c-1"), at: 3.1) + sees(.got("a1-1", "c-1"), at: 3.2)
        #expect(ruling(seen, writes: ("a1-1", 3)).evidence == ["Message a1-1 arrived 2 times."])
    }

    @Test("is broken by messages out of order")
    func disorder() {
        let seen = sees(.got("a1-2", "c-1"), at: 5.1) + sees(.got("a1-1", "c-1"), at: 5.2)
        let ruling = ruling(seen, writes: ("a1-1", 3), ("a1-2", 5))
        #expect(ruling.evidence == ["Message a1-1 arrived after a1-2, which was written later."])
    }

    @Test("is broken by a message that reaches somebody else")
    func astray() {
        let other = visitor(2, sees(.queued("c-2"), at: 1), sees(.got("a1-1", "c-1"), at: 3.1))
        let ruling = judge(MessageDelivery(), visitor(1, chatting), other)
        #expect(ruling.evidence == ["Message a1-1 of chat c-1 reached visitor 2, who is not in it."])
    }

    @Test("holds the visitor's messages to the same")
    func toTheAgent() {
        let written = does(.messageSent(mark: "v1-1", chat: nil), at: 4)
        let unread = judge(
            MessageDelivery(),
            visitor(1, chatting + written + leaves(at: 40)),
            agent(1, does(.accepted(chat: "c-1"), at: 1.9))
        )
        #expect(unread.violations.count == 1)
        let agentStory = agent(1, does(.accepted(chat: "c-1"), at: 1.9), sees(.got("v1-1", "c-1"), at: 4.1))
        #expect(judge(MessageDelivery(), visitor(1, chatting + written + leaves(at: 40)), agentStory).isHeld)
    }

    @Test("is broken by an unread count that is not what arrived unseen")
    func unread() {
        let minimised = does(.minimised, at: 6)
        let message = sees(.got("a1-1", "c-1"), at: 8)
        func ruling(_ count: Int, at: Double) -> Ruling {
            self.ruling(minimised + message + sees(.unread(count: count), at: at), writes: ("a1-1", 7.99))
        }
        #expect(ruling(1, at: 9).isHeld)
        #expect(ruling(0, at: 8.1).isHeld)
        #expect(ruling(3, at: 9).evidence == ["The unread count was 3, and 1 had arrived unseen."])
        #expect(ruling(0, at: 9).evidence == ["The unread count was 0, and 1 had arrived unseen."])
    }
}

@Suite("S1, the service answers")
struct ServiceAnswersTests {
    @Test("is broken once for each visitor whom it failed, and says how often")
    func broken() {
        let failures =
            exchange("accept-invite", from: 3, to: 3.1, .unreachable)
            + exchange("leave", from: 4, to: 4.1, .protocolError) + sees(.visitEnded(.failed), at: 5)
        let ruling = judge(
            ServiceAnswers(),
            visitor(1, arrives(0), failures),
            visitor(2, arrives(0), loads(1, at: 0), leaves(at: 9))
        )
        #expect(ruling.cases == 2)
        #expect(
            ruling.evidence == [
                "POST /accept-invite (accept-invite) → no reply, unreachable: connection refused. And 1 failure more."
            ]
        )
    }

    @Test(
        "is not broken by a refusal, or by what Dwell cut off itself",
        arguments: [Exchange.Outcome.refused, .cancelled]
    )
    func held(outcome: Exchange.Outcome) {
        #expect(judge(ServiceAnswers(), visitor(1, exchange("x", from: 1, to: 2, outcome))).isHeld)
    }
}
