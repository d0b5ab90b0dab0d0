import ChatDesk

@testable import ReferenceService

/// A browser that runs no scripts, with the chat window open in it.
final class PlainBrowser {
    static let address = "/chat?account=demo&queue=general"

    let talk: Conversation
    private let language: String
    private var cookie: String?
    /// The page that is shown.
    private(set) var page = Reply(status: 0)

    init(_ talk: Conversation, language: String = "en") {
        self.talk = talk
        self.language = language
    }

    @discardableResult
    func open(_ address: String = address) -> Reply {
        page = talk.say("GET", address, headers: headers)
        let set = page.header("Set-Cookie")?.split(separator: ";").first
        cookie = set.map { String($0) } ?? cookie
        return page
    }

    /// Presses a button of a form that is filled in; the reply isn't followed.
    func send(_ act: String, _ typed: [String: String] = [:], token: String? = nil, to address: String = address)
        -> Reply
    {
        let pairs = typed.merging(["chat.act": act, "chat.visit": token ?? self.token]) { $1 }
        let body = pairs.map { "\($0.key.inQuery)=\($0.value.inQuery)" }.joined(separator: "&")
        return talk.say("POST", address, body, headers: headers)
    }

    /// Presses a button, and goes where that leads.
    @discardableResult
    func press(_ act: String, _ typed: [String: String] = [:]) -> Reply {
        page = send(act, typed)
        return page.status == 303 ? open(page.header("Location") ?? "") : page
    }

    /// The page loads itself again, as it says that it does.
    @discardableResult
    func refresh() -> Reply? {
        page.bodyText.firstMatch(of: /http-equiv="refresh" content="\d+; url=([^"]+)"/).map {
            open(String($0.1).replacing("&amp;", with: "&"))
        }
    }

    /// The frame that looks for what is new, as the page has it; `nil` if it has none.
    func news() -> Reply? {
        page.bodyText.firstMatch(of: /<iframe class="news" src="([^"]+)"/).map {
            talk.say("GET", String($0.1), headers: headers)
        }
    }

    private var headers: [(name: String, value: String)] {
        [("Host", "chat.example"), ("Accept-Language", language)] + (cookie.map { [("Cookie", $0)] } ?? [])
    }

    // MARK: What the page says

    var token: String { page.bodyText.firstMatch(of: /data-visit="([^"]+)"/).map { String($0.1) } ?? "" }

    var headings: [String] { page.bodyText.matches(of: /<h[23]>(.*?)<\/h[23]>/).map { String($0.1) } }

    /// What stands in the log, as HTML.
    var messages: [String] { page.bodyText.matches(of: /<p class="text">([^<]*)<\/p>/).map { String($0.1) } }

    func says(_ text: String) -> Bool { page.bodyText.contains(text.inHTML) }

    /// The HTML of a field's own element.
    func field(_ name: String) -> Substring? {
        page.bodyText.matches(of: /<(?:input|textarea|select)[^>]*>(?:\n[^<]*<\/textarea>)?/).map(\.output)
            .first { $0.contains("id=\"field-\(name)\"") }
    }
}
