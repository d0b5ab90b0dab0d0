import Foundation
import Scenarios
import Testing

/// The file in which every key is written, each time with something wrong.
@Suite("Mistakes anywhere in a scenario")
struct MistakesTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Everything/everything.yaml")

    @Test(
        "each is found where it stands, alone, and explained",
        arguments: [
            Mistake("begins: fri 17:45:30", "begins: freitag 17:45", "begins", "a day and a time such as mon 17:59"),
            Mistake("begins: fri 17:45:30", "begins: fri 25:00", "begins", "a day and a time"),
            Mistake("connections: shared", "connections: pooled", "connections", "one of own, shared, http2"),
            Mistake("connections: shared", "connections: http2", "connections", "HTTP/2 goes over TLS"),
            Mistake("127.0.1.9]", "127.0.1.256]", "addresses[1]", "an address such as 127.0.0.2"),
            Mistake("127.0.1.9]", "224.0.0.1]", "addresses[1]", "an address such as 127.0.0.2"),
            Mistake("127.0.1.9]", "127.0.1.9-127.0.1.2]", "addresses[1]", "ends before it begins"),
            Mistake("127.0.1.9]", "127.0.0.40-127.0.0.41]", "addresses[1]", "is in 127.0.0.2-127.0.0.40 already"),
            Mistake("127.0.1.9]", "10.0.0.0-10.1.0.0]", "addresses", "at most 65536 may be"),
            Mistake("[127.0.0.2-127.0.0.40, 127.0.1.9]", "[]", "addresses", "no address is named"),
            Mistake(
                "days: [mon, fri]",
                "days: [mon, friday]",
                "settings.queues[0].opening_hours.days[1]",
                "one of mon"
            ),
            Mistake("days: [mon, fri]", "days: []", "settings.queues[0].opening_hours.days", "no day is named"),
            Mistake("to: \"18:00\"", "to: \"07:00\"", "settings.queues[0].opening_hours", "does not come after `from`"),
            Mistake("to: \"18:00\"", "to: 18h", "settings.queues[0].opening_hours.to", "a time of day such as 09:00"),
            Mistake(
                "queue:workshop",
                "queue:nowhere",
                "settings.queues[0].after_dequeue",
                "there is no other queue"
            ),
            Mistake("queue:workshop", "leave-message", "settings.queues[0].after_dequeue", "end, leave-a-message"),
            Mistake("- queue: workshop", "- queue: sales", "settings.queues[1]", "already is a queue \"sales\""),
            Mistake(
                "- queue: workshop",
                "- queue: work shop",
                "settings.queues[1].queue",
                "letters, digits and dashes"
            ),
            Mistake(
                "tags: { vip: 10 }",
                "tags: { vip: high }",
                "settings.queues[0].priorities.tags.vip",
                "whole number"
            ),
            Mistake("kind: email }", "kind: e-mail }", "settings.form[1].kind", "one of text, email, phone"),
            Mistake("wrap_up: 8s", "wrap_up: 8", "settings.wrap_up", "has no unit"),
            Mistake("alert_timeout: 20s", "alert_timeout: 0s", "settings.alert_timeout", "a duration above 0 s"),
            Mistake("varies: 15%", "varies: 0%", "visitors.arrive.varies", "above 0%"),
            Mistake("varies: 15%", "varies: 0.15", "visitors.arrive.varies", "has no unit"),
            Mistake("to: 30/min }", "to: thirty }", "visitors.arrive.rate.to", "a rate with its unit"),
            Mistake("{ rate: {", "{ scale: 2%, rate: {", "visitors.arrive.scale", "means nothing beside `rate`"),
            Mistake("{ rate: {", "{ population: 5, rate: {", "visitors.arrive", "`rate` and `population` exclude"),
            Mistake("language: fr-FR", "language: French please", "visitors.mix[0].language", "such as en-US"),
            Mistake(
                "share: 30%, of: {",
                "share: 40%, of: {",
                "visitors.mix[0].pages[0].dwell.mixture",
                "add up to 110 %"
            ),
            Mistake("empirical: dwell.csv", "empirical: people.csv", "", "no duration with its unit"),
            Mistake("empirical: dwell.csv", "empirical: []", "visitors.mix[0].pages[1].dwell.empirical", "no value"),
            Mistake(
                "- { tab: 1, dwell: 5s }",
                "- { tab: 3, dwell: 5s }",
                "visitors.mix[0].pages[2]",
                "a tab that is open"
            ),
            Mistake("2, queue: workshop", "2, queue: work", "visitors.mix[0].pages[1].queue", "there is no queue"),
            Mistake("30s, queue: workshop", "30s, queue: shop", "agents[0].transfers.queue", "there is no queue"),
            Mistake(
                "works: [{ from: 5min, until: 6min }",
                "works: [{ from: 5min }",
                "agents[1].works",
                "before the one before"
            ),
            Mistake("tab: 2, queue", "tab: 0, queue", "visitors.mix[0].pages[1].tab", "1 to 10"),
            Mistake(
                "accept: { 0s: 20%, 30s: 45% }",
                "accept: { now: 20% }",
                "visitors.mix[0].on_invite.accept.now",
                "duration"
            ),
            Mistake("refuse: { 10s: 25% }", "refuse: { 40s: 90% }", "visitors.mix[0].on_invite", "above 100 %"),
            Mistake("after: 20s, share: 30%", "share: 30%", "visitors.mix[0].opens_chat", "the key `after` is missing"),
            Mistake(
                "people: people.csv",
                "people: nobody.csv",
                "visitors.mix[0].form.people",
                "no file \"nobody.csv\""
            ),
            Mistake("gives_up: 5%", "gives_up: 105%", "visitors.mix[0].form.gives_up", "0% to 100%"),
            Mistake("1min: 20s, 3min: 0s", "1min: soon", "visitors.mix[0].patience_when_told.1min", "a duration"),
            Mistake("types: 200/min", "types: 200", "visitors.mix[0].chat.types", "has no unit"),
            Mistake("says: [Bonjour !,", "says: [{}, Bonjour !,", "visitors.mix[0].chat.says[0]", "some text"),
            Mistake("messages: 3", "messages: 3.5", "visitors.mix[0].chat.messages", "a whole number"),
            Mistake(
                "while: waiting,",
                "while: browsing,",
                "visitors.mix[0].minimises[0].while",
                "nothing to minimise yet"
            ),
            Mistake("while: waiting,", "while: queueing,", "visitors.mix[0].minimises[0].while", "one of browsing"),
            Mistake("path: /terms", "path: terms", "visitors.mix[0].opens_page.path", "begins with /"),
            Mistake("reloads: { share", "reload: { share", "visitors.mix[0].reload", "no key of this name"),
            Mistake("leaves: cut-off", "leaves: cut off", "visitors.mix[0].leaves", "one of said, silently, cut-off"),
            Mistake("as: wanderer, times: 2", "as: wandrer", "visitors.mix[0].returns", "no kind \"wandrer\""),
            Mistake("as: wanderer, times: 2", "as: wanderer, times: 0", "visitors.mix[0].returns.times", "1 to 100"),
            Mistake("site: outlet", "site: shop", "visitors.mix[0].also_visits", "is on the same site"),
            Mistake(
                "/lamps: 60%, /cart: 10%",
                "/lamps: 60%, /kart: 10%",
                "visitors.mix[1].pages[0].next",
                "no page here"
            ),
            Mistake(
                "/lamps: 60%, /cart: 10%",
                "/lamps: 60%, /cart: 50%",
                "visitors.mix[1].pages[0].next",
                "above 100 %"
            ),
            Mistake(
                "{ path: /cart, dwell: 9s }",
                "{ path: /, dwell: 9s }",
                "visitors.mix[1].pages[2]",
                "already is a page"
            ),
            Mistake("- team: late", "- team: early", "agents[1]", "already is a team"),
            Mistake("until: 8min, ends", "until: 0s, ends", "agents[0].works.until", "does not come after"),
            Mistake("ends: at-once", "ends: soon", "agents[0].works.ends", "one of when-done, at-once"),
            Mistake("handle_time: conversation", "handle_time: forever", "agents[0].handle_time", "a duration"),
            Mistake("rejects: 5%", "rejects: 95%", "agents[0]", "add up to 105 %"),
            Mistake("after: 30s, queue: workshop", "after: 30s", "agents[0].transfers", "the key `queue` is missing"),
            Mistake("rule: I14, because", "rule: I14, why", "waive[0]", "the key `because` is missing"),
            Mistake("warm_up: 1min", "warm_up: 1m", "warm_up", "\"m\" is no unit of a duration"),
        ]
    )
    func found(mistake: Mistake) throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        #expect(text.contains(mistake.right))
        let broken = text.replacing(mistake.right, with: mistake.wrong)
        let problems = Self.problems(of: broken)
        let problem = try #require(problems.first { $0.sentence.contains(mistake.sentence) }, "\(problems)")
        #expect(problem.path == mistake.spot)
    }

    @Test("whichever line is missing, the file is read or refused")
    func anyLine() throws {
        let lines = try String(contentsOf: Self.file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            let rest = lines[..<index] + lines[(index + 1)...]
            _ = Self.problems(of: rest.joined(separator: "\n"))
        }
    }

    private static func problems(of text: String) -> [Problem] {
        do {
            _ = try Scenario.read(text: text, file: file.path)
            return []
        } catch {
            return error.all
        }
    }
}
