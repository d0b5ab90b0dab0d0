import ChatDesk
import Testing

/// Monday to Friday, 09:00 to 17:00.
private let officeHours = OpeningHours([
    OpeningHours.Interval(
        days: [.mon, .tue, .wed, .thu, .fri],
        from: ClockTime("09:00") ?? .midnight,
        to: ClockTime("17:00") ?? .midnight
    )
])
private let hour = Duration.seconds(3_600)

@Suite("A queue's door")
struct DoorTests {
    private func scene(at sinceMonday: Duration) throws -> Scene {
        var scene = try Scene(sinceMonday: sinceMonday) {
            $0.queues[0].openingHours = officeHours
            $0.queues[0].leaveMessage = true
        }
        try scene.agent()
        return scene
    }

    @Test("is closed outside the opening hours: no entry, no position, and the settings' words (I8)")
    func closed() throws {
        var scene = try scene(at: hour * 8)
        let visit = try scene.view(introduction: Introduction(language: .french))
        let notice = try #require(try scene.desk.openChat(by: visit, at: scene.now).get().unavailable)
        #expect(notice.reason == .closed)
        #expect(notice.text == scene.desk.settings.closedMessage[.french])
        #expect(scene.desk.tally.entered == 0)
        scene.wait(3_600)
        #expect(try scene.desk.openChat(by: visit, at: scene.now).get().waiting != nil)
    }

    @Test("closes on time for those who wait, and takes their messages (R15)")
    func closesWhileWaiting() throws {
        var scene = try scene(at: hour * 16)
        let first = try scene.queue("b1")
        let second = try scene.queue("b2")
        scene.wait(3_599)
        #expect(scene.view(first.visit).waiting != nil)
        scene.wait(1)
        for visit in [first.visit, second.visit] {
            #expect(scene.view(visit).unavailable?.reason == .closed)
            let draft = LeftMessage.Draft(text: "Call me.")
            #expect(try scene.desk.leaveMessage(draft, by: visit, at: scene.now).get().unavailable?.hasMessage == true)
        }
        #expect(scene.desk.tally.closed == 2)
        #expect(scene.desk.queueStates(at: scene.now).map(\.door) == [.closed])
    }

    @Test("closes without offering to anybody who is about to be turned away, whichever queue he waits in")
    func noVainAlerts() throws {
        var scene = try Scene { $0.queues.append(QueueSettings(id: "other")) }
        let agent = try scene.agent()
        _ = try scene.queue("b1")
        _ = try scene.queue("b2", "other")
        var settings = scene.desk.settings
        for index in settings.queues.indices { settings.queues[index].openingHours = officeHours }
        let alerts = scene.events(agent).count
        try scene.desk.configure(settings, at: scene.now).get()
        #expect(scene.events(agent).dropFirst(alerts) == [.alertWithdrawn(Chat.ID(1))])
        #expect(scene.desk.tally.closed == 2)
    }

    @Test("is told of a removed queue as long as somebody waits in it")
    func removedQueue() throws {
        var scene = try Scene { $0.queues = [QueueSettings(id: "old"), QueueSettings(id: "new")] }
        try scene.agent()
        _ = try scene.queue("b1", "old")
        var settings = scene.desk.settings
        settings.queues.removeFirst()
        try scene.desk.configure(settings, at: scene.now).get()
        #expect(scene.desk.queueStates(at: scene.now).map(\.id) == ["new", "old"])
    }

    @Test("closed, lets no agent be alerted of somebody's presence")
    func presence() throws {
        var scene = try Scene(.withoutInvite) { $0.queues[0].openingHours = officeHours }
        let agent = try scene.agent()
        try scene.view()
        scene.wait(60)
        #expect(scene.alerts(agent).isEmpty)
    }

    @Test("closes for nobody whom an agent has")
    func runningChat() throws {
        var scene = try scene(at: hour * 16)
        let chat = try scene.chat("b1", with: scene.desk.agents[0].id)
        scene.wait(7_200)
        #expect(scene.view(chat.visit).conversation?.chat == chat.chat || scene.view(chat.visit).over != nil)
        #expect(scene.desk.tally.closed == 0)
    }

    @Test("follows the settings of now, also for visits that began under others")
    func settingsChange() throws {
        var scene = try Scene(sinceMonday: hour * 20)
        try scene.agent()
        let waiting = try scene.queue("b1")
        var settings = scene.desk.settings
        settings.queues[0].openingHours = officeHours
        try scene.desk.configure(settings, at: scene.now).get()
        #expect(scene.view(waiting.visit).unavailable?.reason == .closed)
        #expect(scene.desk.nextDeadline != nil)
    }

    @Test("is looked at once for each change, whatever the settings were before")
    func appointments() throws {
        var scene = try scene(at: .zero)
        for _ in 0..<50 { try scene.desk.configure(scene.desk.settings, at: scene.now).get() }
        scene.wait(7 * 86_400)
        #expect(scene.desk.nextDeadline == hour * (7 * 24 + 9))
    }
}

@Suite("A left message")
struct LeftMessageTests {
    private let draft = LeftMessage.Draft(text: "Call me.", name: "Zoë", email: "zoe@example.com")

    @Test("is kept with its queue and reason, and told to the visitor's other tabs")
    func kept() throws {
        var scene = try Scene { $0.queues[0].leaveMessage = true }
        let visit = try scene.view()
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        let outcome = scene.desk.leaveMessage(draft, by: visit, at: scene.now)
        let kept = outcome.effects.compactMap {
            if case .recorded(.leftMessage(let message)) = $0 { message } else { nil }
        }
        #expect(kept.map(\.draft) == [draft])
        #expect(kept.map(\.visit) == [visit])
        #expect(kept.map(\.reason) == [.unattended])
        #expect(scene.events(visit).last == .messageLeft)
    }

    @Test("is for the queue that was closed to him, though the page belongs to another")
    func otherQueue() throws {
        var scene = try Scene {
            $0.queues[0].dequeueAfter = .seconds(10)
            $0.queues[0].afterDequeue = .queue("second")
            $0.queues.append(QueueSettings(id: "second"))
            $0.queues[1].leaveMessage = true
        }
        let agent = try scene.agent()
        let visit = try scene.queue("b1").visit
        scene.wait(10)
        try scene.desk.signOut(agent, at: scene.now).get()
        let outcome = scene.desk.leaveMessage(draft, by: visit, at: scene.now)
        let queues = outcome.effects.compactMap { effect in
            if case .recorded(.leftMessage(let message)) = effect { message.queue } else { nil }
        }
        #expect(queues == ["second"])
    }

    @Test("is taken once, and not where the settings take none")
    func refused() throws {
        var scene = try Scene { $0.queues[0].leaveMessage = true }
        let visit = try scene.view()
        #expect(scene.desk.leaveMessage(draft, by: visit, at: scene.now).answer.failure == .noMessageTaken)
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        let blank = LeftMessage.Draft(text: " ")
        #expect(scene.desk.leaveMessage(blank, by: visit, at: scene.now).answer.failure == .emptyMessage)
        _ = try scene.desk.leaveMessage(draft, by: visit, at: scene.now).get()
        #expect(scene.desk.leaveMessage(draft, by: visit, at: scene.now).answer.failure == .noMessageTaken)

        var other = try Scene()
        let stranger = try other.view()
        #expect(try other.desk.openChat(by: stranger, at: other.now).get().unavailable?.takesMessage == false)
        #expect(other.desk.leaveMessage(draft, by: stranger, at: other.now).answer.failure == .noMessageTaken)
    }
}
