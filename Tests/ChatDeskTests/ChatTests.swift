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
        #expect(scene.events(visit).suffix(2) == [.message(hello), .message(hi)])
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
        #expect(scene.events(visit).last == .chatEnded(chat, by: .agent, .closed))
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
        #expect(scene.events(agent).suffix(2) == [.visitorLeft(chat), .chatEnded(chat, by: .visitor, .left)])
        #expect(scene.desk.agent(agent)?.busySlots == 0)
    }

    @Test("ended by the visitor who stays hides his widget and frees the agent; he may open another")
    func visitorStays() throws {
        var scene = try Scene()
        let (visit, chat, agent) = try scene.chat()
        let standing = try scene.desk.endChat(by: visit, at: scene.now).get()
        #expect((standing.widget, standing.stage) == (.hidden, .ended(chat)))
        #expect(scene.events(visit).contains(.chatEnded(chat, by: .visitor, .closed)))
        #expect(scene.events(agent).last == .chatEnded(chat, by: .visitor, .closed))
        #expect(scene.desk.agent(agent)?.busySlots == 0)
        #expect(try scene.queue("b1").visit == visit)
    }

    @Test("that still waits ends as left, and the alert goes")
    func visitorLeavesQueue() throws {
        var scene = try Scene()
        let agent = try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        _ = try scene.desk.endChat(by: visit, at: scene.now).get()
        #expect(scene.events(visit).contains(.chatEnded(chat, by: .visitor, .closed)))
        #expect(scene.events(agent).last == .alertWithdrawn(chat))
        #expect(scene.desk.tally.left == 1)
        #expect(scene.widget(visit) == .hidden)
    }

    @Test("that hasn't begun ends by closing the form or the closed screen; without either there is nothing to end")
    func visitorClosesScreen() throws {
        var scene = try Scene { $0.form = [FormField(name: "email", required: true)] }
        let visit = try scene.view()
        #expect(scene.desk.endChat(by: visit, at: scene.now).answer.failure == .nothingOpen)
        #expect(try scene.desk.openChat(by: visit, at: scene.now).get().unavailable != nil)
        #expect(try scene.desk.endChat(by: visit, at: scene.now).get().stage == .browsing)
        try scene.agent()
        #expect(try scene.desk.openChat(by: visit, at: scene.now).get().isForm)
        #expect(try scene.desk.endChat(by: visit, at: scene.now).get().stage == .browsing)
        #expect(scene.widget(visit) == .hidden)
    }

    @Test("begins on its agent's screen with the visitor, his page and his answers")
    func picture() throws {
        var scene = try Scene { $0.form = [FormField(name: "email", required: true)] }
        let agent = try scene.agent()
        let visit = try scene.view("/cart")
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        _ = try scene.desk.send(form: ["email": "a@b"], by: visit, at: scene.now).get()
        let chat = Chat.ID(1)
        #expect(scene.desk.alerts(of: agent) == [try #require(scene.lastAlert(agent))])
        _ = try scene.desk.accept(chat, by: agent, at: scene.now).get()
        let picture = try #require(scene.desk.chats(of: agent).first)
        #expect(scene.events(agent).last == .chatBegan(picture))
        #expect((picture.chat, picture.visit, picture.page, picture.queue) == (chat, visit, "/cart", "general"))
        #expect(picture.answers == ["email": "a@b"])
        let message = try scene.desk.write("Hello", in: chat, by: agent, at: scene.now).get()
        #expect(scene.desk.chats(of: agent).first?.messages == [message])
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
