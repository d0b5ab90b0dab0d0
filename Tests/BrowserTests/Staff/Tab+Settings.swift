extension Browser {
    /// The page, with an admin signed in and a tab chosen.
    func openSettings(_ stage: Stage, tab: String) async throws -> Tab {
        let page = try await open(stage.url("/admin"))
        try await page.signIn(password: stage.passwords.admin)
        try await page.click(.tab(tab))
        try await page.see(.heading(tab))
        return page
    }
}

extension Tab {
    /// Saves, and waits until the page says that this is what was saved.
    func save(_ labels: String) async throws {
        try await click(.button("Save"))
        try await see("Saved: \(labels).")
    }
}
