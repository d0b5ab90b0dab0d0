import ChatDesk
import Testing

@Suite("The invite")
struct InviteTests {
    @Test("never comes in reactive-only mode (I1)")
    func reactiveOnly() throws {
        var scene = try Scene(.reactiveOnly)
        let visit = try scene.view()
        scene.wait(300)
        #expect(scene.events(visit).isEmpty)
        #expect(scene.widget(visit) == .hidden)
    }

    @Test("comes exactly when the criterion is met, and not before (I2)")
    func atCriterion() throws {
        var scene = try Scene(.withInvite)
        let visit = try scene.view()
        scene.wait(9.999)
        #expect(scene.events(visit).isEmpty)
        scene.wait(0.001)
        #expect(
            scene.events(visit) == [
                .invitePresented(due: .seconds(10), again: false),
                .widgetChanged(scene.desk.visit(visit)!.widget, by: .service),
            ]
        )
        #expect(scene.invites(visit) == [.seconds(10)])
        #expect(scene.widget(visit) == .invited)
    }

    @Test(
        "counts from the page view with scope page, from the first one with scope site (R19)",
        arguments: [
            (Settings.LaunchScope.page, 14), (.site, 10),
        ]
    )
    func scope(scope: Settings.LaunchScope, due: Int) throws {
        var scene = try Scene(.withInvite) { $0.launchScope = scope }
        let visit = try scene.view("/a")
        scene.wait(4)
        try scene.view("/b")
        scene.wait(30)
        #expect(scene.invites(visit) == [.seconds(due)])
    }

    @Test("stays across pages when unanswered, and never comes a second time (I4)")
    func acrossPages() throws {
        var scene = try Scene(.withInvite)
        let visit = try scene.view("/a")
        scene.wait(11)
        let next = try scene.desk.view(PageView(site: "shop", page: "/b", browser: "b1"), at: scene.now).get()
        #expect(next.visit == visit)
        #expect(next.widget.state == .invited)
        scene.wait(100)
        #expect(scene.invites(visit).count == 1)
    }

    @Test("doesn't come after the visitor opened the chat himself (I2)")
    func afterReactiveOpen() throws {
        var scene = try Scene(.withInvite)
        try scene.agent()
        let (visit, _) = try scene.queue("b1")
        scene.wait(60)
        #expect(scene.invites(visit).isEmpty)
    }

    @Test("is withdrawn when the visitor opens the chat himself")
    func withdrawn() throws {
        var scene = try Scene(.withInvite)
        try scene.agent()
        let visit = try scene.view()
        scene.wait(11)
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        #expect(scene.events(visit).contains(.inviteWithdrawn))
        #expect(scene.desk.acceptInvite(by: visit, at: scene.now).answer == .failure(.noInvite))
    }

    @Test("answered with No disappears for the rest of the visit, if so configured (R21, I3)")
    func disappears() throws {
        var scene = try Scene(.withInvite) { $0.afterNo = .disappear }
        let visit = try scene.view()
        scene.wait(11)
        #expect(try scene.desk.refuseInvite(by: visit, at: scene.now).get().widget == .hidden)
        try scene.view("/b")
        scene.wait(100)
        #expect(scene.invites(visit).count == 1)
        #expect(scene.widget(visit) == .hidden)
        #expect(try scene.desk.maximise(by: visit, at: scene.now).get().state == .hidden)
    }

    @Test("answered with No is minimised across pages until Maximise, which presents it again (R21, I3, I4)")
    func minimised() throws {
        var scene = try Scene(.withInvite)
        let visit = try scene.view()
        scene.wait(11)
        #expect(try scene.desk.refuseInvite(by: visit, at: scene.now).get().widget == .minimised)
        try scene.view("/b")
        scene.wait(100)
        #expect(scene.widget(visit) == .minimised)
        #expect(scene.invites(visit).count == 1)
        #expect(try scene.desk.maximise(by: visit, at: scene.now).get().state == .invited)
        #expect(scene.events(visit).contains(.invitePresented(due: scene.now, again: true)))
    }

    @Test("waits behind the bar when launched minimised (R22)")
    func launchMinimised() throws {
        var scene = try Scene(.withInvite) { $0.launchMinimised = true }
        let visit = try scene.view()
        scene.wait(20)
        #expect(scene.events(visit).first == .barPresented(due: .seconds(10)))
        #expect(scene.invites(visit).isEmpty)
        _ = try scene.desk.maximise(by: visit, at: scene.now).get()
        #expect(scene.invites(visit) == [.seconds(20)])
        #expect(scene.widget(visit) == .invited)
    }

    @Test("can't be answered when there is none")
    func unasked() throws {
        var scene = try Scene(.withInvite)
        let visit = try scene.view()
        #expect(scene.desk.acceptInvite(by: visit, at: scene.now).answer == .failure(.noInvite))
        #expect(scene.desk.refuseInvite(by: visit, at: scene.now).answer == .failure(.noInvite))
    }

    @Test("answered with Yes leads to the form, or straight into the queue (R20)", arguments: [true, false])
    func accepted(withForm: Bool) throws {
        let form = [FormField(name: "email", label: "E-mail", required: true)]
        var scene = try Scene(.withInvite) { $0.form = withForm ? form : [] }
        try scene.agent()
        let visit = try scene.view()
        scene.wait(11)
        let standing = try scene.desk.acceptInvite(by: visit, at: scene.now).get()
        #expect(standing.widget == .open)
        #expect(standing.stage == (withForm ? .form : .waiting(Chat.ID(1))))
        #expect(scene.events(visit).contains(.formPresented(form)) == withForm)
    }

    @Test("due in the same instant as the answer's time is there to be answered")
    func dueFirst() throws {
        var scene = try Scene(.withInvite)
        let visit = try scene.view()
        let outcome = scene.desk.refuseInvite(by: visit, at: .seconds(10))
        #expect(try outcome.get().widget == .minimised)
        #expect(scene.invites(visit) == [.seconds(10)])
        #expect(outcome.effects.last == .moved(.refuseInvite(by: visit), at: .seconds(10)))
    }
}
