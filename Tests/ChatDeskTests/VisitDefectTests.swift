import ChatDesk
import Testing

@Suite("A defect of invite, window or widget")
struct VisitDefectTests {
    @Test("invite-on-third-page invites in reactive-only mode, from the third page on")
    func thirdPage() throws {
        var scene = try Scene(.reactiveOnly, defects: ["invite-on-third-page"])
        let visit = try scene.view()
        scene.wait(15)
        try scene.view("/2")
        scene.wait(15)
        #expect(scene.invites(visit).isEmpty)
        try scene.view("/3")
        scene.wait(15)
        #expect(scene.invites(visit) == [.seconds(40)])
    }

    @Test("invite-after-opening invites whoever has opened the chat; a Yes then changes nothing")
    func afterOpening() throws {
        var scene = try Scene(.withInvite, defects: ["invite-after-opening"])
        try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        scene.wait(10)
        #expect(scene.invites(visit) == [.seconds(10)])
        _ = try scene.desk.acceptInvite(by: visit, at: scene.now).get()
        #expect(scene.view(visit).waiting?.chat == chat)
        #expect(scene.desk.tally.entered == 1)
    }

    @Test("reinvite-on-third-page invites again after a No, one criterion after a third page")
    func reinvite() throws {
        var scene = try Scene(.withInvite, defects: ["reinvite-on-third-page"])
        let visit = try scene.view()
        scene.wait(10)
        _ = try scene.desk.refuseInvite(by: visit, at: scene.now).get()
        try scene.view("/2")
        scene.wait(30)
        try scene.view("/3")
        scene.wait(30)
        #expect(scene.invites(visit) == [.seconds(10), .seconds(50)])
    }

    @Test("entry-in-without-invite puts every fourth visitor into the queue")
    func entry() throws {
        var scene = try Scene(.withoutInvite, defects: ["entry-in-without-invite"])
        try scene.agent()
        let visits = try (1...4).map { try scene.view(browser: "b\($0)") }
        scene.wait(10)
        #expect(visits.map { scene.view($0).waiting != nil } == [false, false, false, true])
    }

    @Test("launch minimised has an effect without invite", arguments: ["bar", "window-minimised"])
    func launchMinimised(name: String) throws {
        var scene = try Scene(.withoutInvite, defects: [name + "-without-invite"]) { $0.launchMinimised = true }
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(10)
        #expect(scene.widget(visit) == (name == "bar" ? .minimised : .hidden))
        guard name != "bar" else { return }
        _ = try scene.desk.accept(Chat.ID(1), by: agent, at: scene.now).get()
        _ = try scene.desk.write("Hello", in: Chat.ID(1), by: agent, at: scene.now).get()
        #expect(scene.widget(visit) == .minimised)
    }

    @Test("opened-on-page-change opens a bar that has something unread")
    func opened() throws {
        var scene = try Scene(defects: ["opened-on-page-change"])
        let (visit, chat, agent) = try scene.chat()
        _ = try scene.desk.minimise(by: visit, at: scene.now).get()
        try scene.view("/2")
        #expect(scene.widget(visit) == .minimised)
        _ = try scene.desk.write("Hello", in: chat, by: agent, at: scene.now).get()
        try scene.view("/3")
        #expect(scene.widget(visit) == .open)
    }

    @Test("message-lost-on-page-change loses what comes right after a page load")
    func lost() throws {
        var scene = try Scene(defects: ["message-lost-on-page-change"])
        let (visit, chat, agent) = try scene.chat()
        try scene.view("/2")
        for wait in [0.4, 0.2] {
            scene.wait(wait)
            _ = try scene.desk.write("After \(wait)", in: chat, by: agent, at: scene.now).get()
        }
        let arrived = scene.events(visit).compactMap {
            if case .message(let message) = $0 { message.text } else { nil }
        }
        #expect(arrived == ["After 0.2"])
    }

    @Test("unread-short counts to two")
    func unread() throws {
        var scene = try Scene(defects: ["unread-short"])
        let (visit, chat, agent) = try scene.chat()
        _ = try scene.desk.minimise(by: visit, at: scene.now).get()
        for number in 1...4 { _ = try scene.desk.write("\(number)", in: chat, by: agent, at: scene.now).get() }
        #expect(scene.desk.visit(visit)?.widget.unread == 2)
    }

    @Test("position-lost-on-third-minimise spares the first two")
    func thirdMinimise() throws {
        var scene = try Scene(defects: ["position-lost-on-third-minimise"])
        try scene.agent()
        let first = try scene.queue("b1").visit
        _ = try scene.queue("b2")
        for position in [1, 1, 2] {
            _ = try scene.desk.minimise(by: first, at: scene.now).get()
            #expect(scene.position(first) == position)
            _ = try scene.desk.maximise(by: first, at: scene.now).get()
        }
    }

    @Test("session-kept-beside leaves the first session running beside the second")
    func twoSessions() throws {
        var scene = try Scene(defects: ["session-kept-beside"]) { $0.queues.append(QueueSettings(id: "other")) }
        let agent = try scene.agent(chatsAtOnce: 2)
        let first = try scene.chat("b1", with: agent)
        let second = try scene.view(browser: "b1", queue: "other")
        #expect(second != first.visit)
        _ = try scene.desk.openChat(by: second, at: scene.now).get()
        #expect(scene.alerts(agent).count == 1)
        #expect(scene.view(first.visit).conversation?.chat == first.chat)
    }
}
