import ChatDesk
import Testing

@Suite("A page of another queue")
struct OtherQueueTests {
    private func twoQueues(_ activation: Settings.Activation = .reactiveOnly) throws -> Scene {
        try Scene(activation) { $0.queues = [QueueSettings(id: "sales"), QueueSettings(id: "help")] }
    }

    @Test("ends the first session at once, though nobody chats there (R27, I11)")
    func endsFirst() throws {
        var scene = try twoQueues()
        let agent = try scene.agent()
        let (visit, chat) = try scene.chat("b1", with: agent)
        #expect(try scene.view(browser: "b1", queue: "help") == visit)
        #expect(scene.events(agent).suffix(2) == [.visitorLeft(chat), .chatEnded(chat, by: .visitor, .otherQueue)])
        #expect(scene.view(visit) == .nothing)
        #expect(scene.widget(visit) == .hidden)
        #expect(scene.desk.visit(visit)?.pageViews == 2)
        #expect(scene.desk.figures.chats == 0)
    }

    @Test("takes whoever waits out of the first queue, and his alert from the agent's screen")
    func leavesQueue() throws {
        var scene = try twoQueues()
        let agent = try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        try scene.view(browser: "b1", queue: "help")
        #expect(scene.events(agent).last == .alertWithdrawn(chat))
        #expect(scene.desk.tally.left == 1)
        #expect(scene.events(visit).contains(.flowBegan(queue: "help")))
    }

    @Test("begins the flow anew, with an invite of its own; back in the first tab, so does that one (R28)")
    func backAgain() throws {
        var scene = try twoQueues(.withInvite)
        let agent = try scene.agent()
        let visit = try scene.view()
        scene.wait(10)
        try scene.view(queue: "help")
        scene.wait(10)
        _ = try scene.desk.acceptInvite(by: visit, at: scene.now).get()
        #expect(scene.lastAlert(agent)?.queue == "help")
        try scene.view(manner: .returned)
        #expect(scene.view(visit) == .nothing)
        scene.wait(10)
        #expect(scene.invites(visit) == [.seconds(10), .seconds(20), .seconds(30)])
        _ = try scene.desk.acceptInvite(by: visit, at: scene.now).get()
        #expect(scene.lastAlert(agent)?.queue == "sales")
    }

    @Test("changes nothing when one comes back to a tab of the same queue")
    func sameQueue() throws {
        var scene = try twoQueues(.withInvite)
        let visit = try scene.view()
        scene.wait(6)
        try scene.view(manner: .returned)
        #expect(scene.desk.visit(visit)?.pageViews == 1)
        scene.wait(4)
        #expect(scene.invites(visit) == [.seconds(10)])
    }

    @Test("is none because the settings have changed: a running visit keeps its queues")
    func settingsChange() throws {
        var scene = try twoQueues()
        let agent = try scene.agent()
        let (visit, chat) = try scene.chat("b1", with: agent)
        var settings = scene.desk.settings
        settings.queues.reverse()
        settings.queues.removeLast()
        try scene.desk.configure(settings, at: scene.now).get()
        for queue in [nil, "sales"] { #expect(try scene.view(browser: "b1", queue: queue) == visit) }
        #expect(scene.view(visit).conversation?.chat == chat)
        let late = PageView(site: "shop", page: "/", browser: "b2", queue: "sales")
        #expect(scene.desk.view(late, at: scene.now).answer.failure == .unknownQueue("sales"))
    }

    @Test("must be one that there is")
    func unknown() throws {
        var scene = try twoQueues()
        let view = PageView(site: "shop", page: "/", browser: "b1", queue: "lost")
        #expect(scene.desk.view(view, at: scene.now).answer.failure == .unknownQueue("lost"))
    }

    @Test("isn't a chat window of its own, where nothing launches by itself")
    func chatWindow() throws {
        var scene = try twoQueues(.withInvite)
        let visit = try scene.view(manner: .chatWindow)
        scene.wait(100)
        #expect(scene.invites(visit).isEmpty)
    }

    @Test("is served in the order of arrival over both queues, unless one goes first")
    func fairness() throws {
        var scene = try twoQueues()
        let agent = try scene.agent()
        let first = try scene.queue("b1", "help")
        scene.wait(1)
        let second = try scene.queue("b2", "sales")
        scene.wait(1)
        let third = try scene.queue("b3", "help")
        for (_, chat) in [first, second, third] {
            #expect(scene.alerts(agent) == [chat])
            _ = try scene.desk.accept(chat, by: agent, at: scene.now).get()
            try scene.desk.end(chat, by: agent, at: scene.now).get()
        }
    }
}

@Suite("What is known of a visitor")
struct IntroductionTests {
    @Test("reaches the agent with the chat, and the screen pop only by its id (R5, R17)")
    func introduced() throws {
        var scene = try Scene {
            $0.screenPops = [ScreenPop(id: "crm", url: "https://crm.example/{visit}?chat={chat}")]
        }
        let agent = try scene.agent(chatsAtOnce: 2)
        let introductions = ["crm", "https://evil.example"].map {
            Introduction(contact: ["first_name": "Zoë"], tag: "vip", screenPop: $0)
        }
        for (index, introduction) in introductions.enumerated() {
            let visit = try scene.view(browser: "b\(index)", introduction: introduction)
            _ = try scene.desk.openChat(by: visit, at: scene.now).get()
            _ = try scene.desk.accept(Chat.ID(index + 1), by: agent, at: scene.now).get()
        }
        let chats = scene.desk.chats(of: agent)
        #expect(chats.map(\.screenPop) == ["https://crm.example/v-1?chat=c-1", nil])
        #expect(chats.map(\.introduction) == introductions)
    }
}

@Suite("A form")
struct FormTests {
    private static let form = [
        FormField(name: "email", label: "E-mail", kind: .email, required: true),
        FormField(name: "phone", label: "Phone", kind: .phone, required: false, askedIn: .proactive),
        FormField(name: "about", label: "About", kind: .choice, required: false, choices: ["Lamps", "Bulbs"]),
    ]

    @Test("asks before reactive and proactive chats what the settings say")
    func occasion() throws {
        var scene = try Scene(.withInvite) { $0.form = Self.form }
        try scene.agent()
        let reactive = try scene.view()
        _ = try scene.desk.openChat(by: reactive, at: scene.now).get()
        #expect(scene.view(reactive) == .form([Self.form[0], Self.form[2]]))
        let invited = try scene.view(browser: "b2")
        scene.wait(10)
        _ = try scene.desk.acceptInvite(by: invited, at: scene.now).get()
        #expect(scene.view(invited) == .form(Self.form))
    }

    @Test(
        "refuses what is no answer, and says why of each",
        arguments: [
            (["email": "zoe"], [FormFlaw.Kind.noEmail]),
            (["email": "zoe@b c"], [.noEmail]),
            (["email": "a@b", "about": "Cats"], [.noChoice]),
            (["about": "Cats"], [.empty, .noChoice]),
            (["email": " a@b ", "about": "Bulbs"], []),
            (["email": "a@b", "phone": "anything, for it isn't asked"], []),
        ]
    )
    func flaws(answers: [String: String], kinds: [FormFlaw.Kind]) throws {
        var scene = try Scene { $0.form = Self.form }
        try scene.agent()
        let visit = try scene.view()
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        let sent = scene.desk.send(form: answers, by: visit, at: scene.now)
        switch sent.answer {
        case .failure(.formIncomplete(let flaws)): #expect(flaws.map(\.kind) == kinds)
        default: #expect(kinds.isEmpty)
        }
    }

    @Test("takes telephone numbers as people write them", arguments: ["+44 20 7946 0000", "(030) 123-45/6", "112"])
    func phones(number: String) throws {
        var scene = try Scene { $0.form = [FormField(name: "phone", kind: .phone, required: true)] }
        try scene.agent()
        let visit = try scene.view()
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        #expect(try scene.desk.send(form: ["phone": number], by: visit, at: scene.now).get().waiting != nil)
    }
}
