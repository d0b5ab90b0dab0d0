import ChatDesk

/// The chat window as a page: exactly one screen (R9), which a browser without scripts can use, and which scripts take
/// over.
struct ChatWindowPage {
    let language: String
    let say: Phrase
    let title: String
    let token: String
    let trouble: String?
    /// What the button says that ends what is going on; `nil` if there is nothing to end.
    let endText: String?
    /// Where a frame looks for what is new while somebody may be typing; `nil` if nobody can.
    let newsAddress: String?
    let form: AskedForm?
    let waiting: WaitingScreen?
    let conversation: ConversationScreen?
    let unavailable: UnavailableScreen?
    let ending: EndedScreen?

    /// Where a browser without scripts looks again while one waits.
    let refreshAddress: String

    init(_ picture: VisitPicture, at address: String, token: String, _ unsent: Unsent = .nothing) {
        let texts = Texts.of(picture.introduction.language)
        let view = picture.view
        language = texts.tag
        say = Phrase(in: texts)
        self.token = token
        refreshAddress = address + Request.refreshMark
        title = view.agent.map { texts.say("chat.with", ["agent": $0]) } ?? texts.say("chat")
        trouble = unsent.trouble.map { texts.say($0) }
        endText = view.endKey.map { texts.say($0) }
        newsAddress = view.mayBeTypedIn ? "\(Self.newsPath)?after=\(picture.cursor)" : nil
        let contact = picture.introduction.contact
        form = view.fields.map { .collection(of: $0, from: contact, unsent, in: texts) }
        waiting = view.waiting.map { WaitingScreen($0, in: texts) }
        conversation = view.conversation.map { ConversationScreen($0, unsent, in: texts) }
        unavailable = view.unavailable.map { UnavailableScreen($0, from: contact, unsent, in: texts) }
        ending =
            switch view {
            case .nothing: EndedScreen(in: texts)
            case .over(let over): EndedScreen(over, in: texts)
            case .form, .waiting, .chat, .unavailable: nil
            }
    }

    static let path = "/chat"
    static let newsPath = path + "/news"

    /// The Reactive Chat URL of a queue, on this service.
    static func address(account: String, queue: String) -> String {
        "\(path)?account=\(account.inQuery)&queue=\(queue.inQuery)"
    }

    /// Whether it or a page within it is at a path.
    static func isPart(_ path: String) -> Bool { path == Self.path || path == newsPath }

    var html: String { PageTemplates.html(.chatWindow, of: self) }
}
