import ChatDesk

/// Who asks, and whether he may.
extension DeskAPI {
    /// The browser cookie of the staff.
    static let staffCookie = "chat_staff"

    /// Lets a request through to a route of that audience.
    ///
    /// - Throws: 401 if it doesn't say who asks, 403 if he may not, 429 if too often.
    func admit(_ request: Request, to audience: Audience) throws(Fault) {
        guard Provenance(request, sites: desk.settings.sites).mayCall(audience) else {
            throw .originNotAllowed(request.header("Origin") ?? "")
        }
        switch audience {
        case .everybody, .anySite, .anyVisitor: break
        case .visitor: try budgets.spendRequest(of: visit(of: request), at: now)
        case .staff, .agent, .supervisor, .admin: try admit(request, as: audience.role)
        }
    }

    private func admit(_ request: Request, as role: Role?) throws(Fault) {
        let session = try session(of: request)
        if let role, session.role(for: role) == nil { throw .roleNeeded(role) }
        guard let csrf = session.csrf, request.method != Request.Method.get.rawValue else { return }
        guard request.header("X-CSRF-Token")?.matches(secret: csrf) == true else { throw .csrf }
    }
}

// MARK: - By their tokens

extension DeskAPI {
    /// The visit whose token the request bears, and of whose browser is thereby heard.
    ///
    /// - Throws: 401 without one, or with an unknown one.
    func visit(of request: Request) throws(Fault) -> Visit.ID {
        let token = request.header("X-Visit-Token") ?? request.query["visit"] ?? ""
        guard let visit = desk.visit(token: token) else { throw Fault(Refusal.unknownVisit) }
        hear(.visit(visit), at: now)
        return visit
    }

    /// The agent who sent the request, and of whose screen is thereby heard.
    ///
    /// - Throws: 401 if nobody is signed in, 403 if he is no agent.
    func agent(of request: Request) throws(Fault) -> Agent.ID {
        guard let agent = try session(of: request).agent else { throw .roleNeeded(.agent) }
        hear(.agent(agent), at: now)
        return agent
    }

    /// The session of a request of the staff: a bearer token's, or else the cookie's.
    ///
    /// - Throws: 401 if there is none.
    func session(of request: Request) throws(Fault) -> Session {
        let session = request.header("Authorization").map { bearer($0) } ?? browserSession(of: request)
        guard let session else { throw .notSignedIn }
        return session
    }

    /// The session that the browser has by its cookie.
    func browserSession(of request: Request) -> Session? {
        session(request.cookie(Self.staffCookie) ?? "", .browser)
    }

    private func bearer(_ authorization: String) -> Session? {
        let parts = authorization.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        let token = String(parts[1])
        return session(token, .program) ?? deskSession(token)
    }

    private func session(_ token: String, _ manner: Session.Manner) -> Session? {
        accounts.sessions.find(token, at: now).flatMap { $0.manner == manner ? $0 : nil }
    }

    /// The desk itself knows the programs that answer visitors.
    private func deskSession(_ token: String) -> Session? {
        guard let agent = desk.agent(token: token) else { return nil }
        return Session(token: token, csrf: nil, roles: [.agent], agent: agent, heard: now)
    }
}

extension DeskAPI {
    /// The chat in the request's path.
    ///
    /// - Throws: 404 if it is no chat's id.
    func chat(of request: Request) throws(Fault) -> Chat.ID {
        guard let chat = Chat.ID(request.parameter) else { throw .noRoute(request.path) }
        return chat
    }
}
