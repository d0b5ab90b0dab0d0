import Testing

extension InTheBrowser {
    @Suite("General Settings while they are changed")
    struct SettingsEditing {
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

        @Test("forget the problems of what is taken out")
        func problemTakenOut() async throws {
            try await Stage.set { stage, person in
                let page = try await person.openSettings(stage, tab: "Screen pops")
                try await page.click(.button("Add a screen pop"))
                try await page.type("crm", into: "Id")
                try await page.click(.button("Save"))
                try await page.see(.link("Screen pops: crm: URL: …"))
                try await page.click(.button("Remove crm"))
                try await page.miss("Nothing was saved.")
                #expect(try await page.focus()?.name == "Add a screen pop")
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

extension Tab {
    /// Whether the page asks before it lets one go.
    fileprivate func holdsOn() async throws -> Bool {
        try await run("return !dispatchEvent(new Event('beforeunload', { cancelable: true }))").isTrue
    }
}

extension Key {
    fileprivate static let left = Key("\u{E012}")
    fileprivate static let right = Key("\u{E014}")
}
