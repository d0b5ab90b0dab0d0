/// A step that a binding may have: what one of a side's actions asks of the service.
struct ActionStep: Sendable, Equatable {
    var name: String
    /// In a few words.
    var meaning: String
    /// The variables that the action brings along.
    var variables: [String] = []

    /// Whether the action brings this variable along, such as `answers`, or `answers.email` with it.
    func gives(_ variable: String) -> Bool {
        variables.contains { variable == $0 || $0 == "answers" && variable.hasPrefix("answers.") }
    }
}

extension ActionStep {
    /// Those of a binding's visitor.
    static let visitors = [
        ActionStep(
            name: "view-page",
            meaning: "a page is loaded, or shown again in its tab: then `returned` is true",
            variables: ["page", "page_number", "queue", "returned"]
        ),
        ActionStep(name: "accept-invite", meaning: "Yes to the invite"),
        ActionStep(name: "refuse-invite", meaning: "No to the invite"),
        ActionStep(name: "open-chat", meaning: "the visitor opens the chat himself"),
        ActionStep(name: "send-form", meaning: "the form is sent", variables: ["answers"]),
        ActionStep(name: "typing", meaning: "he types"),
        ActionStep(name: "write", meaning: "he sends a message", variables: ["text"]),
        ActionStep(name: "minimise", meaning: "he minimises the window"),
        ActionStep(name: "maximise", meaning: "he opens it again"),
        ActionStep(name: "leave", meaning: "he goes, and says so"),
    ]

    /// Those of a binding's agent.
    static let agents = [
        ActionStep(name: "sign-in", meaning: "he comes to work", variables: ["name", "chats_at_once"]),
        ActionStep(
            name: "ready",
            meaning: "he is ready for chats, or, before he goes home, no longer",
            variables: ["ready"]
        ),
        ActionStep(name: "accept", meaning: "Yes to an alert", variables: ["chat"]),
        ActionStep(
            name: "reject",
            meaning: "No to an alert; one that he lets pass asks for nothing",
            variables: ["chat"]
        ),
        ActionStep(name: "typing", meaning: "he types", variables: ["chat"]),
        ActionStep(name: "write", meaning: "he sends a message", variables: ["chat", "text"]),
        ActionStep(name: "transfer", meaning: "he sends a chat on to a queue", variables: ["chat", "queue"]),
        ActionStep(name: "end", meaning: "he ends a chat", variables: ["chat"]),
        ActionStep(name: "wrap-up", meaning: "he is done with a chat that is over", variables: ["chat"]),
        ActionStep(name: "sign-out", meaning: "he goes home"),
    ]
}
