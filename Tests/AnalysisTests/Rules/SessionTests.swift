import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("I11, one session per browser and site")
struct OneSessionTests {
    /// He waits from 1 s on, and leaves without a word at 20 s.
    let first = visitor(1, Shop.loads(1, "/", at: 0), sees(.queued("c-1"), at: 1), [(20, .visitEnded(.silently))])

    /// The same browser again, at 25 s, on a page of another queue.
    let second = visitor(
        2,
        arrives(25, as: "reader"),
        [(25, .sameBrowser(as: 1))],
        Shop.loads(1, "/help", at: 25),
        leaves(at: 45)
    )

    func ruling(_ agents: [Observation]..., second: [Observation]? = nil) throws -> Ruling {
        let arrival = visitor(1, arrives(0, as: "reader"))
        return judge(
            OneSession(),
            try Shop.scenario(),
            arrival + first + (second ?? self.second) + agents.flatMap(\.self)
        )
    }

    let accepts = sees(.alerted(chat: "c-1", kind: nil), at: 1.1) + does(.accepted(chat: "c-1"), at: 2)

    @Test("holds when the agent of the first chat is told that it is over")
    func held() throws {
        let ruling = try ruling(agent(1, accepts, sees(.chatEnded(chat: "c-1", by: "visitor"), at: 25.1)))
        #expect(ruling.isHeld && ruling.cases == 1)
    }

    @Test("is broken by an agent who still has the first chat")
    func outlived() throws {
        let ruling = try ruling(agent(1, accepts, does(.ended(chat: "c-1"), at: 40)))
        #expect(
            ruling.evidence == ["Agent 1 still had chat c-1 15 s after the visitor had loaded a page of queue support."]
        )
        #expect(ruling.violations.map(\.at) == [27.02])
    }

    @Test("is broken by an agent who is alerted of the first chat, or may accept it, after that page")
    func alerted() throws {
        let late = sees(.alerted(chat: "c-1", kind: nil), at: 30)
        #expect(try ruling(agent(1, late)).evidence.first?.hasPrefix("Agent 1 was alerted of chat c-1 4.98 s") == true)
        let accepts = sees(.alerted(chat: "c-1", kind: nil), at: 24) + does(.accepted(chat: "c-1"), at: 30)
        #expect(try ruling(agent(1, accepts)).evidence.first?.hasPrefix("Agent 1 could accept chat c-1") == true)
    }

    @Test("holds nothing against an agent whose connection was lost, nor an alert that crossed with the page")
    func notHeldAgainst() throws {
        let blind = exchange("receive-sse", from: 0, to: 24, .unreachable, waits: true)
        #expect(try ruling(agent(1, accepts, blind, does(.ended(chat: "c-1"), at: 40))).isHeld)
        #expect(try ruling(agent(1, sees(.alerted(chat: "c-1", kind: nil), at: 25.3))).isHeld)
    }

    @Test("is not exercised by the same queue, nor by a page that comes when he must have been taken for gone")
    func notExercised() throws {
        let same = visitor(
            2,
            arrives(25, as: "reader"),
            [(25, .sameBrowser(as: 1))],
            Shop.loads(1, "/", at: 25),
            leaves(at: 45)
        )
        #expect(try ruling(agent(1, accepts), second: same).cases == 0)
        let late = visitor(
            2,
            arrives(90, as: "reader"),
            [(90, .sameBrowser(as: 1))],
            Shop.loads(1, "/help", at: 90),
            leaves(at: 95)
        )
        #expect(try ruling(agent(1, accepts), second: late).cases == 0)
    }

    @Test("is broken by two chats at once, and by a second entry while he waits")
    func twice() throws {
        let again = second + visitor(2, sees(.queued("c-2"), at: 27))
        let other = sees(.alerted(chat: "c-2", kind: nil), at: 27.1) + does(.accepted(chat: "c-2"), at: 28)
        let atOnce = try ruling(
            agent(1, accepts, does(.ended(chat: "c-1"), at: 40)),
            agent(2, other, does(.ended(chat: "c-2"), at: 44)),
            second: again
        )
        #expect(atOnce.evidence.contains("The browser had chat c-1 with agent 1 and chat c-2 with agent 2 at once."))
        let entries = visitor(1, arrives(0) + loads(1, at: 0), sees(.queued("c-1"), at: 1), sees(.queued("c-2"), at: 4))
        #expect(judge(OneSession(), entries).evidence == ["Entered the queue, chat c-2, while waiting in chat c-1."])
        #expect(judge(OneEndPerEntry(), entries).isHeld)
    }
}

@Suite("I12, who left holds no agent")
struct LeaversHoldNobodyTests {
    /// He waits from 1 s on, and leaves as told.
    func ruling(_ leaves: Beat, _ agents: [Observation]...) -> Ruling {
        judge(
            LeaversHoldNobody(),
            visitor(1, arrives(0) + loads(1, at: 0), sees(.queued("c-1"), at: 1), leaves) + agents.flatMap(\.self)
        )
    }

    let alert = sees(.alerted(chat: "c-1", kind: nil), at: 1.1)
    let accepts = does(.accepted(chat: "c-1"), at: 2)
    let silently: Beat = [(10, .visitEnded(.silently))]
    /// Shows that the service tells when an alert is withdrawn.
    let withdrawal = sees(.alerted(chat: "c-9", kind: nil), at: 0.1) + sees(.alertWithdrawn(chat: "c-9"), at: 0.5)

    @Test("holds when the agent is told, or the alert is withdrawn")
    func held() {
        let told = sees(.chatEnded(chat: "c-1", by: "visitor"), at: 10.1)
        #expect(ruling(leaves(at: 10), agent(1, alert, accepts, told)).isHeld)
        #expect(ruling(leaves(at: 10), agent(1, alert, sees(.alertWithdrawn(chat: "c-1"), at: 10.1))).isHeld)
        // An alert that crossed with his leaving.
        let crossed = sees(.alerted(chat: "c-1", kind: nil), at: 10.3) + sees(.alertWithdrawn(chat: "c-1"), at: 10.4)
        #expect(ruling(leaves(at: 10), agent(1, crossed)).isHeld)
    }

    @Test("is broken by an agent who still has the chat after the time that a message may take")
    func heldOn() {
        let ruling = ruling(leaves(at: 10), agent(1, alert, accepts, does(.ended(chat: "c-1"), at: 30)))
        #expect(ruling.evidence == ["Agent 1 still had chat c-1 20 s after the visitor had left."])
        #expect(ruling.violations.map(\.at) == [12.02])
    }

    @Test("is broken by an alert that comes later, or stays")
    func alerted() {
        let late = ruling(leaves(at: 10), agent(1, sees(.alerted(chat: "c-1", kind: nil), at: 15)))
        #expect(late.evidence == ["Agent 1 was alerted of chat c-1 4.98 s after the visitor had left."])
        let stays = ruling(leaves(at: 10), agent(1, withdrawal, alert, does(.signedOut, at: 40)))
        #expect(stays.evidence == ["Agent 1 was still alerted of chat c-1 30 s after the visitor had left."])
    }

    @Test("waits for the absence of who left without a word, and asks nothing where a connection went dead")
    func silent() {
        let ended = does(.ended(chat: "c-1"), at: 50)
        #expect(ruling(silently, agent(1, alert, accepts, ended)).isHeld)
        let cutOff: Beat = [(10, .visitEnded(.cutOff))]
        #expect(ruling(cutOff, agent(1, alert, accepts, ended)).cases == 0)
    }

    @Test("takes an alert that stays for no evidence where the service never tells of withdrawals")
    func unknownWithdrawals() {
        #expect(ruling(leaves(at: 10), agent(1, alert, does(.signedOut, at: 40))).isHeld)
    }

    @Test("holds nothing against the service once the agent's connection was lost")
    func blind() {
        let lost = exchange("receive-sse", from: 0, to: 9, .unreachable, waits: true)
        let ruling = ruling(leaves(at: 10), agent(1, alert, accepts, lost, does(.ended(chat: "c-1"), at: 30)))
        #expect(ruling.isHeld)
    }

    @Test("is not exercised by who was no agent's and waited for none")
    func notExercised() {
        let reader = visitor(1, arrives(0) + loads(1, at: 0), leaves(at: 10))
        #expect(judge(LeaversHoldNobody(), reader).cases == 0)
    }
}
