import EventLoop
import Observations
import Scenarios
import Testing

@testable import Bindings

@Suite("Live Helper Chat, in the shapes of a real one's replies")
struct LiveHelperChatTests {
    private func play(
        _ standIn: LiveHelperChatStandIn,
        _ story: @escaping @Sendable (Encounter) async throws -> Void
    ) async throws {
        let secrets = ["agent_password": "pass"]
        try await Encounter.play("livehelperchat", against: standIn, receiver: nil, secrets: secrets, story)
    }

    private static let form = ChatAction.sendForm(answers: ["Question": "Where is my order?"], missing: [])

    /// A visitor in a chat, and the agent who has accepted it.
    private static func meeting(in scene: Encounter) async throws -> (visitor: any ChatSide, agent: any ChatSide) {
        let agent = try await scene.agent(named: "Agent 1")
        let visitor = try await scene.visitor()
        try await scene.done(.openChat, by: visitor)
        try await scene.done(form, by: visitor)
        try await scene.done(.accept(chat: "1"), by: agent)
        return (visitor, agent)
    }

    @Test("visitor and agent meet, write to each other and part")
    func chat() async throws {
        let standIn = LiveHelperChatStandIn()
        try await play(standIn) { scene in
            let agent = try await scene.agent(named: "Agent 1")
            #expect(standIn.heard.isOnline)
            let visitor = try await scene.visitor()
            try await scene.done(.openChat, by: visitor)
            try await scene.sees("the form", visitor) { $0 == .formPresented(fields: ["Question"]) }
            try await scene.done(Self.form, by: visitor)
            try await scene.sees("the queue", visitor) {
                $0 == .queueEntered(chat: "1", position: nil, happened: nil)
            }
            try await scene.sees("his position", visitor) { $0 == .position(2) }
            // It was in the list before it was his.
            try await scene.sees("an alert", agent) { $0 == .alerted(chat: "1", kind: nil) }
            #expect(standIn.heard.isAssigned)
            try await scene.done(.accept(chat: "1"), by: agent)
            try await scene.sees("the agent", visitor) {
                $0 == .agentJoined(chat: "1", agent: "Grace H", happened: nil)
            }
            try await scene.done(.type(chat: "1"), by: agent)
            try await scene.sees("typing", visitor) { $0 == .typing }
            let hello = Mark.agent(1, message: 1)
            try await scene.done(.write("Hello.", mark: hello, chat: "1"), by: agent)
            try await scene.sees("the agent's message and no other", visitor) { fact in
                guard case .messageReceived = fact else { return false }
                #expect(fact == .messageReceived(mark: hello.text, chat: "1", sequence: nil))
                return true
            }
            let reply = Mark.visitor(1, message: 1)
            try await scene.done(.write("Good day.", mark: reply, chat: nil), by: visitor)
            try await scene.sees("the visitor's message", agent) {
                $0 == .messageReceived(mark: reply.text, chat: "1", sequence: nil)
            }
            try await scene.done(.leave, by: visitor)
            #expect(standIn.heard.hasLeft)
            try await scene.sees("the end", agent) { $0 == .chatEnded(chat: "1", by: "visitor") }
            try await scene.done(.wrapUp(chat: "1"), by: agent)
            #expect(standIn.heard.status == 2)
            try await scene.done(.ready(false), by: agent)
            try await scene.done(.signOut, by: agent)
            #expect(!standIn.heard.isOnline)
            visitor.close()
            agent.close()
        }
    }

    @Test("an agent's end reaches the visitor, and the chat is over for him")
    func end() async throws {
        try await play(LiveHelperChatStandIn()) { scene in
            let (visitor, agent) = try await Self.meeting(in: scene)
            try await scene.done(.end(chat: "1"), by: agent)
            try await scene.sees("the end", visitor) { $0 == .chatEnded(chat: "1", by: "agent") }
            visitor.close()
            agent.close()
        }
    }

    @Test("who had lost his network hears what was said meanwhile")
    func reconnect() async throws {
        try await play(LiveHelperChatStandIn()) { scene in
            let (visitor, agent) = try await Self.meeting(in: scene)
            try await scene.sees("the agent", visitor) { if case .agentJoined = $0 { true } else { false } }
            visitor.disconnect()
            let hello = Mark.agent(1, message: 1)
            try await scene.done(.write("Hello.", mark: hello, chat: "1"), by: agent)
            visitor.reconnect()
            try await scene.sees("the agent's message", visitor) {
                $0 == .messageReceived(mark: hello.text, chat: "1", sequence: nil)
            }
            visitor.close()
            agent.close()
        }
    }

    @Test("the invite comes when the service said, anew on each page, and its text is asked for once")
    func invite() async throws {
        let standIn = LiveHelperChatStandIn()
        try await play(standIn) { scene in
            let visitor = try await scene.visitor()
            let second = scene.loop.now
            try await scene.loads(2, by: visitor)
            try await scene.sees("the invite", visitor) { fact in
                guard case .invitePresented(let notBefore?, _, again: false) = fact else { return false }
                // It can't have been there before the page.
                return notBefore >= second.inSeconds
            }
            try await scene.eventually { standIn.heard.textsAsked == 1 }
            try await scene.done(.acceptInvite, by: visitor)
            try await scene.sees("the form", visitor) { $0 == .formPresented(fields: ["Question"]) }
            let empty = try await visitor.perform(.sendForm(answers: [:], missing: ["Question"]), due: scene.loop.now)
            let errors = #"{"question":"Please enter your message"}"#
            #expect(empty == .refused(reason: errors, fields: ["question"]))
            try await scene.done(Self.form, by: visitor)
            try await scene.eventually { standIn.heard.statusAsked > 3 }
            #expect(standIn.heard.textsAsked == 1)
            visitor.close()
        }
    }
}
