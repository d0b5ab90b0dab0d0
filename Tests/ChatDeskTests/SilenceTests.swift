import ChatDesk
import Testing

@Suite("A silent visitor")
struct SilenceTests {
    /// A chat in which the agent wrote at 10 s; a silence may last 60 s.
    private func asked() throws -> (scene: Scene, visit: Visit.ID, chat: Chat.ID, agent: Agent.ID) {
        var scene = try Scene { $0.inactivityTimeout = .seconds(60) }
        let (visit, chat, agent) = try scene.chat()
        scene.wait(10)
        _ = try scene.desk.write("How can I help?", in: chat, by: agent, at: scene.now).get()
        return (scene, visit, chat, agent)
    }

    @Test("is warned at half of the timeout, and his chat ends at the whole, for both sides")
    func ends() throws {
        var (scene, visit, chat, agent) = try asked()
        scene.wait(29.75)
        #expect(!scene.events(visit).contains(.chatWarned(chat, ends: .seconds(70))))
        scene.wait(0.25)
        #expect(scene.events(visit).last == .chatWarned(chat, ends: .seconds(70)))
        scene.wait(29.75)
        #expect(scene.events(visit).last == .chatWarned(chat, ends: .seconds(70)))
        scene.wait(0.25)
        #expect(scene.events(visit).last == .chatEnded(chat, by: .service, .inactive))
        #expect(scene.events(agent).last == .chatEnded(chat, by: .service, .inactive))
        #expect(scene.desk.visit(visit)?.stage == .ended(chat))
        #expect(scene.desk.agent(agent)?.busySlots == 0)
    }

    @Test("who doesn't speak after the agent joined is silent already")
    func afterJoining() throws {
        var scene = try Scene { $0.inactivityTimeout = .seconds(60) }
        let (visit, chat, _) = try scene.chat()
        scene.wait(30)
        #expect(scene.events(visit).last == .chatWarned(chat, ends: .seconds(60)))
    }

    @Test("is none who waits for the agent's answer")
    func waitsForAgent() throws {
        var (scene, visit, chat, _) = try asked()
        _ = try scene.desk.write("My parcel is late", by: visit, at: scene.now).get()
        scene.wait(3_600)
        #expect(scene.desk.visit(visit)?.stage == .chatting(chat))
        #expect(!scene.events(visit).contains { if case .chatWarned = $0 { true } else { false } })
    }

    @Test("has the whole time again when he types, also after a warning, and when the agent writes again")
    func beginsAnew() throws {
        var (scene, visit, chat, agent) = try asked()
        scene.wait(40)
        try scene.desk.type(by: visit, at: scene.now).get()
        scene.wait(29)
        _ = try scene.desk.write("Still there?", in: chat, by: agent, at: scene.now).get()
        scene.wait(30)
        #expect(scene.events(visit).last == .chatWarned(chat, ends: .seconds(139)))
        scene.wait(29)
        #expect(scene.desk.visit(visit)?.stage == .chatting(chat))
        scene.wait(1)
        #expect(scene.desk.visit(visit)?.stage == .ended(chat))
    }

    @Test("costs one deadline, however much is written")
    func oneDeadline() throws {
        var (scene, visit, chat, agent) = try asked()
        for number in 0..<1_000 {
            _ = try scene.desk.write("\(number)", in: chat, by: agent, at: scene.now).get()
            _ = try scene.desk.write("\(number)", by: visit, at: scene.now).get()
        }
        _ = scene.desk.advance(to: .seconds(100))
        // Besides his, there is only the alert's, long past: nothing is left to wake up for while the agent thinks.
        #expect(scene.desk.nextDeadline == nil)
        #expect(scene.desk.chats(of: agent)[0].messages.count <= 1_000)
        #expect(scene.desk.chats(of: agent)[0].messages.last?.text == "999")
    }

    @Test("isn't one who doesn't know of the chat yet, or whose chat is being transferred")
    func noTurn() throws {
        var scene = try Scene(.withoutInvite) { $0.inactivityTimeout = .seconds(60) }
        let ann = try scene.agent("Ann")
        let visit = try scene.view()
        scene.wait(11)
        _ = try scene.desk.accept(Chat.ID(1), by: ann, at: scene.now).get()
        scene.wait(200)
        #expect(scene.events(visit).isEmpty)
        _ = try scene.desk.write("Hello", in: Chat.ID(1), by: ann, at: scene.now).get()
        try scene.desk.transfer(Chat.ID(1), to: .queue("general"), by: ann, at: scene.now).get()
        scene.wait(59)
        #expect(scene.desk.visit(visit)?.stage == .chatting(Chat.ID(1)))
        #expect(!scene.events(visit).contains { if case .chatWarned = $0 { true } else { false } })
    }
}
