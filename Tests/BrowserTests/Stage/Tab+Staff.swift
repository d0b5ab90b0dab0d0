extension Tab {
    /// Fills in the form at a staff page's door.
    func signIn(name: String? = nil, password: String) async throws {
        if let name { try await fill("Your name", with: name) }
        try await fill(name == nil ? "Password" : "The agents’ password", with: password)
        try await click(.button("Sign in"))
    }
}
