import ChatDesk
import Testing

@Suite("A chat")
struct ChatTests {
    @Test("carries messages both ways, numbered in order (I16)")
    func messages() throws {
        var scene = try Scene()
        let (visit, chat, agent) = try scene.chat()
        let hello = try scene.desk.write("Hello", in: chat, by: agent, at: scene.now).get()
        let hi = try scene.desk.write("Hi", by: visit, at: scene.now).get()
        #expect([hello.sequence, hi.sequence] == [1, 2])
        #expect(scene.events(visit).last == .message(hello))
        #expect(scene.events(agent).last == .message(hi))
    }

    @Test("shows each side that the other types (R25)")
    func typing() throws {
        var scene = try Scene()
        let (visit, chat, agent) = try scene.chat()
        try scene.desk.type(in: chat, by: agent, at: scene.now).get()
        try scene.desk.type(by: visit, at: scene.now).get()
        #expect(scene.events(visit).last == .agentTyping(chat))
        #expect(scene.events(agent).last == .visitorTyping(chat))
    }

    @Test("counts what arrives unseen while minimised, loses nothing, and forgets the count on Maximise (I16)")
    func unread() throws {
        var scene = try Scene()
        let (visit, chat, agent) = try scene.chat()
        _ = try scene.desk.minimise(by: visit, at: scene.now).get()
        let messages = try (1...3).map { try scene.desk.write("\($0)", in: chat, by: agent, at: scene.now).get() }
        try scene.view("/b")
        #expect(scene.desk.visit(visit)?.widget.unread == 3)
        #expect(messages.allSatisfy { scene.events(visit).contains(.message($0)) })
        #expect(scene.events(visit).last == .unreadChanged(3))
        let maximised = try scene.desk.maximise(by: visit, at: scene.now).get()
        #expect(maximised.state == .open)
        #expect(maximised.unread == 3)
        #expect(scene.desk.visit(visit)?.widget.unread == 0)
    }

    @Test("ended by the agent frees the slot and is over for both")
    func endedByAgent() throws {
        var scene = try Scene()
        let (visit, chat, agent) = try scene.chat()
        try scene.desk.end(chat, by: agent, at: scene.now).get()
        #expect(scene.events(visit).last == .chatEnded(chat, by: .agent))
        #expect(scene.desk.visit(visit)?.stage == .ended(chat))
        #expect(scene.desk.agent(agent)?.busySlots == 0)
        #expect(scene.desk.write("Still there?", by: visit, at: scene.now).answer == .failure(.noChat))
        #expect(scene.desk.write("Bye", in: chat, by: agent, at: scene.now).answer == .failure(.notInChat(chat)))
    }

    @Test("ended by the visitor's leaving tells the agent and holds none (R24, I12)")
    func endedByVisitor() throws {
        var scene = try Scene()
        let (visit, chat, agent) = try scene.chat()
        try scene.desk.leave(by: visit, at: scene.now).get()
        #expect(scene.events(agent).suffix(2) == [.visitorLeft(chat), .chatEnded(chat, by: .visitor)])
        #expect(scene.desk.agent(agent)?.busySlots == 0)
    }

    @Test("takes no empty message, and none from strangers")
    func refusals() throws {
        var scene = try Scene()
        let (visit, chat, agent) = try scene.chat()
        let stranger = try scene.agent("Bob")
        #expect(scene.desk.write(" \n", by: visit, at: scene.now).answer == .failure(.emptyMessage))
        #expect(scene.desk.write("Hi", in: chat, by: stranger, at: scene.now).answer == .failure(.notInChat(chat)))
        let unknown = Chat.ID(99)
        #expect(scene.desk.write("Hi", in: unknown, by: agent, at: scene.now).answer == .failure(.unknownChat(unknown)))
    }
}
