import Bindings
import EventLoop
import Observations
import Population
import Scenarios
import Testing

@testable import Visits

@Suite("An agent's shift")
struct AgentShiftTests {
    /// The chats that an agent with a limit of one takes and ends, as `second what chat`, in virtual time. He takes a
    /// second to answer, and ten for a chat.
    private func story(
        of facts: (after: Duration, fact: Fact)...,
        accepts: [ActionResult] = [.done]
    ) async throws -> [String] {
        try await EventLoop.virtual().run { loop in
            var story: [String] = []
            let record = { (seen: Observation) in
                switch seen.fact {
                case .accepted(let chat): story.append("\(Int(seen.at.rounded())) takes \(chat)")
                case .ended(let chat): story.append("\(Int(seen.at.rounded())) ends \(chat)")
                default: break
                }
            }
            let steps: [String: [ScriptedService.Step]] = [
                "ready": [.init(facts: facts)], "accept": accepts.map { .init(outcome: $0) },
            ]
            let desk = ScriptedService(on: loop, steps: steps, record: record)
            var team = Team(count: 1)
            team.answer = .constant(.seconds(1))
            team.handleTime = .constant(.seconds(10))
            team.thinks = .constant(.seconds(2))
            let shift = AgentShift(
                AgentIdentity(number: 1, name: "Agent 1", chatsAtOnce: 1),
                draws: AgentDraws(team: team, seed: 1, agent: 1),
                loop: loop,
                record: record
            ) { desk }
            await shift.begin()
            try await loop.sleep(until: .seconds(30))
            await shift.end()
            return story
        }
    }

    private func open(_ chat: String) -> Fact { .alerted(chat: chat, kind: Fact.openAlert) }

    @Test("what waits for whoever takes it he takes as soon as he has a place, the oldest first")
    func picks() async throws {
        let story = try await story(of: (.seconds(1), open("a")), (.seconds(1), open("b")), (.seconds(3), open("c")))
        #expect(story == ["2 takes a", "12 ends a", "13 takes b", "23 ends b", "24 takes c"])
    }

    @Test("what is offered to him he takes, whatever his limit: that is the service's to keep")
    func answers() async throws {
        let alerts = ["a", "b"].map { Fact.alerted(chat: $0, kind: nil) }
        let story = try await story(of: (.seconds(1), alerts[0]), (.seconds(1), alerts[1]))
        #expect(story.prefix(2) == ["2 takes a", "2 takes b"])
    }

    @Test("what somebody else has taken he leaves be, and takes the next")
    func tooLate() async throws {
        let taken = try await story(
            of: (.seconds(1), open("a")),
            (.seconds(1), open("b")),
            accepts: [.refused(reason: "taken", fields: []), .done]
        )
        #expect(taken == ["3 takes b", "13 ends b"])
        let withdrawn = try await story(
            of: (.seconds(1), open("a")),
            (.seconds(1), open("b")),
            (.seconds(5), .alertWithdrawn(chat: "b"))
        )
        #expect(withdrawn == ["2 takes a", "12 ends a"])
    }
}
