import Foundation
import Scenarios
import Testing

/// A file in which every key is written, none with its default.
@Suite("Everything that a scenario can say")
struct EverythingTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Everything/everything.yaml").path

    private func scenario() throws -> Scenario {
        let reading = try Scenario.read(path: Self.path)
        #expect(reading.remarks == [])
        return reading.value
    }

    @Test("what was written of it reads as an equal scenario, also where its tables are not at hand")
    func written() throws {
        let scenario = try scenario()
        #expect(try Scenario.read(text: scenario.yaml, file: "elsewhere/written.yaml").value == scenario)
    }

    @Test("how visitors connect")
    func connections() throws {
        let scenario = try scenario()
        #expect(scenario.connections == .shared)
        #expect(scenario.addresses.count == 40)
        let taken = [1, 39, 40, 41].map { scenario.addresses.address(ofBrowser: $0)?.description }
        #expect(taken == ["127.0.0.2", "127.0.0.40", "127.0.1.9", "127.0.0.2"], "the next one each, and round again")
    }

    @Test("the settings of the service")
    func settings() throws {
        let settings = try scenario().settings
        #expect(settings.form.map(\.kind) == [.text, .email])
        #expect(settings.form.map(\.label) == ["Your name", "email"])
        let sales = settings.queues[0]
        #expect(sales.hours.map(\.days) == [[.mon, .fri]])
        #expect((sales.whenUnattended, sales.leaveMessage) == (.queue, true))
        #expect((sales.announcesPosition, sales.announcesEstimatedWait) == (false, true))
        #expect((sales.dequeueAfter, sales.afterDequeue) == (.seconds(90), .queue("workshop")))
        #expect(sales.priorities.tags == [.init(name: "vip", priority: 10)])
        #expect(settings.queues[1].hours.map(\.days.count) == [7, 1])
        #expect((settings.wrapUp, settings.alertTimeout) == (.seconds(8), .seconds(20)))
        #expect((settings.inactivityTimeout, settings.absenceTimeout) == (.seconds(300), .seconds(30)))
        #expect(try scenario().begins?.sinceMonday == .seconds(4 * 86_400 + 17 * 3_600 + 45 * 60 + 30))
    }

    @Test("what a visitor does")
    func visitor() throws {
        let shopper = try scenario().visitors.mix[0]
        #expect((shopper.group, shopper.site, shopper.language, shopper.tag) == ("mobile", "outlet", "fr-FR", "vip"))
        #expect(shopper.pages.pages.map(\.tab) == [nil, 2, 1])
        #expect(shopper.pages.pages.map(\.queue) == [nil, "workshop", nil])
        #expect(shopper.pages.pages[1].dwell == .empirical([.seconds(1), .milliseconds(1_500), .seconds(120)]))
        #expect([5, 30, 31].map { shopper.onInvite.accept.share(at: .seconds($0)) } == [0.2, 0.45, 0.45])
        #expect([5, 10].map { shopper.onInvite.refuse.share(at: .seconds($0)) } == [0, 0.25])
        #expect((shopper.opensChat?.share, shopper.form.givesUp, shopper.form.mistypes) == (0.3, 0.05, 0.15))
        #expect(shopper.form.people?.rows.last == ["Visiteur; Deux", "deux@example.com"])
        #expect(shopper.patience.whenTold.map(\.wait) == [.seconds(60), .seconds(180)])
        #expect((shopper.chat.count, shopper.chat.types, shopper.chat.says.count) == (3, 200.0 / 60, 2))
        #expect(shopper.interludes.map(\.stage) == [.waiting, .invited, .chatting, .form, .chatting])
        #expect(shopper.interludes[3].deed == .reload)
        #expect(shopper.interludes[4].deed == .loseConnection(.constant(.seconds(12))))
        #expect(shopper.leaving == .cutOff)
        #expect((shopper.returns?.kind, shopper.returns?.times, shopper.otherVisit?.share) == ("wanderer", 2, 0.25))
    }

    @Test("who wanders")
    func graph() throws {
        let wanderer = try scenario().visitors.mix[1]
        #expect(wanderer.pages.isGraph)
        #expect(wanderer.pages.page("/")?.next.map(\.share) == [0.6, 0.1])
    }

    @Test("the teams and their shifts")
    func teams() throws {
        let teams = try scenario().teams
        #expect(teams.map(\.name) == ["early", "late"])
        #expect(teams[0].handleTime == nil, "the visitor ends the conversation")
        #expect((teams[0].letsPass, teams[0].rejects, teams[0].transfers?.queue) == (0.1, 0.05, "workshop"))
        #expect(teams[0].shifts.map(\.end) == [.atOnce])
        #expect(teams[1].shifts.map(\.from) == [.seconds(300), .seconds(420)])
        #expect(teams[1].shifts.map(\.until) == [.seconds(360), nil])
    }

    @Test("what is judged, and what is not")
    func judged() throws {
        let scenario = try scenario()
        #expect((scenario.warmUp, scenario.coolDown) == (.seconds(60), .seconds(30)))
        #expect(scenario.waivers == [Waiver(rule: .i14, reason: "priorities are the customer's own")])
        #expect(scenario.visitors.arrivals.variation == 0.15)
        #expect(scenario.confidence == 0.9)
        let trust = scenario.trust
        #expect(
            [trust.arrivalLateness, trust.stall, trust.timerLateness].map(\.inSeconds) == [0.15, 0.4, 0.12]
        )
        #expect([trust.processor, trust.descriptors, trust.ports] == [0.8, 0.7, 0.6])
    }
}
