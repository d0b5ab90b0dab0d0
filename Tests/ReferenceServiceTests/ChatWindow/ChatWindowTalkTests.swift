import ChatDesk
import Testing

@testable import ReferenceService

@Suite("A chat in the chat window without scripts")
struct ChatWindowTalkTests {
    private let talk = Conversation()
    private let agent: String
    private let browser: PlainBrowser

    /// Ann has accepted the chat c-1.
    init() {
        agent = talk.agent()
        browser = PlainBrowser(talk)
        browser.open()
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
    }

    private func write(_ text: String) {
        talk.say("POST", "/api/v1/agents/chats/c-1/messages", #"{"text":\#(JSON.string(text).text)}"#, agent: agent)
    }

    /// Time passes, of which both sides are heard all the while.
    private func wait(_ seconds: Int, by act: () -> Void) {
        for _ in stride(from: 0, to: seconds, by: 5) {
            talk.now += .seconds(5)
            talk.api.advance(to: talk.now)
            talk.say("GET", "/api/v1/agents/desk", agent: agent)
            act()
        }
    }

    @Test("goes from the first word to the last, and to the next chat (R20, R24)")
    func chat() {
        browser.open()
        #expect(browser.says("Ann is here now."))
        #expect(browser.page.bodyText.contains("<h1>Chat with Ann</h1>"))
        write("Hello.")
        browser.press("message", ["text": "Good\r\nmorning."])
        #expect(browser.messages == ["Hello.", "Good\nmorning."])
        browser.press("end")
        #expect(browser.headings == ["The chat is over"])
        #expect(browser.says("You ended the chat."))
        #expect(browser.messages.count == 2)
        let told = talk.say("GET", "/api/v1/agents/events", agent: agent).bodyText
        #expect(told.contains(#""type":"chat.ended""#))
        browser.press("new")
        #expect(browser.headings == ["Waiting in queue"])
    }

    @Test("tells why it is over when the agent ends it; what was typed then is not sent")
    func endedByAgent() {
        browser.open()
        talk.say("POST", "/api/v1/agents/chats/c-1/end", agent: agent)
        browser.press("message", ["text": "Wait"])
        #expect(browser.says("Ann ended the chat."))
    }

    @Test("is one chat, however often the page is loaded")
    func reload() {
        for _ in 0..<3 { browser.open() }
        #expect(browser.page.header("Set-Cookie") == nil)
        #expect(talk.api.desk.figures.visits == 1)
        #expect(talk.api.desk.figures.chats == 1)
        browser.press("end")
        browser.open()
        #expect(browser.headings == ["The chat is over"])
        #expect(talk.api.desk.figures.chats == 0)
    }

    @Test(
        "shows what both sides wrote as text, and never as HTML",
        arguments: ["<script>alert(1)</script>", "\"\u{301}&'"]
    )
    func escaping(text: String) {
        let escaped = text.inHTML
        write(text)
        browser.press("message", ["text": text])
        #expect(browser.messages == [escaped, escaped])
        browser.press("news", ["text": text + "</textarea>"])
        #expect(browser.page.bodyText.contains(">\n\(escaped)&lt;/textarea&gt;</textarea>"))
    }

    @Test("escapes names, too")
    func names() {
        let talk = Conversation()
        let signIn = #"{"name":"<script>","password":"\#(Passwords.tests[.agent])"}"#
        let agent = talk.say("POST", "/api/v1/agents/sign-in", signIn)["token"]
        talk.say("POST", "/api/v1/agents/ready", #"{"ready":true}"#, agent: agent)
        let browser = PlainBrowser(talk)
        browser.open()
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
        browser.open()
        #expect(browser.says("Chat with <script>"))
        #expect(!browser.page.bodyText.contains("<script>"))
    }

    @Test("keeps what is being typed when one looks for what is new")
    func draft() {
        browser.open()
        write("Hello.")
        #expect(browser.press("news", ["text": "Dear Ann,\r\n"]).status == 200)
        #expect(browser.messages == ["Hello."])
        #expect(browser.page.bodyText.contains(">\nDear Ann,\n</textarea>"))
        browser.press("message", ["text": "  "])
        #expect(browser.messages == ["Hello."])
    }

    @Test("says in a frame that there is something new, or that somebody is typing (R25)")
    func news() {
        browser.open()
        #expect(browser.news()?.bodyText.contains(#"<p role="status"></p>"#) == true)
        talk.say("POST", "/api/v1/agents/chats/c-1/typing", agent: agent)
        #expect(browser.news()?.bodyText.contains("Ann is typing") == true)
        talk.now += .seconds(6)
        #expect(browser.news()?.bodyText.contains("Ann is typing") == false)
        write("Hello.")
        #expect(browser.news()?.bodyText.contains("There is something new.") == true)
        #expect(browser.news()?.header("Refresh") == "5")
        browser.press("news")
        #expect(browser.news()?.bodyText.contains(#"<p role="status"></p>"#) == true)
    }

    @Test("goes on while the page is open, however long somebody types")
    func attendance() {
        browser.open()
        wait(200) { _ = browser.news() }
        browser.press("message", ["text": "At last."])
        #expect(browser.messages == ["At last."])
        wait(60) {}
        #expect(browser.news()?.bodyText.contains("This chat is no longer open") == true)
        #expect(browser.news()?.header("Refresh") == nil)
    }

    @Test("warns who has written nothing for long")
    func warning() {
        write("Hello?")
        wait(300) { browser.open() }
        #expect(browser.says("The chat ends soon if nothing more comes."))
    }
}
