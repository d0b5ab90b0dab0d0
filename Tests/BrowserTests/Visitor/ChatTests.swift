import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("A chat on the site")
    struct Chats {
        /// A visitor who opened the chat in the shop, and the agent who has it.
        private func chatting(
            _ story: @Sendable @escaping (Tab, PlayedAgent, _ chat: String, Stage) async throws -> Void
        ) async throws {
            try await Stage.set { stage, person in
                let agent = try await stage.agent()
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.click(.link("Chat with us"))
                let chat = try await agent.accept()
                try await shop.see(.window(with: "Ann"))
                try await story(shop, agent, chat, stage)
            }
        }

        @Test("“Ann is typing” comes before her first message, and goes with it (R25)")
        func typing() async throws {
            try await chatting { shop, agent, chat, _ in
                #expect(try await shop.reading().all(.button).contains { $0.name == "Send" })
                try await agent.type(in: chat)
                try await shop.see("Ann is typing")
                try await agent.write("Good morning.", in: chat)
                try await shop.see("Good morning.")
                try await shop.miss("Ann is typing")
            }
        }

        @Test("the agent sees that the visitor types, and Enter sends")
        func visitorTypes() async throws {
            try await chatting { shop, agent, _, _ in
                try await shop.type("Is it open", into: "Your message")
                _ = try await agent.hear("visitor.typing")
                try await shop.press(.enter)
                #expect(try await agent.hear("message")["text"] == "Is it open")
            }
        }

        @Test("the agent closes it: the visitor reads who ended it, and can begin another (R24)")
        func agentEnds() async throws {
            try await chatting { shop, agent, chat, _ in
                try await agent.end(chat)
                try await shop.see("Ann ended the chat.")
                #expect(try await !shop.reading().has(.composer))
                try await shop.click(.newChat)
                _ = try await agent.accept()
                try await shop.see(.composer)
            }
        }

        @Test("the visitor closes it after a question, and the agent is told (R24)")
        func visitorEnds() async throws {
            try await chatting { shop, agent, _, _ in
                try await shop.click(.end)
                try await shop.click(.button("Keep chatting"))
                try await shop.say("Wait, one more thing.")
                _ = try await agent.hear("message")
                try await shop.click(.end)
                try await shop.click(.endForGood)
                #expect(try await agent.hear("chat.ended")["by"] == "visitor")
            }
        }

        @Test("Escape answers the question with No, and closes nothing else")
        func escapesQuestion() async throws {
            try await chatting { shop, _, _, _ in
                try await shop.click(.end)
                try await shop.see(.endForGood)
                try await shop.press(.escape)
                try await shop.miss(.endForGood)
                #expect(try await shop.focus()?.name == Thing.composer.name)
            }
        }

        @Test("what comes after the end can be closed, and the focus is back on the page")
        func closesEnded() async throws {
            try await chatting { shop, agent, chat, _ in
                try await agent.end(chat)
                try await shop.see(.newChat)
                try await shop.click(.button("Close"))
                try await shop.miss(.window(with: "Ann"))
                try await shop.wait(or: "The focus isn't where the chat was opened.") {
                    try await shop.focus()?.name == "Chat with us"
                }
            }
        }

        @Test("it works where no WebSocket gets through, and no stream either", arguments: [1, 2])
        func otherWays(missing: Int) async throws {
            try await Stage.set { stage, person in
                let agent = try await stage.agent()
                let shop = try await person.open("about:blank")
                for way in ["WebSocket", "EventSource"].prefix(missing) { try await shop.doWithout(way) }
                try await shop.open(stage.url("/shop/"))
                try await shop.click(.link("Chat with us"))
                let chat = try await agent.greet("One.")
                try await shop.see("One.")
                try await agent.write("Two.", in: chat)
                try await shop.see("Two.")
                #expect(try await shop.said() == ["One.", "Two."])
            }
        }

        @Test("minimised, it counts what comes unseen; opened, it shows each message once and in order (I16, I18)")
        func unread() async throws {
            try await chatting { shop, agent, chat, _ in
                try await shop.click(.minimise)
                try await shop.see(.button("Chat with Ann – Open the chat"))
                for text in ["One.", "Two.", "Three."] { try await agent.write(text, in: chat) }
                try await shop.see(.button("Chat with Ann – unread messages: 3"))
                try await shop.photograph("bar")
                try await shop.click(.button("Chat with Ann – unread messages: 3"))
                try await shop.see("Three.")
                #expect(try await shop.said() == ["One.", "Two.", "Three."])
            }
        }

        @Test("it goes on across pages, with all that was said (I16, I18)")
        func acrossPages() async throws {
            try await chatting { shop, agent, chat, _ in
                try await agent.write("One.", in: chat)
                try await shop.see("One.")
                try await shop.say("Two.")
                try await shop.click(.link("Lamps"))
                try await agent.write("Three.", in: chat)
                try await shop.see(.heading("Our lamps"))
                try await shop.see("Three.")
                #expect(try await shop.said() == ["One.", "Two.", "Three."])
                try await shop.reload()
                try await shop.see("Three.")
                #expect(try await !agent.hasHeard("visitor.left"))
            }
        }

        @Test("what looks like markup is a text like any other")
        func markup() async throws {
            try await chatting { shop, agent, chat, _ in
                let text = "<img src=x onerror=\"document.title='run'\"><b>bold</b>"
                try await shop.say(text)
                #expect(try await agent.hear("message")["text"].text == text)
                try await agent.write(text, in: chat)
                try await shop.wait(or: "Both messages aren't there.") {
                    try await shop.said() == [text, text]
                }
                #expect(try await shop.title != "run")
            }
        }

        @Test("waiting, minimised and opened again, the visitor keeps his place (I18)")
        func keepsPlace() async throws {
            try await Stage.set({ $0.queues[0].whenUnattended = .queue }) { stage, person in
                _ = try await PlayedVisitor(stage)
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.click(.link("Chat with us"))
                try await shop.see(figure: "Your position", "2")
                try await shop.click(.minimise)
                try await shop.click(.waitingBar)
                try await shop.see(figure: "Your position", "2")
            }
        }
    }
}
