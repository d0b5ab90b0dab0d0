import ChatDesk
import Testing

@Suite("A planted defect")
struct DefectTests {
    @Test("invite-late shows in the event's time, while the due time stays honest")
    func late() throws {
        var scene = try Scene(.withInvite, defects: ["invite-late=250ms"])
        let visit = try scene.view()
        scene.wait(20)
        #expect(scene.invites(visit) == [.milliseconds(10_250)])
        #expect(scene.events(visit).first == .invitePresented(due: .seconds(10), again: false))
    }

    @Test("invite-early comes before it is due")
    func early() throws {
        var scene = try Scene(.withInvite, defects: ["invite-early"])
        let visit = try scene.view()
        scene.wait(20)
        #expect(scene.invites(visit) == [.seconds(9)])
    }

    @Test("invite-missing leaves out every fifth visitor")
    func missing() throws {
        var scene = try Scene(.withInvite, defects: ["invite-missing"])
        let visits = try (1...10).map { try scene.view(browser: "b\($0)") }
        scene.wait(20)
        #expect(visits.filter { scene.invites($0).isEmpty }.map(\.number) == [5, 10])
    }

    @Test("invite-in-reactive-only invites in that mode")
    func reactiveOnly() throws {
        var scene = try Scene(.reactiveOnly, defects: ["invite-in-reactive-only"])
        let visit = try scene.view()
        scene.wait(20)
        #expect(scene.invites(visit).count == 1)
    }

    @Test("reinvite-after-refusal invites one criterion after the No")
    func reinvite() throws {
        var scene = try Scene(.withInvite, defects: ["reinvite-after-refusal"])
        let visit = try scene.view()
        scene.wait(12)
        _ = try scene.desk.refuseInvite(by: visit, at: scene.now).get()
        scene.wait(20)
        #expect(scene.invites(visit) == [.seconds(10), .seconds(22)])
    }

    @Test("form-in-without-invite asks for the form")
    func form() throws {
        var scene = try Scene(.withoutInvite, defects: ["form-in-without-invite"]) {
            $0.form = [FormField(name: "email", required: true)]
        }
        try scene.agent()
        let visit = try scene.view()
        scene.wait(20)
        #expect(scene.desk.visit(visit)?.stage == .form)
    }

    @Test("minimised-forgotten-on-page-change hides the bar on the next page")
    func forgotten() throws {
        var scene = try Scene(.withInvite, defects: ["minimised-forgotten-on-page-change"])
        let visit = try scene.view()
        scene.wait(12)
        _ = try scene.desk.refuseInvite(by: visit, at: scene.now).get()
        try scene.view("/b")
        #expect(scene.widget(visit) == .hidden)
    }

    @Test("message-lost-while-minimised loses messages, and only then")
    func lost() throws {
        var scene = try Scene(defects: ["message-lost-while-minimised"])
        let (visit, chat, agent) = try scene.chat()
        let seen = try scene.desk.write("1", in: chat, by: agent, at: scene.now).get()
        _ = try scene.desk.minimise(by: visit, at: scene.now).get()
        let unseen = try scene.desk.write("2", in: chat, by: agent, at: scene.now).get()
        #expect(scene.events(visit).contains(.message(seen)))
        #expect(!scene.events(visit).contains(.message(unseen)))
    }

    @Test("message-twice delivers every third message twice")
    func twice() throws {
        var scene = try Scene(defects: ["message-twice"])
        let (visit, chat, agent) = try scene.chat()
        for number in 1...3 { _ = try scene.desk.write("\(number)", in: chat, by: agent, at: scene.now).get() }
        let arrived = scene.events(visit).compactMap { event in
            if case .message(let message) = event { message.sequence } else { nil }
        }
        #expect(arrived == [1, 2, 3, 3])
    }

    @Test("position-lost-on-minimise puts the visitor last")
    func lastAfterMinimise() throws {
        var scene = try Scene(defects: ["position-lost-on-minimise"])
        try scene.agent()
        let visitors = try (1...3).map { try scene.queue("b\($0)").visit }
        _ = try scene.desk.minimise(by: visitors[0], at: scene.now).get()
        #expect(visitors.map { scene.position($0) } == [3, 1, 2])
    }

    @Test("queue-jump puts every third entry in front")
    func jump() throws {
        var scene = try Scene(defects: ["queue-jump"])
        try scene.agent()
        let visitors = try (1...4).map { try scene.queue("b\($0)").visit }
        #expect(visitors.map { scene.position($0) } == [2, 3, 1, 4])
    }

    @Test("required-field-accepted lets an empty field into the queue")
    func requiredField() throws {
        var scene = try Scene(defects: ["required-field-accepted"]) {
            $0.form = [FormField(name: "email", required: true)]
        }
        try scene.agent()
        let visit = try scene.view()
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        let sent = try scene.desk.send(form: [:], by: visit, at: scene.now).get()
        #expect(sent.waiting?.chat == Chat.ID(1))
    }

    @Test("agent-overloaded gives one chat more than the limit")
    func overloaded() throws {
        var scene = try Scene(defects: ["agent-overloaded"])
        let agent = try scene.agent(chatsAtOnce: 1)
        for number in 1...3 { _ = try scene.queue("b\(number)") }
        #expect(scene.alerts(agent).count == 2)
    }

    @Test("joined-before-accept claims that an agent joined who was only alerted")
    func joined() throws {
        var scene = try Scene(defects: ["joined-before-accept"])
        let agent = try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        #expect(scene.events(visit).last == .agentJoined(chat, agent: agent, name: "Ann"))
    }

    @Test(
        "is read from text, with or without a duration",
        arguments: [
            ("invite-late", 300), ("invite-late=1.5s", 1_500), ("invite-early=0ms", 0), ("invite-late=2min", 120_000),
            ("invite-late=1h", 3_600_000),
        ]
    )
    func parsed(text: String, milliseconds: Int) throws {
        let defect = try Defect(parsing: text)
        #expect(defect.value == .milliseconds(milliseconds))
        #expect(try Defect(parsing: defect.description) == defect)
    }

    @Test("is kept to the microsecond, so that it can be read again")
    func finest() throws {
        let defect = try Defect(parsing: "invite-late=0.00001ms")
        #expect(try Defect(parsing: defect.description) == defect)
    }

    @Test(
        "is refused with a next step when it can't be read",
        arguments: [
            ("invite-lat", "did you mean invite-late?"), ("queue-jump=3", "takes no value"),
            ("invite-late=soon", "write for instance 300ms"), ("invite-late=-1s", "no duration"),
            ("invite-late=nans", "no duration"), ("invite-late=99999999s", "no duration"),
            ("invite-late=25h", "no duration"),
            ("invite-late=2m", "no duration"), ("invite-late=1e2s", "no duration"), ("invite-late=5", "no duration"),
        ]
    )
    func refused(text: String, hint: String) {
        let error = #expect(throws: DefectError.self) { try Defect(parsing: text) }
        #expect(error?.description.contains(hint) == true)
    }

    @Test("is refused with the list alone when nothing is near", arguments: ["", "x", "lunch", "invitation"])
    func nothingNear(text: String) {
        let error = #expect(throws: DefectError.self) { try Defect(parsing: text) }
        #expect(error?.description.hasPrefix("There is no defect \"\(text)\". There are: invite-late, ") == true)
    }

    @Test("is listed once, with a sentence and a rule; there is one at least for each invariant")
    func catalogue() {
        #expect(Defect.catalogue.map(\.mistake) == Mistake.allCases)
        let rules = Set(Defect.catalogue.map(\.breaks))
        #expect((1...18).filter { !rules.contains("I\($0)") } == [])
        for kind in Defect.catalogue {
            #expect(kind.sentence.hasSuffix("."))
            #expect(kind.breaks.first == "I" || kind.breaks.first == "R")
        }
    }
}
