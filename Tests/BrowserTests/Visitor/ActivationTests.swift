import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("Activation")
    struct Activation {
        @Test("reactive-only: the shop invites nobody, and its chat button opens the chat (R1, R2, I1)")
        func reactiveOnly() async throws {
            try await Stage.set({ $0.activation = .reactiveOnly }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                // Three times the criterion: that nothing comes can only be seen by waiting for it.
                let staysHidden = try await shop.stays(for: .milliseconds(900)) { !$0.has(.invite) && !$0.has(.bar) }
                #expect(staysHidden)
                try await shop.click(.link("Chat with us"))
                try await shop.see(.unattended)
            }
        }

        @Test("with invite: after the criterion the question appears, and no window (R18)")
        func withInvite() async throws {
            try await Stage.set({ $0.activation = .withInvite }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.see(.invite)
                try await shop.photograph("invite")
                #expect(try await !shop.reading().has(.window))
            }
        }

        @Test("with invite: who opens the chat himself before the criterion isn't invited any more (I2)")
        func openedBefore() async throws {
            try await Stage.set({
                $0.activation = .withInvite
                $0.launchAfter = .seconds(1)
                $0.queues[0].whenUnattended = .queue
            }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.click(.link("Chat with us"))
                try await shop.see(.waiting)
                let isSpared = try await shop.stays(for: .milliseconds(1_200)) { !$0.has(.invite) }
                #expect(isSpared)
            }
        }

        @Test("launch minimised: a bar comes first; opened, it is the invite (R22)")
        func launchMinimised() async throws {
            try await Stage.set({
                $0.activation = .withInvite
                $0.launchMinimised = true
            }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                try await shop.see(.bar)
                #expect(try await !shop.reading().has(.invite))
                try await shop.click(.bar)
                try await shop.see(.invite)
            }
        }

        @Test(
            "without invite: an agent is told of the visitor, and what he writes opens the window (R23, R22, I5, I17)",
            arguments: [false, true]
        )
        func withoutInvite(launchMinimised: Bool) async throws {
            try await Stage.set({
                $0.activation = .withoutInvite
                $0.launchMinimised = launchMinimised
                $0.form = [FormField(name: "name", label: "Your name", required: true)]
            }) { stage, person in
                let agent = try await stage.agent()
                let shop = try await person.open(stage.url("/shop/"))
                let alert = try await agent.hear("alert.offered")
                #expect(alert["kind"] == "presence")
                try await agent.take(alert)
                try await agent.write("Can I help?", in: alert["chat"].text ?? "")
                try await shop.see("Can I help?")
                let reading = try await shop.reading()
                #expect(reading.has(.window(with: "Ann")))
                #expect(!reading.has(.form))
                try await shop.say("Yes, please.")
                #expect(try await agent.hear("message")["text"] == "Yes, please.")
            }
        }

        @Test("without invite: the visitor may refuse, and the agent learns it (R23)")
        func refusesWindow() async throws {
            try await Stage.set({ $0.activation = .withoutInvite }) { stage, person in
                let agent = try await stage.agent()
                let shop = try await person.open(stage.url("/shop/"))
                try await agent.greet()
                try await shop.see("Hello, I am Ann.")
                try await shop.click(.no)
                #expect(try await agent.hear("chat.ended")["by"] == "visitor")
            }
        }

        @Test("launch scope: the criterion counts the page, or the stay on the site (R19)", arguments: Scope.allCases)
        func launchScope(scope: Scope) async throws {
            try await Stage.set({
                $0.activation = .withInvite
                $0.launchAfter = .seconds(2)
                $0.launchScope = scope
            }) { stage, person in
                let shop = try await person.open(stage.url("/shop/"))
                // Most of the criterion, so that a page that begins anew has far more of it left than this one.
                try await Task.sleep(for: .milliseconds(1_500))
                try await shop.open(stage.url("/shop/lamps"))
                let isInvitedSoon = try await !shop.stays(for: .seconds(1)) { !$0.has(.invite) }
                #expect(isInvitedSoon == (scope == .site))
            }
        }

        typealias Scope = ChatDesk.Settings.LaunchScope
    }
}
