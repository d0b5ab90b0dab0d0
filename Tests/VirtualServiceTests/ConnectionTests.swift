import Bindings
import ChatDesk
import EventLoop
import Observations
import Scenarios
import Testing

/// The same stories in process and over HTTP: both must tell them alike.
@Suite("A visitor's connection")
struct ConnectionTests {
    @Test("lost for a while: what was written meanwhile comes once, in order", arguments: Meeting.allCases)
    func lostForAWhile(meeting: Meeting) async throws {
        try await Scene.play(meeting) { scene in
            let agent = try await scene.agent(1)
            let visitor = try await scene.visitor(1)
            try await scene.done(.openChat, by: visitor)
            let chat = try await scene.alert(agent)
            try await scene.done(.accept(chat: chat), by: agent)
            try await scene.write(1...1, in: chat, by: agent)
            #expect(try await scene.marks(1, visitor) == ["a1-1"])
            visitor.disconnect()
            try await scene.write(2...3, in: chat, by: agent)
            visitor.reconnect()
            try await scene.write(4...4, in: chat, by: agent)
            #expect(try await scene.marks(3, visitor) == ["a1-2", "a1-3", "a1-4"])
            try await scene.done(.write("Yes", mark: .visitor(1, message: 1), chat: nil), by: visitor)
            #expect(try await scene.marks(1, agent) == ["v1-1"])
            for observation in scene.observations {
                if case .failed = observation.fact { Issue.record("\(observation)") }
                guard case .exchange(let exchange) = observation.fact else { continue }
                #expect([.ok, .cancelled].contains(exchange.outcome), "\(exchange)")
            }
        }
    }

    @Test("lost while the invite comes: it is known only to have come meanwhile", arguments: Meeting.allCases)
    func invitedMeanwhile(meeting: Meeting) async throws {
        try await Scene.play(meeting) {
            $0.activation = .withInvite
            $0.launchAfter = .milliseconds(200)
        } _: { scene in
            let visitor = try await scene.visitor(1)
            visitor.disconnect()
            try await scene.loop.sleep(until: scene.loop.now + .milliseconds(400))
            let back = scene.loop.now.inSeconds
            visitor.reconnect()
            let (notBefore, happened) = try await scene.next(visitor) { fact in
                if case .invitePresented(let notBefore?, let happened?, again: false) = fact {
                    (notBefore, happened)
                } else {
                    nil
                }
            }
            #expect(notBefore < happened && happened < back, "\(notBefore) \(happened) \(back)")
        }
    }

    @Test("lost for too long: the visit is over, and he learns it when he is back", arguments: Meeting.allCases)
    func lostForTooLong(meeting: Meeting) async throws {
        try await Scene.play(meeting) {
            $0.absenceTimeout = .milliseconds(300)
        } _: { scene in
            let agent = try await scene.agent(1)
            let visitor = try await scene.visitor(1)
            try await scene.done(.openChat, by: visitor)
            try await scene.done(.accept(chat: try await scene.alert(agent)), by: agent)
            visitor.disconnect()
            try await scene.next(agent) { if case .chatEnded(_, by: "visitor") = $0 { () } else { nil } }
            visitor.reconnect()
            try await scene.next(visitor) { if case .failed = $0 { () } else { nil } }
        }
    }

    @Test(
        "gone dead: to the service he is there as long as his stream is open, and hears nothing",
        arguments: [Meeting.inProcess, .serverSentEvents]
    )
    func goneDead(meeting: Meeting) async throws {
        try await Scene.play(meeting) {
            $0.absenceTimeout = .milliseconds(300)
        } _: { scene in
            let agent = try await scene.agent(1)
            var visitor: (any ChatSide)? = try await scene.visitor(1)
            let sightings = try #require(visitor?.sightings)
            try await scene.done(.openChat, by: try #require(visitor))
            let chat = try await scene.alert(agent)
            try await scene.done(.accept(chat: chat), by: agent)
            visitor?.goDead()
            visitor = nil
            let count = sightings.count
            try await scene.loop.sleep(until: scene.loop.now + .milliseconds(900))
            try await scene.write(1...2, in: chat, by: agent)
            #expect(sightings.count == count)
        }
    }

    @Test("gone dead between two polls: he is missed, as he doesn't ask again")
    func goneDeadPolling() async throws {
        try await Scene.play(.longPoll) {
            $0.absenceTimeout = .milliseconds(300)
        } _: { scene in
            let agent = try await scene.agent(1)
            let visitor = try await scene.visitor(1)
            try await scene.done(.openChat, by: visitor)
            let chat = try await scene.alert(agent)
            try await scene.done(.accept(chat: chat), by: agent)
            visitor.goDead()
            // The reply to the poll that is held, if one is, goes nowhere.
            try await scene.write(1...1, in: chat, by: agent)
            try await scene.next(agent) { if case .chatEnded(_, by: "visitor") = $0 { () } else { nil } }
        }
    }
}
