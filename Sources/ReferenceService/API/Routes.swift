extension DeskAPI {
    /// Everything that the API can do, as `openapi.yaml` describes it.
    static let routes =
        visitorRoutes + sessionRoutes + agentRoutes + supervisorRoutes + adminRoutes + generalRoutes

    /// The pages for people, and their files.
    static let pages = SiteFile.all.map(\.route) + shopRoutes + chatWindow

    private static let visitorRoutes = [
        Route(
            .post,
            "/api/v1/page-views",
            for: .anyVisitor,
            "a page was loaded; begins or continues a visit",
            viewPage
        ),
        Route(
            .post,
            "/api/v1/page-views/end",
            for: .visitor,
            "a page is closed, perhaps the visit's last",
            endPageView
        ),
        Route(.get, "/api/v1/visit", for: .visitor, "all that a page shows of the visit", showVisit),
        Route(.get, "/api/v1/events", for: .visitor, "the visitor's events as a stream", streamVisit),
        Route(.get, "/api/v1/events/socket", for: .visitor, "the visitor's events by WebSocket", openVisitSocket),
        Route(.get, "/api/v1/events/poll", for: .visitor, "the visitor's events by long poll", pollVisit),
        Route(.post, "/api/v1/invite/accept", for: .visitor, "Yes", acceptInvite),
        Route(.post, "/api/v1/invite/refuse", for: .visitor, "No", refuseInvite),
        Route(.post, "/api/v1/widget/minimise", for: .visitor, "the window or invite becomes a bar", minimise),
        Route(.post, "/api/v1/widget/maximise", for: .visitor, "the bar becomes the window or invite", maximise),
        Route(.post, "/api/v1/chat", for: .visitor, "the visitor opens the chat himself", openChat),
        Route(.get, "/api/v1/form", for: .anyVisitor, "the data collection form", showForm),
        Route(.post, "/api/v1/form", for: .visitor, "Send", sendForm),
        Route(.post, "/api/v1/messages", for: .visitor, "the visitor writes", writeAsVisitor),
        Route(.post, "/api/v1/left-messages", for: .visitor, "the visitor leaves a message for later", leaveMessage),
        Route(.post, "/api/v1/typing", for: .visitor, "the visitor is typing", typeAsVisitor),
        Route(
            .post,
            "/api/v1/chat/end",
            for: .visitor,
            "the visitor ends the chat and stays on the site",
            endChatAsVisitor
        ),
        Route(.post, "/api/v1/leave", for: .visitor, "the visitor leaves the site", leave),
    ]

    private static let sessionRoutes = [
        Route(.post, "/api/v1/session", for: .everybody, "somebody of the staff signs in", beginSession),
        Route(.get, "/api/v1/session", for: .staff, "who is signed in here", showSession),
        Route(.post, "/api/v1/session/end", for: .staff, "he signs out", endSession),
    ]

    private static let agentRoutes = [
        Route(.get, "/api/v1/agents", for: .staff, "who is signed in, and how busy", listAgents),
        Route(.post, "/api/v1/agents/sign-in", for: .everybody, "an agent comes", signIn),
        Route(.post, "/api/v1/agents/ready", for: .agent, "an agent takes alerts, or not", setReady),
        Route(.post, "/api/v1/agents/sign-out", for: .agent, "an agent goes", signOut),
        Route(.get, "/api/v1/agents/desk", for: .agent, "the agent's screen as a whole", showAgentDesk),
        Route(.get, "/api/v1/agents/events", for: .agent, "the agent's events as a stream", streamAgent),
        Route(.get, "/api/v1/agents/events/socket", for: .agent, "the agent's events by WebSocket", openAgentSocket),
        Route(.get, "/api/v1/agents/events/poll", for: .agent, "the agent's events by long poll", pollAgent),
        Route(.post, "/api/v1/agents/chats/{chat}/accept", for: .agent, "accepts an alert", acceptChat),
        Route(.post, "/api/v1/agents/chats/{chat}/reject", for: .agent, "rejects an alert", rejectChat),
        Route(.post, "/api/v1/agents/chats/{chat}/typing", for: .agent, "the agent is typing", typeAsAgent),
        Route(.post, "/api/v1/agents/chats/{chat}/messages", for: .agent, "the agent writes", writeAsAgent),
        Route(.post, "/api/v1/agents/chats/{chat}/end", for: .agent, "the agent ends the chat", endChat),
        Route(.post, "/api/v1/agents/chats/{chat}/transfer", for: .agent, "the agent sends the chat on", transferChat),
        Route(
            .post,
            "/api/v1/agents/chats/{chat}/wrapped-up",
            for: .agent,
            "the agent is done with the chat",
            wrapUpChat
        ),
    ]

    private static let supervisorRoutes = [
        Route(.get, "/api/v1/supervisor", for: .supervisor, "queues, agents and the day so far", showFloor),
        Route(.get, "/api/v1/supervisor/left-messages", for: .supervisor, "what visitors left", listLeftMessages),
        Route(.get, "/api/v1/supervisor/chats", for: .supervisor, "a day's chats", listChats),
        Route(.get, "/api/v1/supervisor/chats/{chat}", for: .supervisor, "a chat and what was written", showChat),
    ]

    private static let adminRoutes = [
        Route(.get, "/api/v1/settings", for: .admin, "the General Settings", showSettings),
        Route(.put, "/api/v1/settings", for: .admin, "other General Settings, for new visits", changeSettings),
        Route(.get, "/api/v1/defects", for: .admin, "the defects that can be planted, and those that are", showDefects),
        Route(.put, "/api/v1/defects", for: .admin, "other defects are planted", plantDefects),
    ]

    private static let generalRoutes = [
        Route(.get, "/", for: .everybody, "this page", showIndex),
        Route(.get, "/openapi.yaml", for: .everybody, "the API's description", showDescription),
        Route(.get, "/health", for: .everybody, "whether the service is well, and how busy", showHealth),
    ]
}
