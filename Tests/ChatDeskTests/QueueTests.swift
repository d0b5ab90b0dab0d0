import ChatDesk
import Testing

@Suite("The queue")
struct QueueTests {
    @Test("acknowledges an entry with its position, and alerts the first available agent")
    func entry() throws {
        var scene = try Scene()
        let agent = try scene.agent()
        let visit = try scene.view()
        let screen = try scene.desk.openChat(by: visit, at: scene.now).get()
        #expect(screen.waiting?.chat == Chat.ID(1))
        #expect(screen.waiting?.place == QueuePlace(position: 1))
        #expect(scene.events(visit).contains(.queueEntered(Chat.ID(1), QueuePlace(position: 1), queue: "general")))
        #expect(scene.alerts(agent) == [Chat.ID(1)])
    }

    @Test("opened twice is entered once (R26)")
    func openedTwice() throws {
        var scene = try Scene()
        try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        #expect(try scene.desk.openChat(by: visit, at: scene.now).get().waiting?.chat == chat)
        #expect(scene.desk.tally.entered == 1)
    }

    @Test("tells those behind that they moved up")
    func positions() throws {
        var scene = try Scene()
        let agent = try scene.agent()
        let visitors = try (1...3).map { try scene.queue("b\($0)") }
        #expect(visitors.map { scene.position($0.visit) } == [1, 2, 3])
        try scene.desk.leave(by: visitors[1].visit, at: scene.now).get()
        #expect(scene.position(visitors[2].visit) == 2)
        _ = try scene.desk.accept(visitors[0].chat, by: agent, at: scene.now).get()
        #expect(scene.position(visitors[2].visit) == 1)
    }

    @Test("serves first come, first served (I14)")
    func order() throws {
        var scene = try Scene()
        let agent = try scene.agent()
        let chats = try (1...5).map { try scene.queue("b\($0)").chat }
        for chat in chats {
            #expect(scene.alerts(agent) == [chat])
            _ = try scene.desk.accept(chat, by: agent, at: scene.now).get()
            try scene.desk.end(chat, by: agent, at: scene.now).get()
        }
    }

    @Test("isn't entered with a required field empty, and names the fields (I6)")
    func requiredField() throws {
        var scene = try Scene {
            $0.form = [FormField(name: "email", required: true), FormField(name: "phone", required: false)]
        }
        try scene.agent()
        let visit = try scene.view()
        #expect(try scene.desk.openChat(by: visit, at: scene.now).get().isForm)
        let refused = scene.desk.send(form: ["email": " ", "phone": "1"], by: visit, at: scene.now)
        #expect(refused.answer == .failure(.formIncomplete([FormFlaw(field: "email", label: "email", kind: .empty)])))
        #expect(scene.desk.tally.entered == 0)
        let sent = try scene.desk.send(form: ["email": "a@b"], by: visit, at: scene.now).get()
        #expect(sent.waiting?.chat == Chat.ID(1))
    }

    @Test("isn't entered by a form that nobody asked for")
    func unaskedForm() throws {
        var scene = try Scene()
        let visit = try scene.view()
        #expect(scene.desk.send(form: [:], by: visit, at: scene.now).answer == .failure(.noForm))
    }

    @Test("is closed while unattended: no entry, no position (I8)")
    func unattended() throws {
        var scene = try Scene()
        let visit = try scene.view()
        let notice = try #require(try scene.desk.openChat(by: visit, at: scene.now).get().unavailable)
        #expect(notice.reason == .unattended)
        #expect(scene.events(visit).last == .queueClosed(nil, notice))
        #expect(scene.desk.tally.entered == 0)
    }

    @Test("may be closed after the form was sent (R11)")
    func closedAfterForm() throws {
        var scene = try Scene { $0.form = [FormField(name: "email", required: true)] }
        let agent = try scene.agent()
        let visit = try scene.view()
        #expect(try scene.desk.openChat(by: visit, at: scene.now).get().isForm)
        try scene.desk.signOut(agent, at: scene.now).get()
        #expect(try scene.desk.send(form: ["email": "a@b"], by: visit, at: scene.now).get().unavailable != nil)
    }

    @Test("waits for the first agent if configured so, and doesn't forget anybody")
    func waitsUnattended() throws {
        var scene = try Scene { $0.queues[0].whenUnattended = .queue }
        let (_, chat) = try scene.queue("b1")
        scene.wait(30)
        let agent = try scene.agent()
        #expect(scene.alerts(agent) == [chat])
        try scene.desk.signOut(agent, at: scene.now).get()
        let other = try scene.agent("Bob")
        #expect(scene.alerts(other) == [chat])
    }

    @Test("closes for those who wait when the last agent signs out (R15)")
    func closes() throws {
        var scene = try Scene()
        let agent = try scene.agent()
        let first = try scene.queue("b1")
        let second = try scene.queue("b2")
        try scene.desk.signOut(agent, at: scene.now).get()
        for (visit, chat) in [first, second] {
            let notice = try #require(scene.view(visit).unavailable)
            #expect(scene.events(visit).last == .queueClosed(chat, notice))
        }
        #expect(scene.desk.tally.closed == 2)
        #expect(scene.desk.figures.waiting == 0)
    }

    @Test("drops a chat after the time set, and never after an answer (I9)")
    func dequeues() throws {
        var scene = try Scene { $0.queues[0].dequeueAfter = .seconds(40) }
        let agent = try scene.agent()
        let answered = try scene.queue("b1")
        _ = try scene.desk.accept(answered.chat, by: agent, at: scene.now).get()
        let waiting = try scene.queue("b2")
        scene.wait(39)
        #expect(scene.view(waiting.visit).waiting != nil)
        scene.wait(1)
        let notice = try #require(scene.view(waiting.visit).unavailable)
        #expect(notice.reason == .dequeued)
        #expect(scene.events(waiting.visit).last == .queueDequeued(waiting.chat, notice))
        #expect(scene.desk.visit(answered.visit)?.stage == .chatting(answered.chat))
        #expect(scene.desk.tally.dequeued == 1)
    }

    @Test("keeps place and chat while the widget is minimised and maximised (I18)")
    func minimise() throws {
        var scene = try Scene()
        try scene.agent()
        let first = try scene.queue("b1")
        let second = try scene.queue("b2")
        _ = try scene.desk.minimise(by: first.visit, at: scene.now).get()
        #expect(scene.widget(first.visit) == .minimised)
        #expect(try scene.desk.maximise(by: first.visit, at: scene.now).get().state == .open)
        #expect(scene.position(first.visit) == 1)
        #expect(scene.position(second.visit) == 2)
    }
}
