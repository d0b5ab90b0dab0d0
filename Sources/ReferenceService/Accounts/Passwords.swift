/// The passwords of the staff, one a role, as people type them. They are kept hashed only: see ``HashedPasswords``.
public struct Passwords: Sendable {
    private let texts: [Role: String]

    /// Passwords that somebody chose.
    ///
    /// - Throws: ``PasswordError`` if one of them is too short, too long, or can't be hashed as a whole.
    public init(agent: String, supervisor: String, admin: String) throws(PasswordError) {
        texts = [.agent: agent, .supervisor: supervisor, .admin: admin]
        for role in Role.allCases { try Self.check(self[role], of: role) }
    }

    /// The role's password.
    public subscript(role: Role) -> String { texts[role] ?? "" }

    /// New ones from the system's generator, four groups of five signs each, as `3KQ7M-X4TNA-9HWCE-FRB2P`.
    public static func generated() -> Passwords { Passwords() }

    private init() {
        texts = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, Self.generate()) })
    }

    /// Digits and letters that nobody takes for each other: 32 of them, so that 20 make 100 bits.
    private static let signs = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    private static func generate() -> String {
        let groups = (0..<4).map { _ in String((0..<5).compactMap { _ in signs.randomElement() }) }
        return groups.joined(separator: "-")
    }

    private static func check(_ password: String, of role: Role) throws(PasswordError) {
        guard password.count >= Limits.passwordLength else { throw .tooShort(role) }
        guard password.utf8.count <= Limits.passwordBytes else { throw .tooLong(role) }
        guard PasswordHash.takes(password) else { throw .hasNull(role) }
    }
}

extension Passwords: CustomStringConvertible, CustomReflectable {
    /// Nothing that a log could give away.
    public var description: String { "Passwords" }
    /// Nothing that a dump could give away.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
