import ChatDesk
import Foundation
import Testing

@Suite("Settings that can't be so")
struct SettingsProblemTests {
    private func problems(in text: String) throws -> [SettingsProblem] {
        try JSONDecoder().decode(SettingsDraft.self, from: Data(text.utf8)).problems
    }

    @Test("are told all at once, each at its place")
    func allAtOnce() throws {
        let problems = try problems(
            in: """
                {"launch_after_s": "soon", "launch_scope": "planet", "chats_at_once": 0, "wrap_up_s": -1,
                 "form": [{"name": "topic", "label": "", "type": "choice"}],
                 "queues": [{"id": "general", "name": "General", "dequeue_after_s": 0}, 7],
                 "unattended_message": {"FR-FR": "Absent"}, "lunch": true}
                """
        )
        #expect(
            Set(problems.map(\.place)) == [
                "launch_after_s", "launch_scope", "chats_at_once", "wrap_up_s", "form.0.label", "form.0.choices",
                "queues.0.dequeue_after_s", "queues.1", "unattended_message.EN-US", "lunch",
            ]
        )
    }

    @Test(
        "are told with their place and a next step",
        arguments: [
            (#"[]"#, "", "It is a list: give an object."),
            (#"{"launch_after_s": "5"}"#, "launch_after_s", #"It is "5": give 0 to 31536000 seconds."#),
            (#"{"launch_after_s": 31536001}"#, "launch_after_s", "31536001 s is out of range"),
            (#"{"launch_after_s": 1e300}"#, "launch_after_s", "out of range"),
            (#"{"agent_alert_timeout_s": 0}"#, "agent_alert_timeout_s", "give 0.001 to 31536000 seconds."),
            (#"{"waiting_message_every_s": 0.5}"#, "waiting_message_every_s", "0.5 s is out of range"),
            (#"{"chats_at_once": 101}"#, "chats_at_once", "give a whole number from 1 to 100."),
            (#"{"chats_at_once": 2.5}"#, "chats_at_once", "It is 2.5: give a whole number from 1 to 100."),
            (#"{"chats_at_once": null}"#, "chats_at_once", "It is null: give a whole number"),
            (#"{"launch_minimised": 1}"#, "launch_minimised", "give true or false."),
            (#"{"activation": "always"}"#, "activation", #"It is "always": give one of reactive-only, "#),
            (#"{"launch_aftr_s": 5}"#, "launch_aftr_s", "There is no such setting"),
            (#"{"account": "De Mo"}"#, "account", "use small letters, digits and hyphens."),
            (#"{"languages": ["FR-FR"]}"#, "languages", "add it"),
            (#"{"languages": ["EN-US", "EN-US"]}"#, "languages.1", "It stands there twice: leave one out."),
            (#"{"languages": ["EN-US", "DE-DE"]}"#, "languages.1", "give one of EN-US, FR-FR, ES-ES."),
            (#"{"closed_message": {"EN-US": ""}}"#, "closed_message.EN-US", "It is empty"),
            (#"{"closed_message": {"EN-US": "a", "DE": "b"}}"#, "closed_message.DE", "no such language"),
            (#"{"waiting_messages": {"EN-US": ["a", ""]}}"#, "waiting_messages.EN-US.1", "It is empty"),
        ]
    )
    func sentences(text: String, place: String, sentence: String) throws {
        let problems = try problems(in: text)
        #expect(problems.map(\.place) == [place])
        #expect(problems.first?.message.contains(sentence) == true, "\(problems)")
    }

    @Test(
        "are found in a queue",
        arguments: [
            (#""id": "Big Queue""#, "id", "small letters"),
            (#""id": """#, "id", "It is empty"),
            (#""when_unattended": "panic""#, "when_unattended", "closed, queue"),
            (#""dequeue_after_s": 0"#, "dequeue_after_s", "out of range"),
            (#""dequeue_after_s": "never""#, "dequeue_after_s", "It is \"never\""),
            (#""after_dequeue": "queue:""#, "after_dequeue", "no queue \"\""),
            (#""after_dequeue": "party""#, "after_dequeue", "leave-a-message"),
            (#""after_dequeue": "queue:nowhere""#, "after_dequeue", "no queue \"nowhere\""),
            (#""after_dequeue": "queue:a""#, "after_dequeue", "again and again"),
            (#""priorities": {"tags": {"vip": 1001}}"#, "priorities.tags.vip", "-1000 to 1000"),
            (#""priorities": {"tags": {"": 1}}"#, "priorities.tags.", "It is empty"),
            (#""opening_hours": [{"days": [], "from": "09:00", "to": "17:00"}]"#, "opening_hours.0.days", "No day"),
            (#""opening_hours": [{"days": ["mon"], "from": "22:00", "to": "06:00"}]"#, "opening_hours.0", "24:00"),
            (#""opening_hours": [{"days": ["mon"], "from": "9", "to": "17:00"}]"#, "opening_hours.0.from", "09:00"),
            (
                #""opening_hours": [{"days": ["moon"], "from": "09:00", "to": "17:00"}]"#, "opening_hours.0.days.0",
                "mon"
            ),
        ]
    )
    func queue(member: String, place: String, sentence: String) throws {
        let rest = member.contains("\"id\"") ? #""name": "A""# : #""id": "a", "name": "A""#
        let problems = try problems(in: #"{"queues": [{\#(rest), \#(member)}]}"#)
        #expect(problems.map(\.place) == ["queues.0." + place])
        #expect(problems.first?.message.contains(sentence) == true, "\(problems)")
    }

    @Test("are found between queues: ids taken twice, and a circle of handing on")
    func queues() {
        var settings = Settings()
        settings.queues = ["a", "b", "c", "a"].map { QueueSettings(id: $0) }
        settings.queues[0].afterDequeue = .queue("b")
        settings.queues[1].afterDequeue = .queue("c")
        settings.queues[2].afterDequeue = .queue("b")
        #expect(settings.problems.map(\.place) == ["queues.3.id", "queues.1.after_dequeue", "queues.2.after_dequeue"])
    }

    @Test("are found in settings that nobody wrote down")
    func typed() {
        var settings = Settings()
        settings.queues = []
        settings.launchAfter = .seconds(-1)
        settings.form = [FormField(name: "name", required: true), FormField(name: "name", required: true)]
        settings.screenPops = [ScreenPop(id: "crm", url: "https://crm.example"), ScreenPop(id: "crm", url: "crm")]
        #expect(
            Set(settings.problems.map(\.place)) == [
                "queues", "launch_after_s", "form.1.name", "screen_pops.1.id", "screen_pops.1.url",
            ]
        )
    }

    @Test("aren't those whose option merely has no effect: launch minimised without invite (R22)")
    func noEffect() {
        var settings = Settings()
        settings.activation = .withoutInvite
        settings.launchMinimised = true
        #expect(settings.problems == [])
    }

    @Test(
        "are addresses of screen pops that aren't of the web (R17)",
        arguments: [
            "javascript:alert(1)", "ftp://crm.example", "crm.example", "https://", "https:///x",
            "https://crm.example/a b",
            "https://crm.example/{name}", "https://crm.example/{", "https://{visit}/", "https://crm.example/\u{7}", "",
        ]
    )
    func screenPops(url: String) {
        var settings = Settings()
        settings.screenPops = [ScreenPop(id: "crm", url: url)]
        #expect(settings.problems.map(\.place) == ["screen_pops.0.url"])
    }

    @Test(
        "are sites that no browser would name so",
        arguments: [
            "shop.example", "https://shop.example/", "https://shop.example/path", "https://Shop.example",
            "https://shop.example:443", "http://shop.example:80", "https://shop.example:0",
            "https://shop.example:65536",
            "https://shop.example:", "https://a b", "https://*.example", "ftp://shop.example", "https://", "null",
            "https://[::1", "https://user@shop.example",
        ]
    )
    func sites(site: String) {
        var settings = Settings()
        settings.sites = [site]
        #expect(settings.problems.map(\.place) == ["sites.0"])
    }

    @Test(
        "aren't sites as browsers name them",
        arguments: ["https://shop.example", "http://localhost:8080", "http://127.0.0.1:8081", "https://[::1]:8443"]
    )
    func goodSites(site: String) {
        var settings = Settings()
        settings.sites = [site]
        #expect(settings.problems == [])
    }
}
