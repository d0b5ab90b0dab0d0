/// A chat as its agent's screen shows it.
public struct ChatPicture: Sendable, Equatable {
    /// Which one it is.
    public let chat: Chat.ID
    /// The queue that it came by, or was transferred to.
    public let queue: String
    /// Whose chat it is.
    public let visit: Visit.ID
    /// What is known of the visitor.
    public let introduction: Introduction
    /// The address that the screen may open, of those that the settings list (R17).
    public let screenPop: String?
    /// The page that the visitor is on.
    public let page: String
    /// The form's answers.
    public let answers: [String: String]
    /// When the visitor entered the queue, or met the launch criterion.
    public let began: Duration
    /// What was written so far, oldest first.
    public let messages: [Message]

    init(_ chat: Chat, of visit: Visit) {
        self.chat = chat.id
        self.queue = chat.queue
        self.visit = visit.id
        self.introduction = visit.introduction
        self.screenPop = visit.settings.screenPops.first { $0.id == visit.introduction.screenPop }?
            .address(visit: visit.id, chat: chat.id)
        self.page = visit.page
        self.answers = chat.answers
        self.began = chat.began
        self.messages = chat.messages
    }
}
