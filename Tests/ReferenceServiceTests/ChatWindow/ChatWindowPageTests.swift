import ChatDesk
import Testing

@testable import ReferenceService

@Suite("The chat window as a page")
struct ChatWindowPageTests {
    private static let form = [
        FormField(name: "first_name", label: "First name", required: true),
        FormField(name: "topic", label: "Topic", kind: .choice, required: false, choices: ["Lamps", "Moths & more"]),
        FormField(name: "inquiry", label: "Your question", kind: .paragraph, required: false),
    ]

    @Test(
        "says that the link is wrong, unless account and queue are there and known (R5)",
        arguments: [
            "", "?account=demo", "?queue=general", "?account=other&queue=general", "?account=demo&queue=other",
            "?account=demo&queue=general&inquiry=" + String(repeating: "x", count: 2_001),
        ]
    )
    func wrongLink(query: String) {
        let browser = PlainBrowser(Conversation())
        #expect(browser.open("/chat" + query).status == 404)
        #expect(browser.says("This link doesn't lead to a chat"))
        #expect(browser.page.header("Set-Cookie") == nil)
    }

    @Test(
        "says so in the visitor's language",
        arguments: [("fr-CA", "Ce lien ne mène à aucun chat"), ("es", "Este enlace")]
    )
    func wrongLinkInLanguages(language: String, text: String) {
        let browser = PlainBrowser(Conversation(), language: language)
        browser.open("/chat")
        #expect(browser.says(text))
    }

    @Test("is in the language asked for, or else in the browser's (R6)")
    func languages() {
        for (query, browser, shown) in [
            ("&language=FR-FR", "es", "fr-FR"), ("", "es-MX,en", "es-ES"), ("&language=DE-DE", "es", "en-US"),
        ] {
            let browser = PlainBrowser(Conversation(), language: browser)
            browser.open(PlainBrowser.address + query)
            #expect(browser.page.bodyText.contains("<html lang=\"\(shown)\">"))
        }
    }

    @Test("shows exactly one screen (R9)")
    func screens() {
        let attended = Conversation()
        _ = attended.agent()
        let asking = Conversation { $0.form = Self.form }
        _ = asking.agent()
        let taking = Conversation { $0.queues[0].leaveMessage = true }
        for (talk, headings) in [
            (Conversation(), ["Nobody is here just now"]), (taking, ["Nobody is here just now", "Leave a message"]),
            (attended, ["Waiting in queue"]), (asking, ["Before we start"]),
        ] {
            let browser = PlainBrowser(talk)
            #expect(browser.open().status == 200)
            #expect(browser.headings == headings)
        }
    }

    @Test("tells what the queue announces of the place in it (R13, R14)")
    func place() {
        let talk = Conversation {
            $0.queues[0].whenUnattended = .queue
            $0.waitingMessages = LocalTexts([.english: ["A word."]])
        }
        let (first, second) = (PlainBrowser(talk), PlainBrowser(talk))
        first.open()
        second.open()
        #expect(second.page.bodyText.contains("<dt>Your position</dt><dd>2</dd>"))
        #expect(second.says("A word."))
        #expect(second.page.bodyText.contains(#"<noscript><meta http-equiv="refresh" content="5; url=/chat?"#))
    }

    @Test("fills the form in with what the address says (R5)")
    func known() {
        let talk = Conversation { $0.form = Self.form }
        _ = talk.agent()
        let browser = PlainBrowser(talk)
        browser.open(PlainBrowser.address + "&first_name=Zo%C3%AB+M%26M&inquiry=%3Cb%3E%0A%2B1")
        #expect(browser.field("first_name")?.contains("value=\"Zoë M&amp;M\"") == true)
        #expect(browser.field("inquiry")?.contains(">\n&lt;b&gt;\n+1</textarea>") == true)
        #expect(browser.says("Fields with an asterisk * are required."))
    }

    @Test("asks again for what is missing, and keeps what was typed (R10, I6)")
    func incomplete() {
        let talk = Conversation { $0.form = Self.form }
        _ = talk.agent()
        let browser = PlainBrowser(talk)
        browser.open(PlainBrowser.address + "&first_name=Zoe")
        let typed = ["first_name": "", "topic": "Moths & more", "inquiry": "\n<b>"]
        #expect(browser.press("form", typed).status == 422)
        let html = browser.page.bodyText
        #expect(html.contains(##"<a href="#field-first_name">First name: please fill this in</a>"##))
        #expect(browser.field("first_name")?.contains("aria-invalid=\"true\"\n autofocus") == true)
        #expect(browser.field("first_name")?.contains("value=\"\"") == true)
        #expect(html.contains("<option selected>Moths &amp; more</option>"))
        #expect(browser.field("inquiry")?.contains(">\n\n&lt;b&gt;</textarea>") == true)
        #expect(browser.field("inquiry")?.contains("aria-invalid") == false)
        #expect(talk.api.desk.figures.waiting == 0)
    }

    @Test("asks for shorter answers")
    func tooLong() {
        let talk = Conversation { $0.form = Self.form }
        _ = talk.agent()
        let browser = PlainBrowser(talk)
        browser.open()
        let long = ["first_name": String(repeating: "ü", count: 2_001)]
        #expect(browser.press("form", long).status == 422)
        #expect(browser.says("First name: please shorten this"))
        #expect(browser.says(long["first_name"] ?? "?"))
    }

    @Test("shows nobody there after Send, if that is so by then (R11)")
    func closedAfterSend() {
        let talk = Conversation { $0.form = Self.form }
        let agent = talk.agent()
        let browser = PlainBrowser(talk)
        browser.open()
        talk.say("POST", "/api/v1/agents/sign-out", agent: agent)
        browser.press("form", ["first_name": "Zoe"])
        #expect(browser.headings == ["Nobody is here just now"])
    }

    @Test("takes a message where nobody is, once (R15)")
    func letter() {
        let talk = Conversation { $0.queues[0].leaveMessage = true }
        let browser = PlainBrowser(talk)
        browser.open(PlainBrowser.address + "&first_name=Zoe&last_name=Ray&phone=1234")
        #expect(browser.field("name")?.contains("value=\"Zoe Ray\"") == true)
        #expect(browser.field("phone")?.contains("value=\"1234\"") == true)
        #expect(browser.press("letter", ["text": " ", "name": "Zoe"]).status == 422)
        #expect(browser.says("Your message: please fill this in"))
        #expect(browser.field("name")?.contains("value=\"Zoe\"") == true)
        browser.press("letter", ["text": "Call\r\nme.", "email": ""])
        #expect(browser.says("Thank you. Your message is with us."))
        #expect(browser.field("text") == nil)
        browser.press("letter", ["text": "Again."])
        let left = talk.say("GET", "/api/v1/supervisor/left-messages", browser: talk.staff(.supervisor))
        #expect(left.bodyText.contains(#""text":"Call\nme.""#))
        #expect(!left.bodyText.contains("Again."))
    }

    @Test("loads itself again while one waits; beside a window of another queue it doesn't come back by itself (R28)")
    func refresh() throws {
        let talk = Conversation {
            $0.queues = ["general", "other"].map { QueueSettings(id: $0) }
            for index in $0.queues.indices { $0.queues[index].whenUnattended = .queue }
        }
        let browser = PlainBrowser(talk)
        browser.open()
        #expect(browser.refresh()?.status == 200)
        browser.open("/chat?account=demo&queue=other")
        let other = try #require(browser.refresh())
        #expect(other.status == 200)
        #expect(talk.api.desk.tally.entered == 2)
        let refreshed = browser.open(PlainBrowser.address + Request.refreshMark)
        #expect(refreshed.status == 409)
        #expect(refreshed.bodyText.contains("You opened another chat in this browser"))
        #expect(refreshed.bodyText.contains("href=\"/chat?account=demo&amp;queue=general\""))
        #expect(talk.api.desk.tally.entered == 2)
        browser.open()
        #expect(talk.api.desk.tally.entered == 3)
    }

    @Test("is opened by nothing but a page", arguments: [("document", 200), ("iframe", 200), ("image", 403)])
    func destination(kind: String, status: Int) {
        let talk = Conversation()
        let reply = talk.say("GET", PlainBrowser.address, headers: [("Sec-Fetch-Dest", kind)])
        #expect(reply.status == status)
        #expect(talk.api.desk.figures.visits == (status == 200 ? 1 : 0))
    }
}
