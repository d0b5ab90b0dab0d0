import ChatDesk

/// A page of the chat window that has no chat to show, and says why.
struct NoticePage {
    /// What the visitor can do about it.
    struct Way {
        let name: String
        let address: String
    }

    let language: String
    let title: String
    let text: String
    let way: Way?

    /// A fault, as a page for people; `address` is the one to go to again.
    init(_ fault: Fault, at address: String, in texts: Texts) {
        let (key, wayKey): (String?, String?) =
            switch fault.code {
            case Fault.wrongLink.code: ("window.wrong-link", nil)
            case Fault.tooManyVisits.code, Fault.tooManyConnections.code: ("window.full", "window.again")
            case Fault(Refusal.unknownVisit).code: ("window.gone", "window.start")
            case Fault.otherWindow.code: ("window.elsewhere", "window.start")
            default: (nil, "window.again")
            }
        language = texts.tag
        title = texts.say(key ?? "chat")
        text = texts.say(key.map { $0 + ".text" } ?? fault.trouble)
        way = wayKey.map { Way(name: texts.say($0), address: address) }
    }

    var html: String { PageTemplates.html(.notice, of: self) }
}
