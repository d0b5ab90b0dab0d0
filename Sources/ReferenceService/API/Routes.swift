extension DeskAPI {
    /// Everything that the API can do, as `openapi.yaml` describes it.
    static let routes = visitorRoutes + agentRoutes + supervisorRoutes + adminRoutes + generalRoutes

    /// The pages for people, and their files.
    static let pages = SiteFile.all.map(\.route)

    private static let visitorRoutes = [
        Route(.post, "/api/v1/page-views", "a page was loaded; begins or continues a visit", viewPage),
        Route(.get, "/api/v1/events", "the visitor's events as a stream", streamVisit),
        Route(.get, "/api/v1/events/poll", "the visitor's events by long poll", pollVisit),
        Route(.post, "/api/v1/invite/accept", "Yes", acceptInvite),
        Route(.post, "/api/v1/invite/refuse", "No", refuseInvite),
        Route(.post, "/api/v1/widget/minimise", "the window or invite becomes a bar", minimise),
        Route(.post, "/api/v1/widget/maximise", "the bar becomes the window or invite", maximise),
        Route(.post, "/api/v1/chat", "the visitor opens the chat himself", openChat),
        Route(.get, "/api/v1/form", "the data collection form", showForm),
        Route(.post, "/api/v1/form", "Send", sendForm),
        Route(.post, "/api/v1/messages", "the visitor writes", writeAsVisitor),
        Route(.post, "/api/v1/typing", "the visitor is typing", typeAsVisitor),
        Route(.post, "/api/v1/chat/end", "the visitor ends the chat and stays on the site", endChatAsVisitor),
        Route(.post, "/api/v1/leave", "the visitor leaves the site", leave),
    ]

    private static let agentRoutes = [
        Route(.get, "/api/v1/agents", "who is signed in, and how busy", listAgents),
        Route(.post, "/api/v1/agents/sign-in", "an agent comes", signIn),
        Route(.post, "/api/v1/agents/ready", "an agent takes alerts, or not", setReady),
        Route(.post, "/api/v1/agents/sign-out", "an agent goes", signOut),
        Route(.get, "/api/v1/agents/desk", "the agent's screen as a whole", showAgentDesk),
        Route(.get, "/api/v1/agents/events", "the agent's events as a stream", streamAgent),
        Route(.get, "/api/v1/agents/events/poll", "the agent's events by long poll", pollAgent),
        Route(.post, "/api/v1/agents/chats/{chat}/accept", "accepts an alert", acceptChat),
        Route(.post, "/api/v1/agents/chats/{chat}/reject", "rejects an alert", rejectChat),
        Route(.post, "/api/v1/agents/chats/{chat}/typing", "the agent is typing", typeAsAgent),
        Route(.post, "/api/v1/agents/chats/{chat}/messages", "the agent writes", writeAsAgent),
        Route(.post, "/api/v1/agents/chats/{chat}/transfer", "the agent sends the chat on", transferChat),
        Route(.post, "/api/v1/agents/chats/{chat}/end", "the agent ends the chat", endChat),
        Route(.post, "/api/v1/agents/chats/{chat}/wrapped-up", "the agent is done with the chat", wrapUpChat),
    ]

    private static let supervisorRoutes = [
        Route(.get, "/api/v1/supervisor", "queues, agents and the day so far", showFloor),
        Route(.get, "/api/v1/supervisor/chats", "a day's chats", listChats),
        Route(.get, "/api/v1/supervisor/chats/{chat}", "a chat and what was written", showChat),
    ]

    private static let adminRoutes = [
        Route(.get, "/api/v1/settings", "the General Settings", showSettings),
        Route(.put, "/api/v1/settings", "other General Settings, for new visits", changeSettings),
        Route(.get, "/api/v1/defects", "the defects that can be planted, and those that are", showDefects),
        Route(.put, "/api/v1/defects", "other defects are planted", plantDefects),
    ]

    private static let generalRoutes = [
        Route(.get, "/", "this page", showIndex),
        Route(.get, "/openapi.yaml", "the API's description", showDescription),
        Route(.get, "/health", "whether the service is well, and how busy", showHealth),
    ]
}
