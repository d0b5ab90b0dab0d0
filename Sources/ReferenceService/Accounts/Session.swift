import ChatDesk

/// Somebody of the staff, signed in.
struct Session: Sendable, Codable {
    /// What one signs in with.
    enum Manner: String, Sendable, CaseIterable {
        /// A browser, known by a cookie.
        case browser
        /// A program, known by a bearer token.
        case program
    }

    /// What proves it; not to be guessed.
    let token: String
    /// What a browser's requests that change something bear besides the cookie, which the browser sends unasked; `nil`
    /// for a program.
    let csrf: String?
    /// What he signed in as, latest last: in one browser one can be an agent in one tab and a supervisor in another.
    var roles: [Role]
    /// Who he is at the desk, if he is an agent.
    var agent: Agent.ID?
    /// When a request of his came last.
    var heard: Duration

    /// Whether a browser's cookie proves it, or else a program's token.
    var manner: Manner { csrf == nil ? .program : .browser }

    /// The role by which he may do what a role may, if any.
    func role(for role: Role) -> Role? {
        if roles.contains(role) { return role }
        return role == .supervisor && roles.contains(.admin) ? .admin : nil
    }
}
