import EventLoop
import Observations
import Scenarios
import Testing
import VirtualService
import Visits

/// Two queues, of which one closes in mid-run, with too few agents, who reject, let pass and send on; visitors with a
/// tag, with a poor network, and with none at all in the end.
@Suite("A run in which everything happens")
struct EventfulRunTests {
    private static let text = """
        name: Eventful
        begins: mon 17:50
        settings:
          activation: reactive-only
          wrap_up: 5s
          alert_timeout: 8s
          queues:
            - queue: sales
              opening_hours: { from: "09:00", to: "18:00" }
              dequeue_after: 40s
              after_dequeue: queue:service
              priorities: { tags: { gold: 10 } }
            - { queue: service, dequeue_after: 5min, after_dequeue: leave-a-message }
        visitors:
          arrive: { rate: 12/min, for: 12min, spacing: even }
          mix:
            - kind: buyer
              share: 40%
              pages: &pages [{ path: /, dwell: 10s }]
              opens_chat: &opening { after: 1s }
              patience: 4min
              chat: &chat { messages: 2, thinks: 2s }
            - kind: gold
              share: 20%
              tag: gold
              pages: *pages
              opens_chat: *opening
              chat: *chat
            - kind: traveller
              share: 20%
              pages: *pages
              opens_chat: *opening
              chat: { messages: 3, thinks: 1s }
              loses_connection: { while: chatting, after: 1500ms, for: 8s }
            - kind: sleeper
              share: 20%
              pages: *pages
              opens_chat: *opening
              patience: 20s
              leaves: cut-off
        agents:
          - { team: sales, count: 2, chats_at_once: 1, answer: 1s, thinks: 1s, handle_time: 25s, wrap_up: 3s,
              transfers: { share: 40%, after: 6s, queue: service } }
          - { team: tired, count: 2, chats_at_once: 1, answer: 1s, thinks: 1s, handle_time: 25s,
              rejects: 30%, lets_pass: 20% }
        seed: 5
        """

    private func observations() async throws -> [Observation] {
        let scenario = try Scenario.read(text: Self.text, file: "eventful.yaml").value
        return try await EventLoop.virtual().run { loop in
            var seen: [Observation] = []
            let service = VirtualService(
                settings: .init(promised: scenario.settings),
                defects: [],
                sinceMonday: scenario.begins?.sinceMonday ?? .zero,
                loop: loop
            )
            let run = Run(scenario: scenario, service: service, loop: loop) { seen.append($0) }
            #expect(await run.run() == .whole)
            return seen
        }
    }

    @Test("all of it is seen, nothing fails, and everybody is accounted for")
    func everythingHappens() async throws {
        let seen = try await observations()
        var kinds: [String: Int] = [:]
        for observation in seen { kinds["\(observation.fact)".prefix { $0 != "(" }.description, default: 0] += 1 }
        for kind in [
            "queueEntered", "dequeued", "queueClosed", "agentJoined", "rejected", "letPass", "transferred",
            "connectionLost", "chatEnded",
        ] {
            #expect(kinds[kind, default: 0] > 0, "\(kind): \(kinds)")
        }
        #expect(kinds["failed"] == nil)
        #expect(kinds["connectionLost"] == kinds["connectionRestored"])
        #expect(kinds["arrived"] == kinds["visitEnded"])
        let cutOff = seen.count { if case .visitEnded(.cutOff) = $0.fact { true } else { false } }
        #expect(cutOff > 0)
    }

    @Test("whom nobody answered in time enters the other queue at once; those who wait at closing time learn it then")
    func queues() async throws {
        let seen = try await observations()
        let byVisitor = Dictionary(grouping: seen, by: \.subject)
        var goneOn = 0
        for (_, story) in byVisitor {
            let ways = story.filter {
                switch $0.fact {
                case .queueEntered, .dequeued: true
                default: false
                }
            }
            for (way, next) in zip(ways, ways.dropFirst()) where way.fact == .dequeued {
                #expect(next.at == way.at)
                goneOn += 1
            }
        }
        #expect(goneOn > 0)
        let closed = seen.filter { $0.fact == .queueClosed }.map(\.at)
        #expect(closed.min() == 600)
        #expect(closed.count { $0 == 600 } > 1)
    }

    @Test("messages come once and in order, whoever loses the connection and whoever takes over")
    func messages() async throws {
        var received: [Observation.Subject: [String]] = [:]
        for observation in try await observations() {
            guard case .messageReceived(let mark?, _, _) = observation.fact else { continue }
            received[observation.subject, default: []].append(mark)
        }
        #expect(received.count > 20)
        for (subject, marks) in received {
            #expect(Set(marks).count == marks.count, "\(subject): \(marks)")
            for (_, marks) in Dictionary(grouping: marks, by: { $0.prefix { $0 != "-" } }) {
                let numbers = marks.compactMap { Int($0.drop { $0 != "-" }.dropFirst()) }
                #expect(numbers == numbers.sorted(), "\(subject): \(marks)")
            }
        }
    }
}
