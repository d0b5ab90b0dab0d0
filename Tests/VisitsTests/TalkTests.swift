import Population
import Scenarios
import Testing

@testable import Visits

@Suite("What a visitor does in a chat")
struct TalkTests {
    private func talk(messages: Int, minimising: Itinerary.MinimiseMoment? = nil) -> Talk {
        Talk(Itinerary.sample(thinks: Array(repeating: .seconds(2), count: messages), minimising: minimising))
    }

    @Test("the agent writes first: until then he waits")
    func waitsForTheAgent() {
        #expect(talk(messages: 1).next == nil)
    }

    @Test("he answers after he has thought, once for all that came meanwhile")
    func answersOnce() {
        var talk = talk(messages: 1)
        talk.hear(at: .seconds(10))
        talk.hear(at: .seconds(11))
        #expect(talk.next == Talk.Turn(at: .seconds(12), deed: .write(1)))
        talk.wrote()
        #expect(talk.next == nil)
    }

    @Test("an answer to his last message ends the talk")
    func lastAnswerEnds() {
        var talk = talk(messages: 1)
        talk.hear(at: .seconds(10))
        talk.wrote()
        #expect(!talk.isOver)
        talk.hear(at: .seconds(15))
        #expect(talk.isOver)
    }

    @Test("he looks away before he is done, and is done only when the window is open again")
    func looksAway() {
        let moment = Itinerary.MinimiseMoment(after: .seconds(5), stays: .seconds(3), opensPage: nil)
        var talk = talk(messages: 1, minimising: moment)
        talk.hear(at: .seconds(10))
        #expect(talk.next?.deed == .write(1))
        talk.wrote()
        talk.hear(at: .seconds(13))
        #expect(!talk.isOver)
        #expect(talk.next == Talk.Turn(at: .seconds(15), deed: .lookAway(moment)))
        talk.lookedAway(until: .seconds(18))
        #expect(talk.isOver)
    }

    @Test("what he meant to write while he looked away, he writes when he is back")
    func writesWhenBack() {
        let moment = Itinerary.MinimiseMoment(after: .seconds(1), stays: .seconds(3), opensPage: nil)
        var talk = talk(messages: 1, minimising: moment)
        talk.hear(at: .seconds(10))
        #expect(talk.next == Talk.Turn(at: .seconds(11), deed: .lookAway(moment)))
        talk.lookedAway(until: .seconds(14))
        #expect(talk.next == Talk.Turn(at: .seconds(14), deed: .write(1)))
    }
}

extension Itinerary {
    /// A visitor who looks at one page for ten seconds and takes a second for everything.
    static func sample(
        onInvite: InviteAnswer = .ignore,
        pages: [PageStay] = [PageStay(path: "/", dwell: .seconds(10))],
        thinks: [Duration] = [],
        minimising: MinimiseMoment? = nil,
        forgetsRequired: Bool = false,
        patience: Duration? = nil,
        leaving: Leaving = .said
    ) -> Itinerary {
        Itinerary(
            visitor: 1,
            kind: "sample",
            arrival: .zero,
            pages: pages,
            onInvite: onInvite,
            reaction: .seconds(1),
            maximisesAfterNo: false,
            opensChatAfter: nil,
            formTakes: .seconds(1),
            forgetsRequired: forgetsRequired,
            answers: ["name": "Visitor 1", "email": "visitor1@example.com"],
            patience: patience,
            thinks: thinks,
            minimising: minimising,
            leaving: leaving,
            userAgent: "test"
        )
    }
}
