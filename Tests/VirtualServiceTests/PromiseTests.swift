import ChatDesk
import Scenarios
import Testing
import VirtualService

@Suite("What a scenario promises of the reference product")
struct PromiseTests {
    private func settings(_ lines: String) throws -> Settings {
        let text = """
            name: Promises
            visitors: { arrive: { at: [0s] }, mix: [{ kind: any, pages: [{ path: /, dwell: 1s }] }] }
            settings:
              activation: reactive-only
            \(lines)
            """
        return Settings(promised: try Scenario.read(text: text, file: "promises.yaml").value.settings)
    }

    @Test("nothing more: the product's own settings, without a launch criterion")
    func usual() throws {
        var usual = Settings()
        usual.launchAfter = .zero
        #expect(try settings("") == usual)
    }

    @Test("is what its settings say")
    func everything() throws {
        let settings = try settings(
            """
              form:
                - { field: mail, label: E-mail, kind: email, required: true }
                - { field: phone, kind: phone }
                - { field: more, kind: paragraph }
              wrap_up: 10s
              alert_timeout: 11s
              inactivity_timeout: 12s
              absence_timeout: 13s
              queues:
                - queue: sales
                  opening_hours: [{ days: [mon, sat], from: "09:00", to: "17:59:30" }, { from: "23:00", to: "24:00" }]
                  when_unattended: queue
                  leave_message: true
                  announces_position: false
                  announces_estimated_wait: true
                  dequeue_after: 90s
                  after_dequeue: queue:service
                  priorities: { reactive: 1, proactive: 2, tags: { gold: 3 } }
                - { queue: service, dequeue_after: 5s, after_dequeue: leave-a-message }
            """
        )
        #expect(settings.form.map(\.kind) == [.email, .phone, .paragraph])
        #expect(settings.form.map(\.label) == ["E-mail", "phone", "more"])
        #expect(settings.form.map(\.required) == [true, false, false])
        #expect(settings.wrapUp == .seconds(10) && settings.agentAlertTimeout == .seconds(11))
        #expect(settings.inactivityTimeout == .seconds(12) && settings.absenceTimeout == .seconds(13))

        var sales = QueueSettings(id: "sales", name: "sales")
        sales.openingHours = OpeningHours([
            .init(days: [.mon, .sat], from: ChatDesk.ClockTime("09:00")!, to: ChatDesk.ClockTime("17:59:30")!),
            .init(
                days: ChatDesk.Weekday.allCases,
                from: ChatDesk.ClockTime("23:00")!,
                to: ChatDesk.ClockTime("24:00")!
            ),
        ])
        sales.whenUnattended = .queue
        sales.leaveMessage = true
        sales.announcesPosition = false
        sales.announcesEstimatedWait = true
        sales.dequeueAfter = .seconds(90)
        sales.afterDequeue = .queue("service")
        (sales.priorities.reactive, sales.priorities.proactive, sales.priorities.tags) = (1, 2, ["gold": 3])
        var service = QueueSettings(id: "service", name: "service")
        service.dequeueAfter = .seconds(5)
        service.afterDequeue = .leaveMessage
        #expect(settings.queues == [sales, service])
        #expect(settings.problems.isEmpty, "\(settings.problems)")
    }
}
