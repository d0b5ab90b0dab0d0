import ChatDesk

/// A desk with people around it, in virtual time: what a test needs to tell a story in a few lines.
struct Scene {
    var desk: Desk
    var now = Duration.zero

    init(
        _ activation: Settings.Activation = .reactiveOnly,
        defects: [String] = [],
        sinceMonday: Duration = .zero,
        _ change: (inout Settings) -> Void = { _ in }
    ) throws {
        var settings = Settings()
        settings.activation = activation
        settings.launchAfter = .seconds(10)
        change(&settings)
        desk = Desk(
            settings: settings,
            defects: try defects.map { try Defect(parsing: $0) },
            tokens: NumberedTokens(),
            sinceMonday: sinceMonday
        )
    }

    /// Lets time pass; whatever is due happens at its own instant.
    mutating func wait(_ seconds: Double) {
        let end = now + .seconds(seconds)
        while let next = desk.nextDeadline, next <= end { _ = desk.advance(to: next) }
        _ = desk.advance(to: end)
        now = end
    }

    // MARK: Visitors

    /// A page view, by default of a browser's running visit.
    @discardableResult
    mutating func view(
        _ page: String = "/",
        browser: String = "b1",
        site: String = "shop",
        queue: String? = nil,
        manner: PageView.Manner = .loaded,
        introduction: Introduction = Introduction()
    ) throws -> Visit.ID {
        let view = PageView(
            site: site,
            page: page,
            browser: browser,
            queue: queue,
            manner: manner,
            introduction: introduction
        )
        return try desk.view(view, at: now).get().visit
    }

    /// A visitor who opened the chat, and the chat if he waits.
    mutating func queue(_ browser: String, _ queue: String? = nil, tag: String? = nil) throws -> Waiting {
        let visit = try view(browser: browser, queue: queue, introduction: Introduction(tag: tag))
        guard let waiting = try desk.openChat(by: visit, at: now).get().waiting else { throw NotWaiting() }
        return (visit, waiting.chat)
    }

    typealias Waiting = (visit: Visit.ID, chat: Chat.ID)
    struct NotWaiting: Error {}

    func events(_ visit: Visit.ID) -> [VisitorEvent] {
        (desk.visit(visit)?.log.events(after: 0) ?? []).map(\.event)
    }

    /// What the window shows, or would if it were open.
    func view(_ visit: Visit.ID) -> VisitorView { desk.picture(of: visit)?.view ?? .nothing }

    func widget(_ visit: Visit.ID) -> Widget.State? { desk.visit(visit)?.widget.state }

    func position(_ visit: Visit.ID) -> Int? {
        events(visit).reversed().lazy.compactMap { event in
            switch event {
            case .queueEntered(_, let place, _), .queuePosition(_, let place): place.position
            default: nil
            }
        }.first
    }

    /// When, and how often, the invite was presented.
    func invites(_ visit: Visit.ID) -> [Duration] {
        (desk.visit(visit)?.log.events(after: 0) ?? []).compactMap { logged in
            if case .invitePresented = logged.event { logged.at } else { nil }
        }
    }

    // MARK: Agents

    /// An agent, signed in and ready.
    @discardableResult
    mutating func agent(_ name: String = "Ann", chatsAtOnce: Int = 1) throws -> Agent.ID {
        let agent = try desk.signIn(name: name, chatsAtOnce: chatsAtOnce, at: now).get().agent
        try desk.setReady(true, by: agent, at: now).get()
        return agent
    }

    func events(_ agent: Agent.ID) -> [AgentEvent] {
        (desk.agent(agent)?.log.events(after: 0) ?? []).map(\.event)
    }

    /// The chats whose alerts are on the agent's screen.
    func alerts(_ agent: Agent.ID) -> [Chat.ID] { desk.agent(agent)?.alerts ?? [] }

    /// What the latest alert said.
    func lastAlert(_ agent: Agent.ID) -> AgentEvent.Alert? {
        events(agent).reversed().lazy.compactMap { if case .alertOffered(let alert) = $0 { alert } else { nil } }.first
    }

    /// The visitor of a browser in a chat with an agent who has a free slot.
    mutating func chat(_ browser: String, with agent: Agent.ID) throws -> (visit: Visit.ID, chat: Chat.ID) {
        let (visit, chat) = try queue(browser)
        _ = try desk.accept(chat, by: agent, at: now).get()
        return (visit, chat)
    }

    /// An agent and a visitor in a chat that began in the queue.
    mutating func chat() throws -> (visit: Visit.ID, chat: Chat.ID, agent: Agent.ID) {
        let agent = try agent()
        let (visit, chat) = try queue("b1")
        _ = try desk.accept(chat, by: agent, at: now).get()
        return (visit, chat, agent)
    }
}
