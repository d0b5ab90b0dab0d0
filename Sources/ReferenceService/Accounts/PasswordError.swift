/// Why a password can't be used.
public enum PasswordError: Error, Sendable, Equatable {
    /// It has fewer than eight characters.
    case tooShort(Role)
    /// It has more bytes than are hashed.
    case tooLong(Role)
    /// It has a null character, and what follows one isn't hashed.
    case hasNull(Role)
    /// The system's libcrypt didn't hash it; the system's reason.
    case cannotHash(reason: String)
}

extension PasswordError: CustomStringConvertible {
    /// A plain sentence with a next step.
    public var description: String {
        switch self {
        case .tooShort(let role):
            "The \(role.rawValue)'s password is too short: give at least \(Limits.passwordLength) characters."
        case .tooLong(let role):
            "The \(role.rawValue)'s password is too long: give at most \(Limits.passwordBytes) bytes."
        case .hasNull(let role): "The \(role.rawValue)'s password has a null character: leave it out."
        case .cannotHash(let reason):
            "Passwords can't be hashed (\(reason)): Dwell needs libcrypt of libxcrypt 4.3 or later, with yescrypt."
        }
    }
}
