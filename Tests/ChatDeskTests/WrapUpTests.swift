import ChatDesk
import Testing

@Suite("A wrap-up")
struct WrapUpTests {
    @Test("keeps the slot after a chat, and gives it to the next when it is over")
    func holdsSlot() throws {
        var scene = try Scene { $0.wrapUp = .seconds(30) }
        let (_, chat, agent) = try scene.chat()
        let next = try scene.queue("b2").chat
        scene.wait(5)
        try scene.desk.end(chat, by: agent, at: scene.now).get()
        let wrapUp = try #require(scene.desk.agent(agent)?.wrapUps.first)
        #expect((wrapUp.chat, wrapUp.ends) == (chat, .seconds(35)))
        #expect(scene.events(agent).suffix(2) == [.chatEnded(chat, by: .agent, .closed), .wrapUpBegan(wrapUp)])
        #expect(scene.desk.agent(agent)?.chats == [])
        scene.wait(29.75)
        #expect(scene.alerts(agent).isEmpty)
        scene.wait(0.25)
        #expect(scene.events(agent).contains(.wrapUpEnded(chat)))
        #expect(scene.alerts(agent) == [next])
    }

    @Test("ends when the agent is done, once")
    func done() throws {
        var scene = try Scene { $0.wrapUp = .seconds(30) }
        let (visit, chat, agent) = try scene.chat()
        try scene.desk.leave(by: visit, at: scene.now).get()
        try scene.desk.wrapUp(chat, by: agent, at: scene.now).get()
        #expect(scene.events(agent).last == .wrapUpEnded(chat))
        #expect(scene.desk.wrapUp(chat, by: agent, at: scene.now).answer.failure == .noWrapUp(chat))
        scene.wait(60)
        #expect(scene.events(agent).last == .wrapUpEnded(chat))
    }

    @Test("follows a transfer, too, and no chat of one who signs out")
    func transfer() throws {
        var scene = try Scene { $0.wrapUp = .seconds(30) }
        let (_, chat, ann) = try scene.chat()
        let bob = try scene.agent("Bob")
        try scene.desk.transfer(chat, to: .agent(bob), by: ann, at: scene.now).get()
        #expect(scene.desk.agent(ann)?.wrapUps.map(\.chat) == [chat])
        _ = try scene.desk.accept(chat, by: bob, at: scene.now).get()
        let told = scene.desk.signOut(bob, at: scene.now).effects
        #expect(!told.contains { $0.beginsWrapUp(of: bob) })
    }

    @Test("doesn't come when the settings give it no time")
    func none() throws {
        var scene = try Scene()
        let (_, chat, agent) = try scene.chat()
        try scene.desk.end(chat, by: agent, at: scene.now).get()
        #expect(scene.events(agent).last == .chatEnded(chat, by: .agent, .closed))
        #expect(scene.desk.agent(agent)?.busySlots == 0)
    }
}

extension Effect {
    fileprivate func beginsWrapUp(of agent: Agent.ID) -> Bool {
        if case .tellAgent(agent, let logged) = self, case .wrapUpBegan = logged.event { true } else { false }
    }
}
