import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("Tabs and sites")
    struct TabsAndSites {
        /// Two queues: the shop's help page belongs to the second.
        private static func twoQueues(_ settings: inout ChatDesk.Settings) {
            settings.queues = [
                QueueSettings(id: "sales", name: "Sales"), QueueSettings(id: "workshop", name: "Workshop"),
            ]
        }

        @Test("two tabs of a site show one chat, and one agent is alerted once (R26, I4, I11)")
        func oneSession() async throws {
            try await Stage.set { stage, person in
                let agent = try await stage.agent()
                let first = try await person.open(stage.url("/shop/"))
                try await first.click(.link("Chat with us"))
                let chat = try await agent.greet("Welcome.")
                let second = try await person.open(stage.url("/shop/cart"))
                try await second.see("Welcome.")
                try await second.say("I am in two tabs.")
                try await agent.write("I see one of you.", in: chat)
                try await first.see("I see one of you.")
                #expect(try await first.said() == ["Welcome.", "I am in two tabs.", "I see one of you."])
                #expect(try await !agent.hasHeard("alert.offered"))
            }
        }

        @Test("what one tab does to the widget, the other shows (I4)")
        func oneWidget() async throws {
            try await Stage.set({ $0.activation = .withInvite }) { stage, person in
                let first = try await person.open(stage.url("/shop/"))
                try await first.see(.invite)
                let second = try await person.open(stage.url("/shop/lamps"))
                try await second.click(.minimise)
                try await first.see(.bar)
                try await first.click(.bar)
                try await second.see(.invite)
            }
        }

        @Test("a page of another queue ends the first session, though nobody chats there (R27)")
        func otherQueue() async throws {
            try await Stage.set(Self.twoQueues) { stage, person in
                let agent = try await stage.agent()
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.click(.link("Chat with us"))
                try await agent.greet()
                try await shop.see("Hello, I am Ann.")
                _ = try await person.open(stage.url("/shop/help"))
                let end = try await agent.hear("chat.ended")
                #expect(end["by"] == "visitor" || end["by"] == "service")
                #expect(end["reason"] == "other-queue")
            }
        }

        @Test("back in the first tab, the second session ends and the first flow begins anew (R28)")
        func backToFirst() async throws {
            try await Stage.set({
                Self.twoQueues(&$0)
                $0.activation = .withInvite
            }) { stage, person in
                let agent = try await stage.agent()
                let first = try await person.open(stage.url("/shop/"))
                try await first.see(.invite)
                let second = try await person.open(stage.url("/shop/help"))
                try await second.click(.yes)
                try await agent.greet("Workshop, hello.")
                try await second.see("Workshop, hello.")
                try await first.look()
                #expect(try await agent.hear("chat.ended")["reason"] == "other-queue")
                try await first.click(.yes)
                #expect(try await agent.hear("alert.offered")["queue"] == "sales")
            }
        }

        @Test("two chat windows of different queues: each ends the other's session, and begins its own anew (R27, R28)")
        func twoWindows() async throws {
            try await Stage.set(Self.twoQueues) { stage, person in
                let agent = try await stage.agent()
                let first = try await person.open(stage.url("/chat?account=demo&queue=sales"))
                try await agent.greet("Sales, hello.")
                try await first.see("Sales, hello.")
                let second = try await person.open(stage.url("/chat?account=demo&queue=workshop"))
                #expect(try await agent.hear("chat.ended")["reason"] == "other-queue")
                try await agent.greet("Workshop, hello.")
                try await second.see("Workshop, hello.")
                try await first.look()
                #expect(try await agent.hear("chat.ended")["reason"] == "other-queue")
                #expect(try await agent.hear("alert.offered")["queue"] == "sales")
                try await first.see(.waiting)
            }
        }

        @Test("closing one of two tabs leaves the chat alone (R26)")
        func closesOne() async throws {
            try await Stage.set { stage, person in
                let agent = try await stage.agent()
                let first = try await person.open(stage.url("/shop/"))
                try await first.click(.link("Chat with us"))
                let chat = try await agent.greet("Welcome.")
                let second = try await person.open(stage.url("/shop/cart"))
                try await second.see("Welcome.")
                try await second.close()
                // More than the grace that the next page of a visit is given, which is real time.
                try await Task.sleep(for: .seconds(4))
                #expect(try await !agent.hasHeard("chat.ended"))
                try await agent.write("Still here.", in: chat)
                try await first.see("Still here.")
            }
        }

        @Test("two sites in one browser are independent (R29)")
        func twoSites() async throws {
            try await Stage.set({ $0.activation = .withInvite }) { stage, person in
                let agent = try await stage.agent()
                let one = try await person.open(stage.url("/shop/"))
                try await one.click(.yes)
                try await agent.greet("Only here.")
                try await one.see("Only here.")
                let other = try await person.open(stage.url("/shop/", host: "localhost"))
                try await other.click(.no)
                try await other.see(.bar)
                #expect(try await !other.reading().text.contains("Only here."))
                try await one.say("Still here?")
                #expect(try await agent.hear("message")["text"] == "Still here?")
            }
        }

        @Test("two people's browsers are independent")
        func twoPeople() async throws {
            try await Stage.set { stage, ann in
                let agent = try await stage.agent()
                let hers = try await ann.open(stage.url("/shop/"))
                try await hers.click(.link("Chat with us"))
                try await agent.greet("For you alone.")
                try await hers.see("For you alone.")
                try await Driver.shared.lend { bob in
                    let his = try await bob.open(stage.url("/shop/"))
                    try await his.see(.link("Chat with us"))
                    let staysHidden = try await his.stays(for: .milliseconds(400)) { !$0.text.contains("For you") }
                    #expect(staysHidden)
                }
            }
        }
    }
}
