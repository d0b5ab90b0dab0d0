import Observations
import Testing

@testable import Bindings

@Suite("Chatwoot, as its documentation has it")
struct ChatwootTests {
    private func play(
        _ standIn: ChatwootStandIn,
        receiver: String,
        _ story: @escaping @Sendable (Encounter) async throws -> Void
    ) async throws {
        let secrets = ["inbox_identifier": "inbox1", "api_access_token": "key"]
        try await Encounter.play("chatwoot", against: standIn, receiver: receiver, secrets: secrets, story)
    }

    @Test("visitor and agent meet, write to each other and part")
    func chat() async throws {
        let standIn = ChatwootStandIn()
        try await play(standIn, receiver: "web-socket") { scene in
            let agent = try await scene.agent()
            #expect(standIn.heard.availability == "online")
            try await scene.eventually { standIn.heard.subscriptions == 1 }
            let visitor = try await scene.visitor()
            try await scene.done(.openChat, by: visitor)
            try await scene.sees("the queue", visitor) {
                $0 == .queueEntered(chat: "7", position: nil, happened: nil)
            }
            try await scene.sees("an alert", agent) { $0 == .alerted(chat: "7", kind: Fact.openAlert) }
            try await scene.eventually { standIn.heard.subscriptions == 2 }
            try await scene.done(.accept(chat: "7"), by: agent)
            try await scene.sees("the agent", visitor) { $0 == .agentJoined(chat: "7", agent: "Grace", happened: nil) }
            try await scene.done(.type(chat: "7"), by: agent)
            try await scene.sees("typing", visitor) { $0 == .typing }
            let hello = Mark.agent(1, message: 1)
            try await scene.done(.write("Hello.", mark: hello, chat: "7"), by: agent)
            try await scene.sees("the agent's message", visitor) {
                $0 == .messageReceived(mark: hello.text, chat: "7", sequence: nil)
            }
            try await scene.done(.type(chat: nil), by: visitor)
            let reply = Mark.visitor(1, message: 1)
            try await scene.done(.write("Good day.", mark: reply, chat: nil), by: visitor)
            try await scene.sees("the visitor's message", agent) {
                $0 == .messageReceived(mark: reply.text, chat: "7", sequence: nil)
            }
            try await scene.done(.leave, by: visitor)
            try await scene.sees("the end", agent) { $0 == .chatEnded(chat: "7", by: nil) }
            try await scene.done(.ready(false), by: agent)
            #expect(standIn.heard.availability == "busy")
            try await scene.done(.signOut, by: agent)
            #expect(standIn.heard.availability == "offline")
            visitor.close()
            agent.close()
        }
    }

    @Test("who polls gets the agent's messages, each once")
    func poll() async throws {
        try await play(ChatwootStandIn(), receiver: "poll") { scene in
            let agent = try await scene.agent()
            let visitor = try await scene.visitor()
            try await scene.done(.openChat, by: visitor)
            for number in 1...2 {
                let mark = Mark.agent(1, message: number)
                try await scene.done(.write("Hello.", mark: mark, chat: "7"), by: agent)
                var heard: [Fact] = []
                try await scene.sees("message \(number)", visitor) { fact in
                    if case .messageReceived = fact { heard.append(fact) }
                    return !heard.isEmpty
                }
                #expect(heard == [.messageReceived(mark: mark.text, chat: "7", sequence: nil)])
            }
            visitor.close()
            agent.close()
        }
    }
}
