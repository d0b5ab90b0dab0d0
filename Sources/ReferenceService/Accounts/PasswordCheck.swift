/// A password to be compared with a role's, and what its bearer wants to do with it.
///
/// The comparison is meant to be slow, so the loop has it done elsewhere, by ``isRight()``.
struct PasswordCheck: Sendable {
    /// Who tries which password: wrong ones are counted by it.
    struct Attempt: Hashable, Sendable {
        /// The client's address, as far as it tells one household from another.
        let client: String
        let role: Role
    }

    let attempt: Attempt
    let password: String
    let hash: PasswordHash
    /// What follows if it is right.
    let then: @Sendable (DeskAPI) throws(Fault) -> Answer

    /// Whether the password is right. Never call it on the event loop.
    func isRight() -> Bool { hash.matches(password) }
}
