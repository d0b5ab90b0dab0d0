import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("General Settings")
    struct SettingsPage {
        /// The page, with an admin signed in.
        private func settings(_ stage: Stage, _ person: Browser) async throws -> Tab {
            let page = try await person.open(stage.url("/admin"))
            try await page.signIn(password: stage.passwords.admin)
            try await page.see(.tab("General"))
            return page
        }

        @Test("show both URLs and the snippet, for each queue (R3)")
        func addresses() async throws {
            try await Stage.set({
                $0.queues = [QueueSettings(id: "sales", name: "Sales"), QueueSettings(id: "help", name: "Help")]
            }) { stage, person in
                let page = try await settings(stage, person)
                try await page.see(stage.url("/chat?account=demo&queue=sales"))
                try await page.see(stage.url("/widget.js"))
                try await page.choose("Help", of: "For the queue")
                try await page.see(stage.url("/chat?account=demo&queue=help"))
                try await page.see("data-queue=\"help\"")
                try await page.photograph("settings")
            }
        }

        @Test("offer “Launch minimised” with invite only, and say why (R22)")
        func launchMinimised() async throws {
            try await Stage.set { stage, person in
                let page = try await settings(stage, person)
                let box = Thing.checkbox("Launch minimised")
                #expect(try await page.see(box).isDisabled)
                try await page.see("Only with invite")
                try await page.click(.radio("Reactive, and proactive with invite"))
                try await page.click(box)
                #expect(try await page.see(box).isChecked)
                try await page.click(.radio("Reactive, and proactive without invite"))
                #expect(try await page.see(box).isDisabled)
            }
        }

        @Test("say at the field, and above, what is wrong; nothing is saved until it is right (R3)")
        func wrongValue() async throws {
            try await Stage.set { stage, person in
                let page = try await settings(stage, person)
                try await page.fill("Launching criterion", with: "-1")
                try await page.click(.button("Save"))
                try await page.see("Nothing was saved.")
                #expect(try await page.see(.field("Launching criterion")).isInvalid)
                try await page.photograph("settings-wrong")
                try await page.fill("Launching criterion", with: "12")
                try await page.click(.button("Save"))
                try await page.see("Saved: Launching criterion.")
                try await page.reload()
                try await page.see(.tab("General"))
                #expect(try await page.see(.field("Launching criterion")).value == "12")
            }
        }

        @Test("hold for new visits at once, and a running visit keeps those that it began with (R3)")
        func newVisits() async throws {
            try await Stage.set { stage, admin in
                let page = try await settings(stage, admin)
                try await page.click(.radio("Reactive, and proactive with invite"))
                try await page.fill("Launching criterion", with: "0.2")
                try await page.click(.button("Save"))
                try await page.see("Saved: ")
                try await Driver.shared.lend { visitor in
                    let shop = try await visitor.open(stage.url("/shop/"))
                    try await shop.see(.invite)
                }
            }
        }

        @Test("are changed by nobody who isn't signed in, or gives a wrong password")
        func signIn() async throws {
            try await Stage.set { stage, person in
                let page = try await person.open(stage.url("/admin"))
                try await page.signIn(password: "wrong")
                try await page.wait(or: "The password isn't refused.") {
                    try await page.reading().items.contains { $0.role == "alert" }
                }
                #expect(try await !page.reading().has(.tab("General")))
                let change = try await HTTP.send("PUT", stage.url("/api/v1/settings"), [:])
                #expect(change.status == 401)
            }
        }
    }
}
