import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("The agent's page")
    struct AgentPage {
        /// The page, with an agent signed in and ready.
        private func desk(_ stage: Stage, _ person: Browser, name: String = "Ann") async throws -> Tab {
            let desk = try await person.open(stage.url("/agent"))
            try await desk.signIn(name: name, password: stage.passwords.agent)
            try await desk.click(.checkbox("Ready for chats"))
            try await desk.wait(or: "The agent isn't ready.") {
                try await desk.reading().first(.checkbox("Ready for chats"))?.isChecked == true
            }
            return desk
        }

        @Test("alert, accept, write, read, end: a whole chat between two browsers (R20, R24, R25)")
        func chat() async throws {
            try await Stage.set { stage, ann in
                let desk = try await desk(stage, ann)
                try await Driver.shared.lend { visitor in
                    let shop = try await visitor.open(stage.url("/shop/"))
                    try await shop.click(.link("Chat with us"))
                    try await desk.click(.button("Accept the chat from General"))
                    try await desk.see("Nobody has written yet")
                    try await desk.photograph("agent")
                    let reply = try await desk.replyField()
                    try await desk.type("Hel", into: reply)
                    try await shop.see("Ann is typing")
                    try await desk.type("lo.", into: reply)
                    try await desk.press(.enter)
                    try await shop.see("Hello.")
                    try await shop.say("Good morning.")
                    try await desk.see("Good morning.")
                    try await desk.photograph("agent-chat")
                    try await desk.click(.button("End chat"))
                    // The question is modal: the button behind it can't be found any more.
                    try await desk.see(.button("Cancel"))
                    try await desk.click(.button("End chat"))
                    try await shop.see("Ann ended the chat.")
                }
            }
        }

        @Test("says how many chats run, and which queue each came from (R31)")
        func queues() async throws {
            try await Stage.set({
                $0.queues = [QueueSettings(id: "sales", name: "Sales"), QueueSettings(id: "help", name: "Help")]
            }) { stage, ann in
                let desk = try await desk(stage, ann)
                try await desk.see("0 of 3 chats in progress")
                for (queue, name) in [("sales", "Sales"), ("help", "Help"), ("help", "Help")] {
                    _ = try await PlayedVisitor(stage, queue: queue)
                    try await desk.click(.button("Accept the chat from \(name)"))
                    try await desk.miss(.button("Accept the chat from \(name)"))
                }
                try await desk.see("3 of 3 chats in progress: 1 from Sales, 2 from Help")
            }
        }

        @Test("an alert that one agent lets pass goes to the next")
        func letPass() async throws {
            try await Stage.set { stage, ann in
                let desk = try await desk(stage, ann)
                _ = try await PlayedVisitor(stage)
                try await desk.see(.button("Let pass the chat from General"))
                let bob = try await stage.agent("Bob")
                try await desk.click(.button("Let pass the chat from General"))
                _ = try await bob.accept()
                try await desk.miss(.button("Accept the chat from General"))
            }
        }

        @Test("keeps its chats over a reload")
        func reload() async throws {
            try await Stage.set { stage, ann in
                let desk = try await desk(stage, ann)
                _ = try await PlayedVisitor(stage)
                try await desk.click(.button("Accept the chat from General"))
                try await desk.say("I am here.", to: desk.replyField())
                try await desk.reload()
                try await desk.see("I am here.")
                try await desk.see("1 of 3 chats in progress: 1 from General")
            }
        }

        @Test("what a visitor writes, and calls himself, is text and nothing else")
        func markup() async throws {
            try await Stage.set({
                $0.form = [FormField(name: "name", label: "Name", required: true)]
            }) { stage, ann in
                let desk = try await desk(stage, ann)
                try await Driver.shared.lend { visitor in
                    let window = try await visitor.open(stage.url(ChatWindows.address))
                    try await window.fill("Name (required)", with: "<img src=x onerror=\"document.title='run'\">")
                    try await window.click(.send)
                    try await window.see(.waiting)
                }
                try await desk.click(.button("Accept the chat from General"))
                try await desk.see("<img src=x onerror=")
                #expect(try await desk.title != "run")
            }
        }

        @Test("hands a chat over to a colleague, and the visitor stays in it")
        func transfer() async throws {
            try await Stage.set { stage, ann in
                let desk = try await desk(stage, ann)
                try await Driver.shared.lend { visitor in
                    let shop = try await visitor.open(stage.url("/shop/"))
                    try await shop.click(.link("Chat with us"))
                    try await desk.click(.button("Accept the chat from General"))
                    try await desk.say("I'll fetch Bob.", to: desk.replyField())
                    let bob = try await stage.agent("Bob")
                    try await desk.click(.button("Transfer"))
                    try await desk.choose("Bob", of: "To")
                    try await desk.click(.button("Hand over"))
                    let chat = try await bob.accept()
                    try await bob.write("Bob speaking.", in: chat)
                    try await shop.see("Bob speaking.")
                    #expect(try await shop.said() == ["I'll fetch Bob.", "Bob speaking."])
                }
            }
        }
    }
}

extension Tab {
    /// The label of the field in which the agent writes.
    fileprivate func replyField() async throws -> String {
        try await see(.field("Write to …")).name
    }

    /// Writes to a visitor.
    fileprivate func say(_ text: String, to field: String) async throws {
        try await fill(field, with: text)
        try await press(.enter)
    }
}
