import ChatDesk
import GRDB
import Testing

@testable import ReferenceService

@Suite("What others are told")
struct TellingTests {
    @Test("waits until it is committed: a store that fails lets nobody know of what was refused with 503")
    func failingStore() throws {
        let talk = Conversation { $0.queues[0].whenUnattended = .queue }
        let visitor = talk.visitor()
        _ = talk.api.takeEffects()
        try talk.api.store.database.write { try $0.execute(sql: "ALTER TABLE chat RENAME TO elsewhere") }
        #expect(talk.say("POST", "/api/v1/chat", visitor: visitor).status == 503)
        #expect(talk.api.takeEffects().isEmpty)
        try talk.api.store.database.write { try $0.execute(sql: "ALTER TABLE elsewhere RENAME TO chat") }
        #expect(talk.api.takeEffects().contains { if case .tellVisitor = $0 { true } else { false } })
    }

    @Test("isn't kept back by a request that is refused: what was due before it goes out")
    func refusedRequest() {
        let talk = Conversation { $0.activation = .withInvite }
        let visitor = talk.visitor()
        _ = talk.api.takeEffects()
        talk.now = .seconds(11)
        #expect(talk.say("POST", "/api/v1/form", #"{"answers":{}}"#, visitor: visitor).status == 409)
        let told = talk.api.takeEffects().contains { effect in
            if case .tellVisitor(_, let event) = effect {
                event.event == .invitePresented(due: .seconds(10), again: false)
            } else {
                false
            }
        }
        #expect(told)
    }
}
