import ChatDesk
import Foundation
import Testing

@Suite("The settings")
struct SettingsTests {
    @Test("are the same after being written and read")
    func roundTrip() throws {
        let written = try JSONEncoder().encode(Settings.rich)
        #expect(try JSONDecoder().decode(Settings.self, from: written) == .rich)
    }

    @Test("are written under the names that the API promises, durations in decimal seconds")
    func names() throws {
        let written = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(Settings.rich))
        let members = try #require(written as? [String: Any])
        #expect(members["launch_after_s"] as? Double == 1.5)
        #expect(members["absence_timeout_s"] as? Double == 60)
        let queue = try #require((members["queues"] as? [[String: Any]])?.first)
        #expect(queue["dequeue_after_s"] as? Double == 90)
        #expect(queue["after_dequeue"] as? String == "queue:sales")
        let hours = try #require((queue["opening_hours"] as? [[String: Any]])?.first)
        #expect(hours["from"] as? String == "09:00")
        #expect(hours["to"] as? String == "24:00")
        let field = try #require((members["form"] as? [[String: Any]])?.first)
        #expect(field["type"] as? String == "email")
        #expect(field["asked_in"] as? String == "reactive")
    }

    @Test("keep their defaults where nothing is said")
    func defaults() throws {
        let settings = try JSONDecoder().decode(Settings.self, from: Data(#"{"launch_after_s": 2.5}"#.utf8))
        var expected = Settings()
        expected.launchAfter = .milliseconds(2_500)
        #expect(settings == expected)
    }

    @Test("are read though they have problems, as long as each has its type")
    func readable() throws {
        let sleepless = try JSONDecoder().decode(Settings.self, from: Data(#"{"wrap_up_s": -1}"#.utf8))
        #expect(sleepless.wrapUp == .seconds(-1))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Settings.self, from: Data(#"{"wrap_up_s": "none"}"#.utf8))
        }
    }

    @Test("have no problems at their defaults")
    func noProblems() {
        #expect(Settings().problems == [])
        #expect(Settings.rich.problems == [])
    }

    @Test("say to visitors what they say in English where a language has no text")
    func fallback() {
        let text = LocalText([.english: "Closed", .french: "Fermé"])
        #expect(Language.allCases.map { text[$0] } == ["Closed", "Fermé", "Closed"])
        #expect(Settings().waitingMessages[.spanish].count == 3)
    }

    @Test("open a screen pop with the chat's own ids (R17)")
    func screenPop() {
        let pop = ScreenPop(id: "crm", url: "https://crm.example/{visit}?chat={chat}&again={chat}")
        #expect(pop.address(visit: Visit.ID(2), chat: Chat.ID(3)) == "https://crm.example/v-2?chat=c-3&again=c-3")
    }
}

extension Settings {
    /// Every setting at another value than its default.
    static var rich: Settings {
        var settings = Settings()
        settings.activation = .withoutInvite
        settings.launchAfter = .milliseconds(1_500)
        settings.launchScope = .site
        settings.launchMinimised = true
        settings.afterNo = .disappear
        settings.form = [
            FormField(name: "email", label: "E-mail", kind: .email, required: true, askedIn: .reactive),
            FormField(name: "topic", kind: .choice, required: false, choices: ["Order", "Return"]),
        ]
        settings.queues = [.busy, QueueSettings(id: "sales", name: "Sales")]
        settings.waitingMessages = LocalTexts([.english: ["One", "Two"]])
        settings.waitingMessageEvery = .seconds(5)
        settings.closedMessage = LocalText([.english: "Closed", .french: "Fermé"])
        settings.screenPops = [ScreenPop(id: "crm", url: "https://crm.example/{visit}?chat={chat}")]
        settings.chatsAtOnce = 5
        settings.wrapUp = .seconds(30)
        settings.agentAlertTimeout = .seconds(10)
        settings.inactivityTimeout = .seconds(300)
        settings.languages = [.english, .spanish]
        settings.account = "acme"
        settings.sites = ["https://shop.example", "http://localhost:8080"]
        settings.serviceLevelTarget = .seconds(30)
        return settings
    }
}

extension QueueSettings {
    /// A queue at other values than the defaults.
    fileprivate static var busy: QueueSettings {
        var queue = QueueSettings(id: "general", name: "Everything")
        queue.openingHours = OpeningHours([
            .init(days: [.mon, .tue], from: ClockTime("09:00")!, to: ClockTime("24:00")!)
        ])
        queue.whenUnattended = .queue
        queue.leaveMessage = true
        queue.announcesPosition = false
        queue.announcesEstimatedWait = true
        queue.priorities.proactive = -1
        queue.priorities.tags = ["vip": 10]
        queue.dequeueAfter = .seconds(90)
        queue.afterDequeue = .queue("sales")
        return queue
    }
}
