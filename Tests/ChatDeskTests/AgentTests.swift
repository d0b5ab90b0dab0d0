import ChatDesk
import Testing

@Suite("Agents")
struct AgentTests {
    @Test("are alerted longest idle first")
    func longestIdle() throws {
        var scene = try Scene()
        let ann = try scene.agent("Ann")
        scene.wait(5)
        let bob = try scene.agent("Bob")
        let first = try scene.queue("b1").chat
        #expect(scene.alerts(ann) == [first])
        _ = try scene.desk.accept(first, by: ann, at: scene.now).get()
        scene.wait(1)
        try scene.desk.end(first, by: ann, at: scene.now).get()
        let second = try scene.queue("b2").chat
        #expect(scene.alerts(bob) == [second])
    }

    @Test("are asked before they joined: no join before the accept (I7)")
    func joins() throws {
        var scene = try Scene()
        let agent = try scene.agent()
        let (visit, chat) = try scene.queue("b1")
        #expect(!scene.events(visit).contains(.agentJoined(chat, agent: agent, name: "Ann")))
        _ = try scene.desk.accept(chat, by: agent, at: scene.now).get()
        #expect(scene.events(visit).last == .agentJoined(chat, agent: agent, name: "Ann"))
    }

    @Test("who don't answer an alert lose it to the next, and the visitor keeps his place")
    func unanswered() throws {
        var scene = try Scene()
        let ann = try scene.agent("Ann")
        let bob = try scene.agent("Bob")
        let (visit, chat) = try scene.queue("b1")
        #expect(scene.alerts(ann) == [chat])
        scene.wait(15)
        #expect(scene.events(ann).last == .alertWithdrawn(chat))
        #expect(scene.alerts(bob) == [chat])
        #expect(scene.position(visit) == 1)
        #expect(scene.desk.accept(chat, by: ann, at: scene.now).answer == .failure(.noAlert(chat)))
    }

    @Test("who reject an alert lose it to the next; after all had it, the first is asked again")
    func reject() throws {
        var scene = try Scene()
        let ann = try scene.agent("Ann")
        let bob = try scene.agent("Bob")
        let chat = try scene.queue("b1").chat
        try scene.desk.reject(chat, by: ann, at: scene.now).get()
        #expect(scene.alerts(bob) == [chat])
        scene.wait(1)
        try scene.desk.reject(chat, by: bob, at: scene.now).get()
        #expect(scene.alerts(ann) == [chat])
    }

    @Test("never have more chats and alerts than their limit (I15)")
    func limit() throws {
        var scene = try Scene()
        let agent = try scene.agent(chatsAtOnce: 2)
        let chats = try (1...4).map { try scene.queue("b\($0)").chat }
        #expect(scene.alerts(agent) == Array(chats[..<2]))
        _ = try scene.desk.accept(chats[0], by: agent, at: scene.now).get()
        _ = try scene.desk.accept(chats[1], by: agent, at: scene.now).get()
        #expect(scene.alerts(agent).isEmpty)
        try scene.desk.end(chats[0], by: agent, at: scene.now).get()
        #expect(scene.alerts(agent) == [chats[2]])
    }

    @Test("get no alert before they are ready; who isn't any more passes them on")
    func ready() throws {
        var scene = try Scene()
        let ann = try scene.desk.signIn(name: "Ann", chatsAtOnce: 1, at: scene.now).get().agent
        let chat = try scene.queue("b1").chat
        #expect(scene.alerts(ann).isEmpty)
        try scene.desk.setReady(true, by: ann, at: scene.now).get()
        #expect(scene.alerts(ann) == [chat])
        let bob = try scene.agent("Bob")
        try scene.desk.setReady(false, by: ann, at: scene.now).get()
        #expect(scene.alerts(bob) == [chat])
    }

    @Test("who sign out end their chats, and their alerts go to the next")
    func signOut() throws {
        var scene = try Scene()
        let ann = try scene.agent("Ann", chatsAtOnce: 2)
        let first = try scene.queue("b1")
        _ = try scene.desk.accept(first.chat, by: ann, at: scene.now).get()
        let second = try scene.queue("b2")
        let bob = try scene.agent("Bob")
        try scene.desk.signOut(ann, at: scene.now).get()
        #expect(scene.events(first.visit).last == .chatEnded(first.chat, by: .agent, .left))
        #expect(scene.alerts(bob) == [second.chat])
        #expect(scene.desk.setReady(true, by: ann, at: scene.now).answer.failure == .unknownAgent)
    }

    @Test("who are lost are signed out, and their chats end")
    func loss() throws {
        var scene = try Scene()
        let (visit, chat, ann) = try scene.chat()
        _ = scene.desk.lose(.agent(ann), at: scene.now)
        #expect(scene.desk.agent(ann) == nil)
        #expect(scene.events(visit).last == .chatEnded(chat, by: .agent, .left))
    }

    @Test("take as many chats at once as the settings say, unless they say another number")
    func chatsAtOnce() throws {
        var scene = try Scene { $0.chatsAtOnce = 5 }
        let usual = try scene.desk.signIn(name: "Ann", at: scene.now).get().agent
        let own = try scene.desk.signIn(name: "Bob", chatsAtOnce: 2, at: scene.now).get().agent
        #expect(scene.desk.agent(usual)?.chatsAtOnce == 5)
        #expect(scene.desk.agent(own)?.chatsAtOnce == 2)
    }

    @Test("need a name and at least one chat at once")
    func invalid() throws {
        var scene = try Scene()
        #expect(scene.desk.signIn(name: " ", chatsAtOnce: 1, at: .zero).answer == .failure(.namelessAgent))
        #expect(scene.desk.signIn(name: "Ann", chatsAtOnce: 0, at: .zero).answer == .failure(.chatsOutOfRange(0)))
    }
}

extension Result {
    var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
