import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("The invite")
    struct Invites {
        private static let form = [
            FormField(name: "name", label: "Your name", required: true),
            FormField(name: "inquiry", label: "How can we help?", required: false),
        ]

        @Test("Yes, the form, Send, the queue, and the agent writes first (R20, I7)")
        func yes() async throws {
            try await Stage.set({
                $0.activation = .withInvite
                $0.form = Self.form
            }) { stage, person in
                let agent = try await stage.agent()
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.click(.yes)
                try await shop.see(.form)
                #expect(try await !agent.hasHeard("alert.offered"))
                try await shop.fill("Your name (required)", with: "Zoë")
                try await shop.photograph("form")
                try await shop.click(.send)
                try await shop.see(.waiting)
                try await shop.photograph("waiting")
                #expect(try await !shop.reading().has(.composer))
                let chat = try await agent.accept()
                try await agent.write("Hello, Zoë.", in: chat)
                try await shop.see("Hello, Zoë.")
                try await shop.say("Is the Moon lamp in stock?")
                #expect(try await agent.hear("message")["text"] == "Is the Moon lamp in stock?")
                try await shop.photograph("chat")
            }
        }

        @Test("No makes it disappear, for good: on other pages and in new tabs, too (R21, I3)")
        func noDisappears() async throws {
            try await Stage.set({
                $0.activation = .withInvite
                $0.afterNo = .disappear
            }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.click(.no)
                try await shop.miss(.invite)
                try await shop.click(.link("Lamps"))
                try await shop.see(.heading("Our lamps"))
                let staysAway = try await shop.stays(for: .milliseconds(700)) { !$0.has(.invite) && !$0.has(.bar) }
                #expect(staysAway)
                let other = try await person.open(stage.url("/shop/cart"))
                let staysAwayThere = try await other.stays(for: .milliseconds(700)) { !$0.has(.invite) }
                #expect(staysAwayThere)
            }
        }

        @Test("No minimises it, on all pages and in all tabs, until it is opened (R21, I3, I4)")
        func noMinimises() async throws {
            try await Stage.set({
                $0.activation = .withInvite
                $0.afterNo = .minimise
            }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.click(.no)
                try await shop.see(.bar)
                try await shop.click(.link("Lamps"))
                try await shop.see(.heading("Our lamps"))
                try await shop.see(.bar)
                let other = try await person.open(stage.url("/shop/cart"))
                try await other.see(.bar)
                let staysMinimised = try await other.stays(for: .milliseconds(700)) { !$0.has(.invite) }
                #expect(staysMinimised)
                try await other.click(.bar)
                try await other.see(.invite)
                try await shop.see(.invite)
            }
        }

        @Test("Minimise makes it a bar, and the bar makes it the invite again")
        func minimise() async throws {
            try await Stage.set({ $0.activation = .withInvite }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.click(.minimise)
                try await shop.click(.bar)
                try await shop.see(.invite)
            }
        }

        @Test("it works by keyboard: Tab to Yes, Enter, and the focus is in the form")
        func keyboard() async throws {
            try await Stage.set({
                $0.activation = .withInvite
                $0.form = Self.form
                $0.queues[0].whenUnattended = .queue
            }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.see(.invite)
                try await shop.tabTo(.yes)
                try await shop.press(.enter)
                try await shop.see(.form)
                try await shop.wait(or: "The focus isn't in the form.") {
                    try await shop.focus()?.name == "Your name (required)"
                }
            }
        }

        @Test("Escape minimises it, without a word to the page")
        func escape() async throws {
            try await Stage.set({ $0.activation = .withInvite }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.see(.invite)
                try await shop.tabTo(.yes)
                try await shop.press(.escape)
                try await shop.see(.bar)
            }
        }
    }
}
