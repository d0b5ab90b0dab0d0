import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("The supervisor's page")
    struct SupervisorPage {
        @Test("shows who waits, who is signed in, and the day's chats with their transcripts")
        func overview() async throws {
            try await Stage.set { stage, person in
                let agent = try await stage.agent(chatsAtOnce: 1)
                _ = try await PlayedVisitor(stage)
                try await agent.greet("Said to be read later.")
                _ = try await PlayedVisitor(stage)
                let page = try await person.open(stage.url("/supervisor"))
                try await page.signIn(password: stage.passwords.supervisor)
                try await page.see(.heading("Queues now"))
                try await page.see("Ann")
                try await page.wait(or: "Nobody waits.") {
                    let cards = try await page.reading().within(.region("Queues now"))
                    return cards.text.contains("General") && cards.text.contains("1\nwaiting")
                }
                try await page.photograph("supervisor")
                try await page.see("c-1")
            }
        }
    }
}
