import ChatDesk
import Testing

@Suite("A defect of form, queue or agents")
struct QueueDefectTests {
    @Test("place-lost-with-alert puts whom nobody answered behind all others")
    func placeLost() throws {
        var scene = try Scene(defects: ["place-lost-with-alert"])
        let agent = try scene.agent()
        let first = try scene.queue("b1")
        let second = try scene.queue("b2")
        try scene.desk.reject(first.chat, by: agent, at: scene.now).get()
        #expect(scene.alerts(agent) == [second.chat])
        #expect(scene.position(first.visit) == 2)
        scene.wait(15)
        #expect(scene.alerts(agent) == [first.chat])
    }

    @Test("blank-answer-accepted takes blanks, and nothing else, for an answer")
    func blank() throws {
        var scene = try Scene(defects: ["blank-answer-accepted"]) {
            $0.form = [FormField(name: "email", required: true)]
        }
        try scene.agent()
        let visit = try scene.view()
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        #expect(scene.desk.send(form: [:], by: visit, at: scene.now).answer.failure != nil)
        #expect(try scene.desk.send(form: ["email": " "], by: visit, at: scene.now).get().waiting != nil)
    }

    @Test("entry-while-closed lets visitors into an unattended queue")
    func entry() throws {
        var scene = try Scene(defects: ["entry-while-closed"])
        _ = try scene.queue("b1")
        #expect(scene.desk.tally.entered == 1)
    }

    @Test("position-while-closed tells a position to somebody who never entered")
    func position() throws {
        var scene = try Scene(defects: ["position-while-closed"])
        let visit = try scene.view()
        #expect(try scene.desk.openChat(by: visit, at: scene.now).get().unavailable != nil)
        #expect(scene.position(visit) == 1)
        #expect(scene.desk.tally.entered == 0)
    }

    @Test("dequeue-late dequeues two seconds late")
    func late() throws {
        var scene = try Scene(defects: ["dequeue-late"]) { $0.queues[0].dequeueAfter = .seconds(30) }
        try scene.agent()
        let visit = try scene.queue("b1").visit
        scene.wait(31.9)
        #expect(scene.view(visit).waiting != nil)
        scene.wait(0.2)
        #expect(scene.view(visit).unavailable?.reason == .dequeued)
    }

    @Test("dequeued-after-answer ends a chat that was answered in time")
    func afterAnswer() throws {
        var scene = try Scene(defects: ["dequeued-after-answer"]) { $0.queues[0].dequeueAfter = .seconds(30) }
        let agent = try scene.agent()
        let (visit, chat) = try scene.chat("b1", with: agent)
        scene.wait(30)
        #expect(scene.events(visit).contains { if case .queueDequeued(chat, _) = $0 { true } else { false } })
        #expect(scene.view(visit).over?.ender == .service)
    }

    @Test("forgotten-at-closing tells two of three, and lets the third wait")
    func forgotten() throws {
        var scene = try Scene(defects: ["forgotten-at-closing"])
        let agent = try scene.agent()
        let visits = try (1...3).map { try scene.queue("b\($0)").visit }
        try scene.desk.signOut(agent, at: scene.now).get()
        #expect(visits.map { scene.view($0).waiting != nil } == [false, false, true])
    }

    @Test("ended-twice tells two ends of one entry")
    func endedTwice() throws {
        var scene = try Scene(defects: ["ended-twice"])
        let agent = try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        try scene.desk.signOut(agent, at: scene.now).get()
        let ends = scene.events(visit).suffix(2)
        #expect(ends.contains { if case .queueClosed(chat, _) = $0 { true } else { false } })
        #expect(ends.contains { if case .queueDequeued(chat, _) = $0 { true } else { false } })
    }

    @Test("second-entry enters the queue again; who leaves then leaves it twice")
    func secondEntry() throws {
        var scene = try Scene(defects: ["second-entry"])
        try scene.agent()
        let visit = try scene.queue("b1").visit
        _ = try scene.desk.openChat(by: visit, at: scene.now).get()
        #expect(scene.desk.figures.waiting == 2)
        try scene.desk.leave(by: visit, at: scene.now).get()
        #expect(scene.desk.figures.waiting == 0)
        #expect(scene.desk.tally.left == 2)
    }

    @Test("position-after-answer tells a position to somebody who is in a chat")
    func afterJoining() throws {
        var scene = try Scene(defects: ["position-after-answer"])
        let (visit, chat, _) = try scene.chat()
        #expect(scene.events(visit).last == .queuePosition(chat, QueuePlace(position: 1)))
    }

    @Test("position-after-dequeue tells a position to every other one who waits no longer")
    func afterDequeue() throws {
        var scene = try Scene(defects: ["position-after-dequeue"]) { $0.queues[0].dequeueAfter = .seconds(30) }
        try scene.agent()
        let waiting = try (1...2).map { try scene.queue("b\($0)") }
        scene.wait(30)
        #expect(scene.events(waiting[1].visit).last == .queuePosition(waiting[1].chat, QueuePlace(position: 1)))
        #expect(scene.events(waiting[0].visit).last != .queuePosition(waiting[0].chat, QueuePlace(position: 1)))
    }

    @Test("alert-not-counted lets two be accepted where one is the limit")
    func race() throws {
        var scene = try Scene(defects: ["alert-not-counted"])
        let agent = try scene.agent(chatsAtOnce: 1)
        for number in 1...3 { _ = try scene.queue("b\(number)") }
        let alerts = scene.alerts(agent)
        #expect(alerts.count == 2)
        for chat in alerts { _ = try scene.desk.accept(chat, by: agent, at: scene.now).get() }
        #expect(scene.desk.agent(agent)?.chats.count == 2)
    }

    @Test("typing-before-accept shows somebody typing with every third alert")
    func typing() throws {
        var scene = try Scene(defects: ["typing-before-accept"])
        try scene.agent(chatsAtOnce: 3)
        let waiting = try (1...3).map { try scene.queue("b\($0)") }
        #expect(waiting.map { scene.events($0.visit).last == .agentTyping($0.chat) } == [false, false, true])
    }

    @Test("slot-held-after-leave keeps the slot, and the agent in ignorance, until the time is up")
    func slotHeld() throws {
        var scene = try Scene(defects: ["slot-held-after-leave=10s"])
        let agent = try scene.agent()
        let (visit, chat) = try scene.chat("b1", with: agent)
        let next = try scene.queue("b2")
        try scene.desk.leave(by: visit, at: scene.now).get()
        #expect(!scene.events(agent).contains(.chatEnded(chat, by: .visitor, .left)))
        #expect(scene.alerts(agent).isEmpty)
        scene.wait(10)
        #expect(scene.alerts(agent) == [next.chat])
    }

    @Test("alert-left-behind keeps the slot until the alert would have expired")
    func alertLeftBehind() throws {
        var scene = try Scene(defects: ["alert-left-behind"])
        let agent = try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        let next = try scene.queue("b2")
        try scene.desk.leave(by: visit, at: scene.now).get()
        #expect(!scene.events(agent).contains(.alertWithdrawn(chat)))
        #expect(scene.alerts(agent).isEmpty)
        scene.wait(15)
        #expect(scene.alerts(agent) == [next.chat])
    }
}
