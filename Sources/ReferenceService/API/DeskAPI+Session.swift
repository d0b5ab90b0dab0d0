import ChatDesk

/// Signing in and out.
extension DeskAPI {
    private struct SessionBody: Decodable {
        let role: String
        let password: String
        let name: String?
        let chats_at_once: Int?
        let `as`: String?
    }

    private struct SignInBody: Decodable {
        let name: String
        let chats_at_once: Int?
        let password: String
    }

    private struct EndBody: Decodable {
        let role: String?
    }

    func beginSession(_ request: Request) throws(Fault) -> Answer {
        let body = try request.decoded(as: SessionBody.self)
        let role: Role = try choice(body.role, "role")
        let manner: Session.Manner = try choice(body.as ?? Session.Manner.browser.rawValue, "as")
        let newcomer = try Newcomer(role, body.name ?? "", body.chats_at_once)
        let check = accounts.check(body.password, of: role, from: request.client) { (api) throws(Fault) in
            switch manner {
            case .browser: try api.welcome(newcomer, inBrowserOf: request)
            case .program: try api.welcomeProgram(newcomer)
            }
        }
        return .check(check)
    }

    /// A program that answers visitors signs in.
    func signIn(_ request: Request) throws(Fault) -> Answer {
        let body = try request.decoded(as: SignInBody.self)
        let newcomer = try Newcomer(.agent, body.name, body.chats_at_once)
        let check = accounts.check(body.password, of: .agent, from: request.client) { (api) throws(Fault) in
            let badge = try api.signIn(newcomer)
            return .reply(.json(["agent": .string(badge.agent.description), "token": .string(badge.token)]))
        }
        return .check(check)
    }

    func showSession(_ request: Request) throws(Fault) -> Answer {
        let session = try session(of: request)
        guard let wanted = request.query["role"] else { return .reply(.json(json(session))) }
        let role: Role = try choice(wanted, "role")
        guard let held = session.role(for: role) else { throw .notSignedIn }
        return .reply(.json(json(session, as: held)))
    }

    func endSession(_ request: Request) throws(Fault) -> Answer {
        let body = request.body.isEmpty ? EndBody(role: nil) : try request.decoded()
        let session = try session(of: request)
        let role: Role? = try body.role.map { (text) throws(Fault) in try choice(text, "role") }
        if let role, !session.roles.contains(role) { throw .roleNeeded(role) }
        for role in role.map({ [$0] }) ?? session.roles { try end(role, of: request) }
        var reply = Reply.json(["ended": true])
        if session.manner == .browser, browserSession(of: request) == nil {
            reply.headers.append(cookie("", "Max-Age=0"))
        }
        return .reply(reply)
    }

    private func end(_ role: Role, of request: Request) throws(Fault) {
        let session = try session(of: request)
        if role == .agent, let agent = session.agent {
            try ask { $0.signOut(agent, at: $1) }
        } else {
            accounts.sessions.end(role, of: session)
        }
    }
}

// MARK: - The password

extension DeskAPI {
    /// Why a password may not be tried now; `nil` if it may.
    func refusal(of check: PasswordCheck, at now: Duration) -> Fault? {
        accounts.wrongPasswords.wait(before: check.attempt, at: now).map(Fault.tooManyPasswords)
    }

    /// Answers the request whose password was checked.
    func conclude(_ check: PasswordCheck, isRight: Bool, at now: Duration) -> Answer {
        self.now = now
        accounts.wrongPasswords.note(check.attempt, isRight: isRight, at: now)
        do throws(Fault) {
            guard isRight else { throw .wrongPassword }
            let answer = try check.then(self)
            try commitIfUrgent()
            return answer
        } catch {
            return .reply(error.reply)
        }
    }
}

// MARK: - After the right password

extension DeskAPI {
    /// Somebody with the right password.
    private struct Newcomer {
        let role: Role
        let name: String
        /// As he asked; `nil` for as many as is usual.
        let chatsAtOnce: Int?

        init(_ role: Role, _ name: String, _ chatsAtOnce: Int?) throws(Fault) {
            try name.require(atMost: Limits.nameLength, "name")
            self.role = role
            self.name = name
            self.chatsAtOnce = chatsAtOnce
        }
    }

    private func signIn(_ newcomer: Newcomer) throws(Fault) -> Badge {
        let chats = newcomer.chatsAtOnce ?? desk.settings.chatsAtOnce
        let badge = try ask { $0.signIn(name: newcomer.name, chatsAtOnce: chats, at: $1) }
        hear(.agent(badge.agent), at: now)
        return badge
    }

    /// Whoever was an agent in this browser before no longer is, if he signs in as one again.
    private func welcome(_ newcomer: Newcomer, inBrowserOf request: Request) throws(Fault) -> Answer {
        let badge = newcomer.role == .agent ? try signIn(newcomer) : nil
        let old = browserSession(of: request)
        let session = accounts.begin(newcomer.role, agent: badge?.agent, as: .browser, goingOnFrom: old, at: now)
        if badge != nil, let agent = old?.agent { try ask { $0.signOut(agent, at: $1) } }
        var reply = Reply.json(json(session))
        reply.headers.append(cookie(session.token))
        return .reply(reply)
    }

    private func welcomeProgram(_ newcomer: Newcomer) throws(Fault) -> Answer {
        guard newcomer.role == .agent else {
            let session = accounts.begin(newcomer.role, as: .program, at: now)
            return .reply(.json(["role": .string(newcomer.role.rawValue), "token": .string(session.token)]))
        }
        let badge = try signIn(newcomer)
        return .reply(
            .json(["role": "agent", "token": .string(badge.token), "agent": .string(badge.agent.description)])
        )
    }

    /// The session as one of its roles sees it, by default the latest.
    private func json(_ session: Session, as role: Role? = nil) -> JSON {
        let role = role ?? session.roles.last
        let agent = role == .agent ? session.agent.flatMap { desk.agent($0) } : nil
        return [
            "role": .optional(role?.rawValue),
            "roles": .array(session.roles.map { .string($0.rawValue) }),
            "csrf": .optional(session.csrf),
            "agent": .optional(agent?.id.description),
            "name": .optional(agent?.name),
        ]
    }

    private func cookie(_ token: String, _ more: String...) -> (name: String, value: String) {
        let parts = ["\(Self.staffCookie)=\(token)", "HttpOnly", "SameSite=Strict", "Path=/"] + more
        return ("Set-Cookie", parts.joined(separator: "; "))
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, _ place: String) throws(Fault)
        -> Choice
    where Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badRequest("\"\(place)\" is \(text): give one of \(choices).")
    }
}
