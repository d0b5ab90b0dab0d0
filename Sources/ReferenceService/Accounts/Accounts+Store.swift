extension Accounts {
    /// The names under which the store keeps them.
    static let passwordsName = "passwords"
    static let sessionsName = "sessions"
}

/// The passwords that are in force when the service starts.
struct PasswordsInForce {
    let hashed: HashedPasswords
    /// New ones, to be told once; `nil` if they were given, or kept from an earlier start.
    let generated: Passwords?

    /// The given ones, or else those that the store keeps, or else new ones. The store keeps them; with others than
    /// before, all sessions are over.
    init(given: Passwords?, keptBy store: Store) throws {
        let kept: HashedPasswords? = try store.kept(Accounts.passwordsName)
        if let kept, given.map(kept.match) ?? true {
            (hashed, generated) = (kept, nil)
            return
        }
        generated = given == nil ? .generated() : nil
        hashed = try HashedPasswords(given ?? generated ?? .generated())
        try store.keep(hashed, as: Accounts.passwordsName)
        try store.keep(Sessions(), as: Accounts.sessionsName)
    }
}
