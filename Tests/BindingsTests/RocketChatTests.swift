import Observations
import Testing

@testable import Bindings

@Suite("Rocket.Chat Livechat, as its documentation has it")
struct RocketChatTests {
    private func play(
        _ standIn: RocketChatStandIn,
        receiver: String,
        _ story: @escaping @Sendable (Encounter) async throws -> Void
    ) async throws {
        let secrets = ["agent_password": "open sesame"]
        try await Encounter.play("rocketchat-livechat", against: standIn, receiver: receiver, secrets: secrets, story)
    }

    @Test("visitor and agent meet, write to each other and part", arguments: ["web-socket", "poll"])
    func chat(receiver: String) async throws {
        let standIn = RocketChatStandIn()
        try await play(standIn, receiver: receiver) { scene in
            let agent = try await scene.agent()
            let visitor = try await scene.visitor()
            try await scene.done(.openChat, by: visitor)
            try await scene.sees("the queue", visitor) {
                if case .queueEntered("room1", nil, .some) = $0 { true } else { false }
            }
            try await scene.sees("an alert", agent) { $0 == .alerted(chat: "room1", kind: Fact.openAlert) }
            let subscriptions = receiver == "poll" ? 1 : 3
            try await scene.eventually { standIn.heard == (subscriptions, receiver == "poll" ? 1 : 2) }
            try await scene.done(.accept(chat: "room1"), by: agent)
            try await scene.sees("the agent", visitor) {
                if case .agentJoined("room1", "agent1", .some) = $0 { true } else { false }
            }
            try await scene.done(.type(chat: "room1"), by: agent)
            if receiver == "web-socket" { try await scene.sees("typing", visitor) { $0 == .typing } }
            let hello = Mark.agent(1, message: 1)
            try await scene.done(.write("Hello.", mark: hello, chat: "room1"), by: agent)
            try await scene.sees("the agent's message", visitor) {
                $0 == .messageReceived(mark: hello.text, chat: "room1", sequence: nil)
            }
            let reply = Mark.visitor(1, message: 1)
            try await scene.done(.write("Good day.", mark: reply, chat: nil), by: visitor)
            try await scene.sees("the visitor's message", agent) {
                $0 == .messageReceived(mark: reply.text, chat: "room1", sequence: nil)
            }
            try await scene.done(.end(chat: "room1"), by: agent)
            try await scene.sees("the end", visitor) { $0 == .chatEnded(chat: "room1", by: "agent1") }
            try await scene.done(.leave, by: visitor)
            try await scene.done(.signOut, by: agent)
            visitor.close()
            agent.close()
        }
    }

    @Test("with a registration form, the queue comes after it")
    func form() async throws {
        try await play(RocketChatStandIn(hasForm: true), receiver: "poll") { scene in
            let visitor = try await scene.visitor()
            try await scene.done(.openChat, by: visitor)
            try await scene.sees("the form", visitor) { $0 == .formPresented(fields: ["name", "email"]) }
            let answers = ["name": "Ada", "email": "ada@example.com"]
            try await scene.done(.sendForm(answers: answers, missing: []), by: visitor)
            try await scene.sees("the queue", visitor) {
                if case .queueEntered("room1", nil, .some) = $0 { true } else { false }
            }
            visitor.close()
        }
    }

    @Test("without an agent online it is closed, and nobody is registered")
    func closed() async throws {
        try await play(RocketChatStandIn(isOnline: false), receiver: "poll") { scene in
            let visitor = try await scene.visitor()
            try await scene.done(.openChat, by: visitor)
            try await scene.sees("the closed screen", visitor) { $0 == .queueClosed }
            visitor.close()
        }
    }
}
