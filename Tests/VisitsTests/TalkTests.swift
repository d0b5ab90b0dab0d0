import Population
import Scenarios
import Testing

@testable import Visits

@Suite("What a visitor does in a chat")
struct TalkTests {
    private func talk(
        messages: Int,
        types: Duration = .zero,
        patience: Duration? = nil,
        lingers: Duration = .zero
    ) -> Talk {
        var plan = Itinerary.Talk()
        plan.messages = Array(repeating: .init("Hello.", thinks: .seconds(2), types: types), count: messages)
        (plan.patience, plan.lingers) = (patience, lingers)
        return Talk(plan, since: .seconds(5))
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
        #expect(talk.next == Talk.Turn(at: .seconds(12), deed: .type(1)))
        talk.did(.type(1), at: .seconds(12))
        #expect(talk.next == Talk.Turn(at: .seconds(12), deed: .write(1)))
        talk.did(.write(1), at: .seconds(12))
        #expect(talk.next == nil)
    }

    @Test("he types as long as his message is, and no second one meanwhile")
    func types() {
        var talk = talk(messages: 2, types: .seconds(5))
        talk.hear(at: .seconds(10))
        talk.did(.type(1), at: .seconds(12))
        talk.hear(at: .seconds(14))
        #expect(talk.next == Talk.Turn(at: .seconds(17), deed: .write(1)))
    }

    @Test("an answer to his last message ends the talk")
    func lastAnswerEnds() {
        var talk = talk(messages: 1)
        talk.hear(at: .seconds(10))
        talk.did(.write(1), at: .seconds(12))
        #expect(!talk.isOver)
        talk.hear(at: .seconds(15))
        #expect(talk.isOver)
    }

    @Test("who hears nothing for too long gives up, before the agent's first word and after his own")
    func givesUp() {
        var talk = talk(messages: 1, patience: .seconds(20))
        #expect(talk.next == Talk.Turn(at: .seconds(25), deed: .leave))
        talk.hear(at: .seconds(10))
        #expect(talk.next?.deed == .type(1))
        talk.did(.type(1), at: .seconds(12))
        talk.did(.write(1), at: .seconds(12))
        #expect(talk.next == Talk.Turn(at: .seconds(32), deed: .leave))
        talk.did(.leave, at: .seconds(32))
        #expect(talk.isOver)
    }

    @Test("who lingers stays a while after the last answer, whatever the agent says then")
    func lingers() {
        var talk = talk(messages: 0, lingers: .seconds(60))
        talk.hear(at: .seconds(10))
        #expect(!talk.isOver)
        #expect(talk.next == Talk.Turn(at: .seconds(70), deed: .leave))
        talk.hear(at: .seconds(40))
        #expect(talk.next == Talk.Turn(at: .seconds(70), deed: .leave))
        talk.did(.leave, at: .seconds(70))
        #expect(talk.isOver)
    }
}

extension Itinerary {
    /// A visitor who looks at one page for ten seconds and takes a second for everything.
    static func sample(
        onInvite: InviteAnswer = .ignore,
        pages: [PageStay] = [PageStay(path: "/", dwell: .seconds(10))],
        thinks: [Duration] = [],
        interludes: [InterludeMoment] = [],
        forgetsRequired: Bool = false,
        patience: Duration? = nil,
        leaving: Leaving = .said
    ) -> Itinerary {
        var form = FormCourse(
            takes: .seconds(1),
            answers: ["name": "Visitor 1", "email": "visitor1@example.com"]
        )
        form.forgetsRequired = forgetsRequired
        var itinerary = Itinerary(
            visitor: 1,
            kind: "sample",
            arrival: .zero,
            pages: pages,
            reaction: .seconds(1),
            form: form,
            userAgent: "test"
        )
        itinerary.onInvite.accept = ByStay(onInvite == .accept ? 1 : 0)
        itinerary.onInvite.refuse = ByStay(onInvite == .refuse ? 1 : 0)
        itinerary.patience = patience
        itinerary.talk.messages = thinks.map { Utterance("Hello.", thinks: $0) }
        itinerary.interludes = interludes
        itinerary.leaving = leaving
        return itinerary
    }
}
