import Observations
import Testing

@testable import Analysis

@Suite("A run's tally")
struct RunTallyTests {
    private func tally(_ observations: [Observation]...) -> RunTally {
        observations.joined().reduce(into: RunTally()) { $0.note($1) }
    }

    private func at(_ instant: Double, _ visitor: Int, _ fact: Fact) -> Observation {
        Observation(at: instant, subject: .visitor(visitor), fact: fact)
    }

    @Test("each visitor is at one stage")
    func stages() {
        let tally = tally([
            at(0, 1, .arrived(kind: "a", intended: 0)),
            at(0, 2, .arrived(kind: "a", intended: 0)),
            at(0, 3, .arrived(kind: "a", intended: 0)),
            at(5, 2, .invitePresented(notBefore: nil, happened: nil, again: false)),
            at(6, 3, .queueEntered(chat: "c", position: 1, happened: nil)),
        ])
        #expect(RunTally.Stage.allCases.map(tally.count) == [1, 1, 0, 1, 0])
        #expect((tally.present, tally.invited) == (3, 1))
        #expect(tally.longestWait(at: 10) == 4)
    }

    @Test("who has left is at none, whatever is still on its way to him")
    func left() {
        let tally = tally([
            at(0, 1, .arrived(kind: "a", intended: 0)),
            at(1, 1, .minimised),
            at(2, 1, .visitEnded(.said)),
            at(3, 1, .chatEnded(chat: "c", by: "agent")),
            at(3, 1, .widget(state: .minimised, page: nil)),
        ])
        #expect((tally.present, tally.arrived, tally.minimisedWindows) == (0, 1, 0))
    }

    @Test("an agent is busy from his first accept to his last chat's end")
    func agents() {
        func by(_ fact: Fact) -> Observation { Observation(at: 0, subject: .agent(1), fact: fact) }
        let busy = [
            by(.signedIn(chatsAtOnce: 2)), by(.accepted(chat: "a")), by(.accepted(chat: "b")), by(.ended(chat: "a")),
        ]
        #expect(tally(busy).agents == (1, 1))
        #expect(tally(busy, [by(.chatEnded(chat: "b", by: "visitor"))]).agents == (1, 0))
        #expect(tally(busy, [by(.signedOut)]).agents == (0, 0))
    }
}
