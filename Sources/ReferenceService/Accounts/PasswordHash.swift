import CCrypt
import Foundation

/// A password as it is kept: hashed with yescrypt by libxcrypt, in the notation of `crypt(5)`.
struct PasswordHash: Sendable, Equatable {
    let text: String

    /// Hashes a password with a salt of its own. Takes as long as ``matches(_:)``.
    init(_ password: String) throws(PasswordError) {
        guard let salt = crypt_gensalt_ra("$y$", Limits.passwordCost, nil, 0) else { throw .lastError }
        defer { free(salt) }
        guard let hash = Self.hash(password, salt) else { throw .lastError }
        text = hash
    }

    /// Whether this is the password. Takes some 13 ms and 16 MiB: never call it on the event loop.
    func matches(_ password: String) -> Bool {
        guard password.utf8.count <= Limits.passwordBytes, Self.takes(password), let hash = Self.hash(password, text)
        else { return false }
        return hash.matches(secret: text)
    }

    /// Whether the whole text is hashed: C ends a string at its first null character.
    static func takes(_ password: String) -> Bool { !password.utf8.contains(0) }

    private static func hash(_ password: String, _ setting: UnsafePointer<CChar>) -> String? {
        var memory: UnsafeMutableRawPointer?
        var size: CInt = 0
        defer { free(memory) }
        return crypt_ra(password, setting, &memory, &size).map { String(cString: $0) }
    }
}

extension PasswordHash: Codable {
    init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension PasswordError {
    fileprivate static var lastError: PasswordError { .cannotHash(reason: String(cString: strerror(errno))) }
}

extension String {
    /// Whether this is the secret, in a time that doesn't tell how much of it was right.
    func matches(secret: String) -> Bool {
        guard utf8.count == secret.utf8.count else { return false }
        return zip(utf8, secret.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
