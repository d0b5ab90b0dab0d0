import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("General Settings while they are changed")
    struct SettingsEditing {
        private static let fields = [
            FormField(name: "name", label: "Name", required: true),
            FormField(name: "email", label: "E-mail", kind: .email, required: false),
        ]

        @Test("put the form's fields in order, by buttons that keys reach (R10)")
        func fieldOrder() async throws {
            try await Stage.set({ $0.form = Self.fields }) { stage, person in
                let page = try await person.openSettings(stage, tab: "Data collection")
                try await page.tabTo(.button("Move up E-mail"))
                try await page.press(.enter)
                #expect(try await page.focus()?.name == "Move down E-mail")
                try await page.save("Data collection")
                try await page.reload()
                try await page.see(.button("Move down E-mail"))
                #expect(try await page.reading().subheadings == ["E-mail", "Name"])
            }
        }

        @Test("take a new field, of every kind there is, and let one go")
        func newField() async throws {
            try await Stage.set({ $0.form = Self.fields }) { stage, person in
                let page = try await person.openSettings(stage, tab: "Data collection")
                try await page.click(.button("Remove E-mail"))
                try await page.click(.button("Remove Name"))
                try await page.click(.button("Add a field"))
                #expect(try await page.focus()?.name == "Label")
                try await page.fill("Label", with: "Size")
                try await page.fill("Name", with: "size")
                try await page.choose("Choice", of: "Type")
                try await page.choose("Proactive", of: "Asked in")
                try await page.click(.checkbox("Required"))
                try await page.fill("Choices", with: "Small\nLarge")
                try await page.save("Data collection")
                try await page.reload()
                #expect(try await page.see(.field("Choices")).value == "Small\nLarge")
                #expect(try await page.reading().subheadings == ["Size"])
            }
        }

        @Test("take a new queue with its opening hours, and offer its addresses at once")
        func newQueue() async throws {
            try await Stage.set { stage, person in
                let page = try await person.openSettings(stage, tab: "Queues")
                try await page.click(.button("General"))
                try await page.click(.button("Add a queue"))
                try await page.type("Sales", into: "Name")
                try await page.type("sales", into: "Id")
                try await page.click(.button("Add opening hours"))
                try await page.fill("To", with: "24:00")
                try await page.see(.button("Mon–Fri, 09:00–24:00"))
                try await page.fill("Priority by tag", with: "vip: 10")
                try await page.fill("Dequeue after", with: "90")
                try await page.choose("The chat goes on to General", of: "After that")
                try await page.save("Queues")
                try await page.click(.tab("General"))
                try await page.choose("Sales", of: "For the queue")
                try await page.see(stage.url("/chat?account=demo&queue=sales"))
            }
        }

        @Test("mark every tab that has a problem, and lead to the field")
        func problemsAcrossTabs() async throws {
            try await Stage.set { stage, person in
                let page = try await person.openSettings(stage, tab: "Inactivity")
                try await page.fill("Absence timeout", with: "soon")
                try await page.click(.tab("General"))
                try await page.fill("Launching criterion", with: "-1")
                try await page.click(.button("Save"))
                try await page.see(.tab("General, 1 problem"))
                try await page.see(.tab("Inactivity, 1 problem"))
                try await page.click(.link("Absence timeout: …"))
                let field = try await page.see(.field("Absence timeout"))
                #expect(field.isFocused && field.isInvalid)
                #expect(field.details.contains("It is \"soon\""))
                try await page.fill("Absence timeout", with: "30")
                try await page.click(.tab("General, 1 problem"))
                try await page.fill("Launching criterion", with: "0,5")
                try await page.save("Launching criterion, Absence timeout")
                try await page.miss("Nothing was saved.")
                try await page.see(.tab("Inactivity"))
            }
        }

        @Test("say what isn't saved yet, and can be as they were")
        func discard() async throws {
            try await Stage.set { stage, person in
                let page = try await person.openSettings(stage, tab: "Agents")
                try await page.fill("Chats at once", with: "7")
                try await page.see("Not saved yet: Chats at once.")
                #expect(try await page.holdsOn())
                try await page.click(.button("Discard changes"))
                try await page.click(.button("Discard"))
                try await page.miss("Not saved yet:")
                #expect(try await page.see(.field("Chats at once")).value == "3")
                #expect(try await !page.holdsOn())
            }
        }

        @Test("stay as they were typed when the session ends, until somebody signs in again")
        func sessionEnd() async throws {
            try await Stage.set { stage, person in
                let page = try await person.openSettings(stage, tab: "Agents")
                try await page.fill("Wrap-up", with: "5")
                try await page.chrome("Network.clearBrowserCookies")
                try await page.click(.button("Save"))
                try await page.see("Your session is over.")
                try await page.signIn(password: stage.passwords.admin)
                try await page.see("Saved: Wrap-up.")
            }
        }

        @Test("plant defects at once, each with its value")
        func defects() async throws {
            try await Stage.set { stage, person in
                let page = try await person.openSettings(stage, tab: "Defects")
                try await page.see("invite-late, breaks R18")
                try await page.click(.checkbox("Every third entry goes to the front of the queue."))
                try await page.click(.checkbox("The invite or window comes this long after it is due."))
                try await page.fill("Value of invite-late", with: "late")
                try await page.click(.button("Apply defects"))
                try await page.see("Nothing was changed.")
                #expect(try await page.see(.field("Value of invite-late")).isInvalid)
                try await page.fill("Value of invite-late", with: "0.5s")
                try await page.click(.button("Apply defects"))
                try await page.see("Planted: invite-late=500ms, queue-jump.")
                try await page.reload()
                #expect(try await page.see(.field("Value of invite-late")).value == "500ms")
            }
        }

        @Test("are led through by arrow keys, tab by tab")
        func tabs() async throws {
            try await Stage.set { stage, person in
                let page = try await person.openSettings(stage, tab: "General")
                try await page.press(.right)
                try await page.see(.heading("Data collection"))
                try await page.press(.left, .left)
                try await page.see(.heading("Defects"))
                #expect(try await page.focus()?.name == "Defects")
            }
        }
    }
}

extension Browser {
    /// The page, with an admin signed in and a tab chosen.
    fileprivate func openSettings(_ stage: Stage, tab: String) async throws -> Tab {
        let page = try await open(stage.url("/admin"))
        try await page.signIn(password: stage.passwords.admin)
        try await page.click(.tab(tab))
        try await page.see(.heading(tab))
        return page
    }
}

extension Tab {
    /// Saves, and waits until the page says that this is what was saved.
    fileprivate func save(_ labels: String) async throws {
        try await click(.button("Save"))
        try await see("Saved: \(labels).")
    }

    /// Whether the page asks before it lets one go.
    fileprivate func holdsOn() async throws -> Bool {
        try await run("return !dispatchEvent(new Event('beforeunload', { cancelable: true }))").isTrue
    }
}

extension Reading {
    /// What the headings of the third level say.
    fileprivate var subheadings: [String] { all(.heading).filter { $0.level == 3 }.map(\.name) }
}

extension Key {
    fileprivate static let left = Key("\u{E012}")
    fileprivate static let right = Key("\u{E014}")
}
