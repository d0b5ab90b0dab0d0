import ChatDesk
import Testing

@Suite("A transfer")
struct TransferTests {
    /// Ann has a chat, and Bob is ready.
    private struct Pair {
        var scene: Scene
        let ann: Agent.ID
        let bob: Agent.ID
        let visit: Visit.ID
        let chat: Chat.ID

        init(_ change: (inout Settings) -> Void = { _ in }) throws {
            scene = try Scene(.reactiveOnly, change)
            ann = try scene.agent("Ann")
            (visit, chat) = try scene.chat("b1", with: ann)
            bob = try scene.agent("Bob")
            scene.wait(1)
        }

        mutating func transfer(to target: Transfer) throws {
            try scene.desk.transfer(chat, to: target, by: ann, at: scene.now).get()
        }
    }

    @Test("offers the chat to the named agent, who takes it over with all that was written")
    func toAgent() throws {
        var pair = try Pair()
        let hello = try pair.scene.desk.write("Hello", in: pair.chat, by: pair.ann, at: pair.scene.now).get()
        try pair.transfer(to: .agent(pair.bob))
        #expect(pair.scene.events(pair.ann).last == .chatTransferred(pair.chat))
        #expect(pair.scene.events(pair.visit).last == .chatTransferred(pair.chat))
        let alert = try #require(pair.scene.lastAlert(pair.bob))
        #expect(alert.kind == .transfer)
        #expect(alert.waitingSince == pair.scene.now)
        #expect(alert.expires == pair.scene.now + .seconds(15))
        let wait = try pair.scene.desk.write("Are you there?", by: pair.visit, at: pair.scene.now).get()
        _ = try pair.scene.desk.accept(pair.chat, by: pair.bob, at: pair.scene.now).get()
        #expect(pair.scene.desk.chats(of: pair.bob).map(\.messages) == [[hello, wait]])
        #expect(pair.scene.events(pair.visit).last == .agentJoined(pair.chat, agent: pair.bob, name: "Bob"))
        let answer = try pair.scene.desk.write("Hi", in: pair.chat, by: pair.bob, at: pair.scene.now).get()
        #expect([hello, wait, answer].map(\.sequence) == [1, 2, 3])
    }

    @Test("leaves it the agent's turn when the visitor wrote on the way")
    func ownsNoWord() throws {
        var pair = try Pair { $0.inactivityTimeout = .seconds(60) }
        try pair.transfer(to: .agent(pair.bob))
        _ = try pair.scene.desk.write("Are you there?", by: pair.visit, at: pair.scene.now).get()
        _ = try pair.scene.desk.accept(pair.chat, by: pair.bob, at: pair.scene.now).get()
        pair.scene.wait(600)
        #expect(pair.scene.view(pair.visit).conversation?.chat == pair.chat)
    }

    @Test("that nobody takes over ends after as long as a visitor may say nothing")
    func givenUp() throws {
        var pair = try Pair { $0.inactivityTimeout = .seconds(60) }
        try pair.scene.desk.setReady(false, by: pair.bob, at: pair.scene.now).get()
        try pair.scene.desk.setReady(false, by: pair.ann, at: pair.scene.now).get()
        try pair.transfer(to: .queue("general"))
        pair.scene.wait(59)
        #expect(pair.scene.view(pair.visit).conversation?.isTransferred == true)
        pair.scene.wait(1)
        #expect(pair.scene.view(pair.visit).over?.ender == .service)
    }

    @Test("that comes back to whoever sent it ends the wrap-up of it")
    func comesBack() throws {
        var pair = try Pair { $0.wrapUp = .seconds(60) }
        try pair.scene.desk.setReady(false, by: pair.bob, at: pair.scene.now).get()
        let twoSlots = try pair.scene.agent("Cid", chatsAtOnce: 2)
        _ = try pair.scene.desk.transfer(pair.chat, to: .agent(twoSlots), by: pair.ann, at: pair.scene.now).get()
        _ = try pair.scene.desk.accept(pair.chat, by: twoSlots, at: pair.scene.now).get()
        try pair.scene.desk.setReady(false, by: pair.ann, at: pair.scene.now).get()
        _ = try pair.scene.desk.transfer(pair.chat, to: .queue("general"), by: twoSlots, at: pair.scene.now).get()
        #expect(pair.scene.desk.agent(twoSlots)?.wrapUps.count == 1)
        _ = try pair.scene.desk.accept(pair.chat, by: twoSlots, at: pair.scene.now).get()
        #expect(pair.scene.desk.agent(twoSlots)?.wrapUps.isEmpty == true)
        #expect(pair.scene.desk.agent(twoSlots)?.busySlots == 1)
    }

    @Test("is no new queue entry, and keeps the visitor in his chat")
    func noEntry() throws {
        var pair = try Pair()
        try pair.transfer(to: .agent(pair.bob))
        #expect(pair.scene.desk.visit(pair.visit)?.stage == .chatting(pair.chat))
        #expect(pair.scene.desk.figures.chats == 1)
        _ = try pair.scene.desk.accept(pair.chat, by: pair.bob, at: pair.scene.now).get()
        #expect(pair.scene.desk.tally.entered == 1)
        #expect(pair.scene.desk.tally.answered == 1)
        #expect(pair.scene.desk.agent(pair.ann)?.busySlots == 0)
    }

    @Test("that the named agent doesn't take goes to another, before all who wait")
    func unanswered() throws {
        var pair = try Pair()
        try pair.transfer(to: .agent(pair.bob))
        try pair.scene.desk.setReady(false, by: pair.ann, at: pair.scene.now).get()
        let waiting = try pair.scene.queue("b2").chat
        let cid = try pair.scene.desk.signIn(name: "Cid", chatsAtOnce: 1, at: pair.scene.now).get().agent
        pair.scene.wait(14.5)
        try pair.scene.desk.setReady(true, by: cid, at: pair.scene.now).get()
        #expect(pair.scene.alerts(cid) == [waiting])
        try pair.scene.desk.reject(waiting, by: cid, at: pair.scene.now).get()
        pair.scene.wait(1)
        #expect(pair.scene.alerts(cid) + pair.scene.alerts(pair.bob) == [waiting, pair.chat])
        let dan = try pair.scene.agent("Dan")
        try pair.scene.desk.reject(pair.chat, by: pair.bob, at: pair.scene.now).get()
        #expect(pair.scene.alerts(dan) == [pair.chat])
    }

    @Test("to a queue is offered to whoever is ready, under the queue's name, and to the sender last")
    func toQueue() throws {
        var pair = try Pair { $0.queues.append(QueueSettings(id: "sales", name: "Sales")) }
        try pair.transfer(to: .queue("sales"))
        #expect(pair.scene.lastAlert(pair.bob)?.queue == "sales")
        try pair.scene.desk.reject(pair.chat, by: pair.bob, at: pair.scene.now).get()
        #expect(pair.scene.alerts(pair.ann) == [pair.chat])
    }

    @Test("is refused to oneself, to who isn't there, isn't ready or has no slot, and to no queue")
    func refusals() throws {
        var pair = try Pair()
        let refusals: [(Transfer, Refusal)] = [
            (.agent(pair.ann), .transferToOneself), (.agent(Agent.ID(9)), .agentNotAvailable(Agent.ID(9))),
            (.queue("nowhere"), .unknownQueue("nowhere")),
        ]
        for (target, refusal) in refusals {
            let refused = pair.scene.desk.transfer(pair.chat, to: target, by: pair.ann, at: pair.scene.now)
            #expect(refused.answer.failure == refusal)
        }
        _ = try pair.scene.chat("b2", with: pair.bob)
        let busy = pair.scene.desk.transfer(pair.chat, to: .agent(pair.bob), by: pair.ann, at: pair.scene.now)
        #expect(busy.answer.failure == .agentNotAvailable(pair.bob))
        let foreign = pair.scene.desk.transfer(pair.chat, to: .agent(pair.ann), by: pair.bob, at: pair.scene.now)
        #expect(foreign.answer.failure == .notInChat(pair.chat))
    }

    @Test("ends by the service when nobody is there any more to take over")
    func forsaken() throws {
        var pair = try Pair()
        try pair.transfer(to: .agent(pair.bob))
        try pair.scene.desk.signOut(pair.bob, at: pair.scene.now).get()
        #expect(pair.scene.alerts(pair.ann) == [pair.chat])
        try pair.scene.desk.signOut(pair.ann, at: pair.scene.now).get()
        #expect(pair.scene.events(pair.visit).last == .chatEnded(pair.chat, by: .service, .closed))
        #expect(pair.scene.desk.figures.chats == 0)
        #expect(pair.scene.desk.tally.closed == 0)
    }

    @Test("that the visitor leaves, or ends, is withdrawn from the alerted agent", arguments: [true, false])
    func leaving(leaves: Bool) throws {
        var pair = try Pair()
        try pair.transfer(to: .agent(pair.bob))
        if leaves {
            try pair.scene.desk.leave(by: pair.visit, at: pair.scene.now).get()
        } else {
            _ = try pair.scene.desk.endChat(by: pair.visit, at: pair.scene.now).get()
        }
        #expect(pair.scene.events(pair.bob).last == .alertWithdrawn(pair.chat))
        #expect(pair.scene.desk.figures.chats == 0)
        #expect(pair.scene.desk.tally.left == 0)
        #expect(pair.scene.desk.agent(pair.bob)?.busySlots == 0)
    }

    @Test("is never dequeued")
    func dequeue() throws {
        var pair = try Pair { $0.queues[0].dequeueAfter = .seconds(30) }
        try pair.transfer(to: .agent(pair.bob))
        pair.scene.wait(100)
        #expect(pair.scene.desk.visit(pair.visit)?.stage == .chatting(pair.chat))
        #expect(pair.scene.view(pair.visit).conversation?.chat == pair.chat)
    }

    @Test("of a presence that the visitor doesn't know of stays unknown to him")
    func presence() throws {
        var scene = try Scene(.withoutInvite)
        let ann = try scene.agent("Ann")
        let visit = try scene.view()
        scene.wait(11)
        let chat = Chat.ID(1)
        _ = try scene.desk.accept(chat, by: ann, at: scene.now).get()
        let bob = try scene.agent("Bob")
        try scene.desk.transfer(chat, to: .agent(bob), by: ann, at: scene.now).get()
        _ = try scene.desk.accept(chat, by: bob, at: scene.now).get()
        #expect(scene.events(visit).isEmpty)
        _ = try scene.desk.write("Hello", in: chat, by: bob, at: scene.now).get()
        #expect(scene.events(visit).contains(.agentJoined(chat, agent: bob, name: "Bob")))
        #expect(scene.desk.visit(visit)?.stage == .chatting(chat))
    }
}
