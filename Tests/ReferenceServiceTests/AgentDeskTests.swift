import ChatDesk
import Testing

@testable import ReferenceService

@Suite("An agent's screen")
struct AgentDeskTests {
    @Test("that is loaded anew finds its alerts, its chats with what was written, and its wrap-ups")
    func reload() {
        let talk = Conversation { $0.wrapUp = .seconds(30) }
        let agent = talk.agent()
        let first = talk.visitor()
        talk.say("POST", "/api/v1/chat", visitor: first)
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
        talk.say("POST", "/api/v1/messages", #"{"text":"Hello"}"#, visitor: first)
        talk.say("POST", "/api/v1/chat", visitor: talk.visitor())
        let before = talk.say("GET", "/api/v1/agents/desk", agent: agent).bodyText
        #expect(before.contains(#""alerts":[{"chat":"c-2","queue":"general","visit_id":"v-2","kind":"queue""#))
        #expect(before.contains(#""expires_ms":1700000015000.0"#))
        #expect(before.contains(#""chats":[{"chat":"c-1","queue":"general","visit_id":"v-1","contact":{}"#))
        #expect(before.contains(#""language":"EN-US","tag":null,"screen_pop":null,"answers":{},"page":"/""#))
        #expect(before.contains(#""messages":[{"message":"m-1","seq":1,"from":"visitor","name":null,"text":"Hello""#))
        talk.say("POST", "/api/v1/agents/chats/c-1/end", agent: agent)
        let after = talk.say("GET", "/api/v1/agents/desk", agent: agent)
        #expect(after.bodyText.contains(#""chats":[],"wrapping_up":[{"chat":"c-1","ends_ms":1700000030000.0}]"#))
    }

    @Test("takes over a chat that another agent sent on, with the visitor none the wiser but for the name")
    func transfer() {
        let talk = Conversation()
        let (ann, visitor) = (talk.agent(), talk.visitor())
        talk.say("POST", "/api/v1/chat", visitor: visitor)
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: ann)
        let bob = talk.agent()
        let sent = talk.say("POST", "/api/v1/agents/chats/c-1/transfer", #"{"to_agent":"a-2"}"#, agent: ann)
        #expect(sent["transferred"] == "1")
        #expect(talk.say("POST", "/api/v1/messages", #"{"text":"Hm?"}"#, visitor: visitor).status == 201)
        #expect(talk.say("POST", "/api/v1/agents/chats/c-1/messages", #"{"text":"I"}"#, agent: ann).status == 409)
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: bob)
        let read = talk.say("GET", "/api/v1/agents/events", agent: bob).bodyText
        #expect(read.contains(#""kind":"transfer""#))
        #expect(read.contains(#""type":"chat.began""#))
        #expect(read.contains(#""text":"Hm?""#))
        #expect(talk.say("GET", "/api/v1/events", visitor: visitor).bodyText.contains(#""agent":"a-2","name":"Ann""#))
    }

    @Test("says where a chat can't be sent", arguments: [("{}", 400), (#"{"to_agent":"bob"}"#, 400)])
    func unclear(body: String, status: Int) {
        let talk = Conversation()
        let (agent, visitor) = (talk.agent(), talk.visitor())
        talk.say("POST", "/api/v1/chat", visitor: visitor)
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
        let refused = talk.say("POST", "/api/v1/agents/chats/c-1/transfer", body, agent: agent)
        #expect(refused.status == status)
        #expect(refused.bodyText.contains("to_agent"))
    }
}
