/// The passwords of the staff as they are kept: each hashed with a salt of its own.
public struct HashedPasswords: Sendable, Equatable, Codable {
    private let agent: PasswordHash
    private let supervisor: PasswordHash
    private let admin: PasswordHash

    /// Hashes passwords, which takes some 40 ms.
    ///
    /// - Throws: ``PasswordError/cannotHash(reason:)`` if the system's library can't.
    public init(_ passwords: Passwords) throws(PasswordError) {
        agent = try PasswordHash(passwords[.agent])
        supervisor = try PasswordHash(passwords[.supervisor])
        admin = try PasswordHash(passwords[.admin])
    }

    /// Whether they are the hashed ones of these. Takes as long as hashing them.
    func match(_ passwords: Passwords) -> Bool { Role.allCases.allSatisfy { self[$0].matches(passwords[$0]) } }

    subscript(role: Role) -> PasswordHash {
        switch role {
        case .agent: agent
        case .supervisor: supervisor
        case .admin: admin
        }
    }
}
