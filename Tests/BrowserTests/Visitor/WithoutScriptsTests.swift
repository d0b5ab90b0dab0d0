import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("The chat window without JavaScript")
    struct WithoutScripts {
        private func open(_ stage: Stage, _ person: Browser) async throws -> Tab {
            let window = try await person.open("about:blank")
            try await window.doWithoutScripts()
            try await window.open(stage.url(ChatWindows.address))
            return window
        }

        @Test("an incomplete form says which field, with a link to it, and keeps what was typed (R10, I6)")
        func incomplete() async throws {
            try await Stage.set({ $0.form = ChatWindows.form }) { stage, person in
                let agent = try await stage.agent()
                let window = try await open(stage, person)
                try await window.fill("E-mail (required)", with: "zoe@example.com")
                try await window.click(.send)
                try await window.see(.link("First name: please fill this in"))
                let reading = try await window.reading()
                #expect(reading.first(.field("First name (required)"))?.isInvalid == true)
                #expect(reading.first(.field("E-mail (required)"))?.value == "zoe@example.com")
                #expect(try await !agent.hasHeard("alert.offered"))
                try await window.photograph("form-without-scripts")
            }
        }

        @Test("a whole chat can be had: form, queue, messages, end (R9, R20, R24)")
        func chat() async throws {
            try await Stage.set({ $0.form = ChatWindows.form }) { stage, person in
                let agent = try await stage.agent()
                let window = try await open(stage, person)
                try await window.fill("First name (required)", with: "Zoë")
                try await window.fill("E-mail (required)", with: "zoe@example.com")
                try await window.click(.send)
                try await window.see(.waiting)
                let chat = try await agent.accept()
                try await agent.write("Hello, Zoë.", in: chat)
                try await window.reload()
                try await window.see("Hello, Zoë.")
                try await window.say("Good morning.")
                #expect(try await agent.hear("message")["text"] == "Good morning.")
                try await window.see("Good morning.")
                try await window.click(.endForGood)
                #expect(try await agent.hear("chat.ended")["by"] == "visitor")
                try await window.see(.heading("The chat is over"))
            }
        }
    }
}
