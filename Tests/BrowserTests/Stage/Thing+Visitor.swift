/// What visitors meet, by the names it has in English.
extension Thing {
    static let invite = dialog("Can we help you?")
    static let yes = button("Yes, please")
    static let no = button("No, thanks")
    static let minimise = button("Minimise")
    /// The minimised bar; its name goes on with what is going on, and how much is unread.
    static let bar = button("Chat – Open the chat")
    static let waitingBar = button("Waiting in queue – Open the chat")

    /// The chat window on a site's page, before anybody has joined.
    static let window = dialog("Chat")
    static func window(with agent: String) -> Thing { dialog("Chat with \(agent)") }

    static let form = heading("Before we start")
    static let send = button("Send")
    static let waiting = heading("Waiting in queue")
    static let unattended = heading("Nobody is here just now")
    static let closed = heading("We're closed just now")
    static let composer = field("Your message")
    static let end = button("End and close")
    static let endForGood = button("End chat")
    static let newChat = button("Start a new chat")
}
