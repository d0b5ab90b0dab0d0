import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("General Settings of which there are several")
    struct SettingsLists {
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
    }
}

extension Reading {
    /// What the headings of the third level say.
    fileprivate var subheadings: [String] { all(.heading).filter { $0.level == 3 }.map(\.name) }
}
