import ChatDesk

/// Who of the staff may do what: their passwords, and who is signed in.
struct Accounts: Sendable {
    var sessions: Sessions
    var wrongPasswords = WrongPasswords()
    private let passwords: HashedPasswords
    private var tokens: any TokenSource

    init(_ passwords: HashedPasswords, _ sessions: Sessions = Sessions(), tokens: any TokenSource) {
        self.passwords = passwords
        self.sessions = sessions
        self.tokens = tokens
    }

    /// What is to be checked before a client may do something as a role.
    func check(
        _ password: String,
        of role: Role,
        from client: String,
        then: @escaping @Sendable (DeskAPI) throws(Fault) -> Answer
    ) -> PasswordCheck {
        let attempt = PasswordCheck.Attempt(client: client, role: role)
        return PasswordCheck(attempt: attempt, password: password, hash: passwords[role], then: then)
    }

    /// Begins a session. In a browser that has one it goes on from that: a new token, the same CSRF token for the tabs
    /// that are open, and all roles.
    mutating func begin(
        _ role: Role,
        agent: Agent.ID? = nil,
        as manner: Session.Manner,
        goingOnFrom old: Session? = nil,
        at now: Duration
    ) -> Session {
        let session = Session(
            token: tokens.next(),
            csrf: manner == .browser ? old?.csrf ?? tokens.next() : nil,
            roles: (old?.roles ?? []).filter { $0 != role } + [role],
            agent: agent ?? old?.agent,
            heard: now
        )
        if let old { sessions.end(old) }
        sessions.begin(session, at: now)
        return session
    }
}
