import ChatDesk
import Testing

@Suite("Without invite")
struct PresenceTests {
    @Test("an agent is alerted at the criterion, without form or queue entry (R23, I5)")
    func alerted() throws {
        var scene = try Scene(.withoutInvite) { $0.form = [FormField(name: "email", required: true)] }
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(9)
        #expect(scene.events(agent).isEmpty)
        scene.wait(1)
        let alert = try #require(scene.lastAlert(agent))
        #expect(alert.visit == visit)
        #expect(alert.kind == .presence)
        #expect(alert.waitingSince == .seconds(10))
        #expect(scene.events(visit).isEmpty)
        #expect(scene.desk.tally.entered == 0)
    }

    @Test("the window opens with the agent's first message, not with the accept (I7)")
    func window() throws {
        var scene = try Scene(.withoutInvite)
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(12)
        let chat = try #require(scene.alerts(agent).first)
        _ = try scene.desk.accept(chat, by: agent, at: scene.now).get()
        try scene.desk.type(in: chat, by: agent, at: scene.now).get()
        #expect(scene.events(visit).isEmpty)
        let message = try scene.desk.write("Hello", in: chat, by: agent, at: scene.now).get()
        #expect(
            scene.events(visit) == [
                .windowPresented(chat, due: .seconds(10)),
                .agentJoined(chat, agent: agent, name: "Ann"),
                .widgetChanged(scene.desk.visit(visit)!.widget, by: .service),
                .message(message),
            ]
        )
        #expect(scene.desk.visit(visit)?.stage == .chatting(chat))
        #expect(try scene.desk.write("Hi", by: visit, at: scene.now).get().sequence == 2)
    }

    @Test("a visitor who leaves withdraws the alert, and holds no agent (I12)")
    func leaves() throws {
        var scene = try Scene(.withoutInvite)
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(10)
        try scene.desk.leave(by: visit, at: scene.now).get()
        #expect(scene.events(agent).last == .alertWithdrawn(Chat.ID(1)))
        #expect(scene.desk.agent(agent)?.busySlots == 0)
    }

    @Test("a visitor who opens the chat himself meets the agent who accepted")
    func meets() throws {
        var scene = try Scene(.withoutInvite)
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(10)
        _ = try scene.desk.accept(Chat.ID(1), by: agent, at: scene.now).get()
        #expect(try scene.desk.openChat(by: visit, at: scene.now).get().conversation?.chat == Chat.ID(1))
        #expect(scene.widget(visit) == .open)
    }

    @Test("a visitor who opens the chat before anybody accepted queues like others")
    func queues() throws {
        var scene = try Scene(.withoutInvite)
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(10)
        let screen = try scene.desk.openChat(by: visit, at: scene.now).get()
        #expect(screen.waiting?.chat == Chat.ID(2))
        #expect(scene.alerts(agent) == [Chat.ID(2)])
    }

    @Test("an agent who ends the chat without writing leaves no trace at the visitor")
    func unseen() throws {
        var scene = try Scene(.withoutInvite)
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(10)
        _ = try scene.desk.accept(Chat.ID(1), by: agent, at: scene.now).get()
        try scene.desk.end(Chat.ID(1), by: agent, at: scene.now).get()
        #expect(scene.events(visit).isEmpty)
        #expect(scene.desk.agent(agent)?.busySlots == 0)
    }

    @Test("launch minimised has no effect (I17)")
    func launchMinimised() throws {
        var scene = try Scene(.withoutInvite) { $0.launchMinimised = true }
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(10)
        #expect(scene.events(visit).isEmpty)
        #expect(scene.alerts(agent).count == 1)
    }
}
