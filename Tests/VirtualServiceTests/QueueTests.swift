import Bindings
import ChatDesk
import EventLoop
import Observations
import Testing

@Suite("Queues and agents")
struct QueueTests {
    @Test("whom nobody answers goes on into the other queue, and is answered there", arguments: Meeting.allCases)
    func goesOn(meeting: Meeting) async throws {
        try await Scene.play(meeting) {
            var sales = QueueSettings(id: "sales", name: "Sales")
            sales.whenUnattended = .queue
            sales.dequeueAfter = .milliseconds(200)
            sales.afterDequeue = .queue("service")
            var service = QueueSettings(id: "service", name: "Service")
            service.whenUnattended = .queue
            $0.queues = [sales, service]
        } _: { scene in
            let visitor = try await scene.visitor(1)
            try await scene.done(.openChat, by: visitor)
            #expect(try await scene.ways(3, of: visitor) == ["entered", "dequeued", "entered"])
            let agent = try await scene.agent(1)
            try await scene.done(.accept(chat: try await scene.alert(agent)), by: agent)
            try await scene.next(visitor) { if case .agentJoined = $0 { () } else { nil } }
        }
    }

    @Test("who waits when a queue closes learns it at that second")
    func closes() async throws {
        try await Scene.play(.inProcess, sinceMonday: tuesday(17, 0, 10)) {
            $0.queues = [daytime]
        } _: { scene in
            let visitor = try await scene.visitor(1)
            try await scene.done(.openChat, by: visitor)
            #expect(try await scene.ways(2, of: visitor) == ["entered", "closed"])
            #expect(scene.loop.now == .seconds(20))
        }
    }

    @Test("a run that begins at some time of the week finds queues open or closed by it", arguments: Meeting.allCases)
    func beginsAtSomeTime(meeting: Meeting) async throws {
        for (begins, way) in [(tuesday(9, 0, 0), "entered"), (tuesday(17, 0, 30), "closed")] {
            try await Scene.play(meeting, sinceMonday: begins) {
                $0.queues = [daytime]
            } _: { scene in
                let visitor = try await scene.visitor(1)
                try await scene.done(.openChat, by: visitor)
                #expect(try await scene.ways(1, of: visitor) == [way])
            }
        }
    }

    private func tuesday(_ hour: Int, _ minute: Int, _ second: Int) -> Duration {
        .seconds(86_400 + hour * 3_600 + minute * 60 + second)
    }

    /// Open on Tuesdays.
    private var daytime: QueueSettings {
        var queue = QueueSettings()
        queue.openingHours = OpeningHours([
            .init(days: [.tue], from: ClockTime("09:00")!, to: ClockTime("17:00:30")!)
        ])
        queue.whenUnattended = .queue
        return queue
    }

    @Test("a visitor's tag puts him before others, in the queue that his page is bound to", arguments: Meeting.allCases)
    func tagged(meeting: Meeting) async throws {
        try await Scene.play(meeting) {
            var vips = QueueSettings(id: "vips", name: "VIPs")
            vips.whenUnattended = .queue
            vips.priorities.tags = ["gold": 10]
            $0.queues.append(vips)
        } _: { scene in
            for (number, tag, position) in [(1, nil, 1), (2, "gold", 1), (3, nil, 3)] {
                let identity = VisitorIdentity(number: number, userAgent: "Browser", site: "shop", tag: tag)
                let visitor = try await scene.visitor(identity, queue: "vips")
                try await scene.done(.openChat, by: visitor)
                let entered = try await scene.next(visitor) {
                    if case .queueEntered(_, let position, _) = $0 { position } else { nil }
                }
                #expect(entered == position)
            }
        }
    }

    @Test("a chat that one agent rejects and another sends on reaches the first", arguments: Meeting.allCases)
    func sentOn(meeting: Meeting) async throws {
        try await Scene.play(meeting) {
            $0.queues.append(QueueSettings(id: "other", name: "Other"))
            $0.wrapUp = .seconds(30)
        } _: { scene in
            let first = try await scene.agent(1)
            let second = try await scene.agent(2)
            let visitor = try await scene.visitor(1)
            try await scene.done(.openChat, by: visitor)
            let chat = try await scene.alert(first)
            try await scene.done(.reject(chat: chat), by: first)
            #expect(try await scene.alert(second) == chat)
            try await scene.done(.accept(chat: chat), by: second)
            let refused = try await second.perform(.transfer(chat: chat, queue: "none"), due: scene.loop.now)
            #expect(refused != .done)
            try await scene.done(.transfer(chat: chat, queue: "other"), by: second)
            try await scene.next(second) { if case .chatEnded(chat, by: nil) = $0 { () } else { nil } }
            let kind = try await scene.next(first) { if case .alerted(chat, let kind) = $0 { kind } else { nil } }
            #expect(kind == "transfer")
            try await scene.done(.accept(chat: chat), by: first)
            for _ in 1...2 {
                try await scene.next(visitor) { if case .agentJoined(chat, _, _) = $0 { () } else { nil } }
            }
            try await scene.done(.wrapUp(chat: chat), by: second)
        }
    }

    @Test("who isn't ready is not alerted, until he is", arguments: Meeting.allCases)
    func notReady(meeting: Meeting) async throws {
        try await Scene.play(meeting) { scene in
            let agent = try await scene.agent(1)
            try await scene.done(.ready(false), by: agent)
            let visitor = try await scene.visitor(1)
            try await scene.done(.openChat, by: visitor)
            #expect(try await scene.ways(1, of: visitor) == ["entered"])
            #expect(agent.sightings.count == 0)
            try await scene.done(.ready(true), by: agent)
            _ = try await scene.alert(agent)
        }
    }
}

extension Scene {
    /// What becomes of the visitor on his way next.
    fileprivate func ways(_ count: Int, of visitor: any ChatSide) async throws -> [String] {
        var ways: [String] = []
        for _ in 0..<count {
            let way: String = try await next(visitor) { fact in
                switch fact {
                case .queueEntered: "entered"
                case .dequeued: "dequeued"
                case .queueClosed: "closed"
                default: nil
                }
            }
            ways.append(way)
        }
        return ways
    }
}
