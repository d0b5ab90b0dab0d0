import ChatDesk
import Testing

@Suite("A place in the queue")
struct PlaceTests {
    @Test("goes up when somebody comes who goes first, and down again (R14)")
    func priority() throws {
        var scene = try Scene { $0.queues[0].priorities.tags = ["vip": 10] }
        try scene.agent()
        let first = try scene.queue("b1")
        let important = try scene.queue("b2", tag: "vip")
        #expect(scene.position(first.visit) == 2)
        #expect(scene.position(important.visit) == 1)
        let last = try scene.queue("b3", tag: "vip")
        #expect(scene.position(last.visit) == 2)
        #expect(scene.position(first.visit) == 3)
        try scene.desk.leave(by: important.visit, at: scene.now).get()
        #expect(scene.position(first.visit) == 2)
    }

    @Test("depends on how the chat began, if the settings say so")
    func occasion() throws {
        var scene = try Scene(.withInvite) { $0.queues[0].priorities.proactive = 1 }
        try scene.agent()
        let reactive = try scene.queue("b1")
        let invited = try scene.view(browser: "b2")
        scene.wait(10)
        _ = try scene.desk.acceptInvite(by: invited, at: scene.now).get()
        #expect(scene.position(invited) == 1)
        #expect(scene.position(reactive.visit) == 2)
    }

    @Test("isn't told where the queue doesn't announce it")
    func unannounced() throws {
        var scene = try Scene { $0.queues[0].announcesPosition = false }
        try scene.agent()
        let first = try scene.queue("b1")
        let second = try scene.queue("b2")
        try scene.desk.leave(by: first.visit, at: scene.now).get()
        #expect(scene.position(second.visit) == nil)
        #expect(!scene.events(second.visit).contains { if case .queuePosition = $0 { true } else { false } })
    }

    @Test("comes with the wait that the latest chats let expect: mean handle time x position / slots (R13)")
    func estimate() throws {
        var scene = try Scene { $0.queues[0].announcesEstimatedWait = true }
        let agent = try scene.agent(chatsAtOnce: 2)
        let early = try scene.queue("b0")
        #expect(scene.view(early.visit).waiting?.place == QueuePlace(position: 1))
        _ = try scene.desk.accept(early.chat, by: agent, at: scene.now).get()
        scene.wait(120)
        try scene.desk.end(early.chat, by: agent, at: scene.now).get()
        let waiting = try (1...3).map { try scene.queue("b\($0)") }
        #expect(
            waiting.map { scene.view($0.visit).waiting?.place.estimatedWait } == [60, 120, 180].map(Duration.seconds)
        )
    }

    @Test("has messages that follow each other while one waits, in one's language (R12)")
    func messages() throws {
        var scene = try Scene {
            $0.waitingMessages = LocalTexts([.english: ["One", "Two"], .spanish: ["Uno"]])
            $0.waitingMessageEvery = .seconds(5)
        }
        let agent = try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        #expect(scene.view(visit).waiting?.message == "One")
        scene.wait(5)
        #expect(scene.view(visit).waiting?.message == "Two")
        scene.wait(5)
        _ = try scene.desk.accept(chat, by: agent, at: scene.now).get()
        scene.wait(60)
        let told = scene.events(visit).compactMap { if case .waitingMessage(_, let text) = $0 { text } else { nil } }
        #expect(told == ["One", "Two", "One"])
        let spaniard = try scene.view(browser: "b2", introduction: Introduction(language: .spanish))
        #expect(try scene.desk.openChat(by: spaniard, at: scene.now).get().waiting?.message == "Uno")
    }

    @Test("is found in another queue, if the settings hand on whom nobody answered (R16)")
    func handedOn() throws {
        var scene = try Scene {
            $0.queues[0].dequeueAfter = .seconds(30)
            $0.queues[0].afterDequeue = .queue("second")
            $0.queues.append(QueueSettings(id: "second", name: "Second"))
        }
        let agent = try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        scene.wait(30)
        let next = try #require(scene.view(visit).waiting?.chat)
        #expect(next != chat)
        #expect(scene.lastAlert(agent)?.queue == "second")
        let tally = scene.desk.tally
        #expect((tally.entered, tally.dequeued) == (2, 1))
        _ = try scene.desk.accept(next, by: agent, at: scene.now).get()
        #expect(scene.view(visit).conversation?.agent == "Ann")
    }
}
