import ChatDesk
import Testing

@testable import ReferenceService

@Suite("The chat window and those who mean no good, or too much of it")
struct ChatWindowSafetyTests {
    private let talk = Conversation { $0.queues[0].whenUnattended = .queue }

    @Test("does nothing without the visit's token", arguments: ["", "nonsense", "t-1"])
    func tokens(token: String) {
        let browser = PlainBrowser(talk)
        browser.open()
        let refused = browser.send("end", token: token == "t-1" ? browser.token.uppercased() : token)
        #expect(refused.status == 401)
        #expect(refused.bodyText.contains("This chat is no longer open"))
        #expect(refused.bodyText.contains("href=\"/chat?account=demo&amp;queue=general\""))
        #expect(talk.api.desk.figures.waiting == 1)
    }

    @Test("takes no form from a page of another site")
    func otherSites() {
        let browser = PlainBrowser(talk)
        browser.open()
        let body = "chat.act=end&chat.visit=\(browser.token)"
        let headers = [(name: "Origin", value: "https://evil.example"), ("Host", "chat.example")]
        #expect(talk.say("POST", PlainBrowser.address, body, headers: headers).status == 403)
        #expect(talk.api.desk.figures.waiting == 1)
    }

    @Test("leads back to its own address, with the query that it had")
    func redirect() {
        let browser = PlainBrowser(talk)
        browser.open()
        let address = PlainBrowser.address + "&tag=a%20b"
        #expect(browser.send("end", to: address).header("Location") == address)
        #expect(browser.send("new", to: "/chat").header("Location") == "/chat")
        #expect(browser.send("end", to: "//evil.example/chat").status == 404)
    }

    @Test("keeps the token out of addresses, and the page out of caches and other sites' frames")
    func headers() {
        let browser = PlainBrowser(talk)
        browser.open()
        #expect(browser.page.header("Cache-Control") == "no-store")
        #expect(browser.page.header("Content-Security-Policy")?.contains("frame-ancestors 'none'") == true)
        #expect(!browser.token.isEmpty)
        #expect(!talk.exchanges.contains { $0.request.target.contains(browser.token) })
    }

    @Test("tells a form that says nothing", arguments: ["dance", ""])
    func acts(act: String) {
        let browser = PlainBrowser(talk)
        browser.open()
        #expect(browser.press(act).status == 400)
        #expect(browser.says("That didn't work. Please try again."))
        #expect(browser.headings == ["Waiting in queue"])
    }

    @Test("says that all lines are busy when there are too many visits")
    func full() {
        let browser = PlainBrowser(Conversation(mostVisits: 0))
        #expect(browser.open().status == 503)
        #expect(browser.page.header("Retry-After") == "60")
        #expect(browser.says("All our lines are busy"))
    }

    @Test("asks who writes too much to wait, and keeps the message")
    func messages() {
        let agent = talk.agent()
        let browser = PlainBrowser(talk)
        browser.open()
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
        for number in 0..<20 { #expect(browser.send("message", ["text": "\(number)"]).status == 303) }
        #expect(browser.press("message", ["text": "One more."]).status == 429)
        #expect(browser.page.header("Retry-After") != nil)
        #expect(browser.says("That was a little fast."))
        #expect(browser.page.bodyText.contains(">\nOne more.</textarea>"))
        let long = String(repeating: "ü", count: 4_001)
        #expect(browser.press("message", ["text": long]).status == 422)
        #expect(browser.says("That is too long."))
        #expect(browser.page.bodyText.contains(">\n\(long)</textarea>"))
    }

    @Test("asks who loads it too often to wait")
    func requests() {
        let browser = PlainBrowser(talk)
        for _ in 0...Limits.visitRequests.count { browser.open() }
        #expect(browser.open().status == 429)
        #expect(browser.says("That was a little fast."))
    }

    @Test("answers on a page what it can't take at all")
    func socket() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let huge = ["Content-Length: \(Limits.bodyBytes + 1)"]
            try await client.send("POST /chat HTTP/1.1\r\nHost: test\r\n\(huge[0])\r\n\r\n")
            let answer = try await client.readAnswer()
            #expect(answer.status == 413)
            #expect(answer.body.contains("<p>That is too long."))
        }
    }
}
