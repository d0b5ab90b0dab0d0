import ChatDesk
import Testing

@testable import ReferenceService

@Suite("The service level")
struct ServiceLevelTests {
    @Test("differs by its formula: 80 answered in time and 10 late, 6 left in time and 4 late")
    func formulas() {
        let level = ServiceLevel(
            within: .seconds(20),
            answered: Self.waits(80, 10),
            abandoned: Self.waits(6, 4),
            offered: 100
        )
        #expect(level.answered == 80.0 / 90)
        #expect(level.ignored == 80.0 / 94)
        #expect(level.negative == 0.80)
        #expect(level.positive == 0.86)
    }

    @Test("is none while nobody came; a wait of just the target is in time")
    func edges() {
        let none = ServiceLevel(within: .seconds(20), answered: [], abandoned: [], offered: 0)
        #expect(none.answered == nil && none.ignored == nil && none.negative == nil && none.positive == nil)
        let edge = ServiceLevel(within: .seconds(20), answered: [.seconds(20)], abandoned: [], offered: 1)
        #expect(edge.answered == 1)
    }

    private static func waits(_ short: Int, _ long: Int) -> [Duration] {
        Array(repeating: .seconds(5), count: short) + Array(repeating: .seconds(50), count: long)
    }
}

@Suite("The day's book")
struct DayBookTests {
    @Test("adds up: entered = answered + left + dequeued + closed + waiting")
    func conservation() {
        var book = DayBook(of: .zero ..< .seconds(86_400))
        for number in 1...10 { book.note(.queued(number, at: number)) }
        for number in 1...4 { book.note(.answered(Chat.ID(number), by: Agent.ID(1), name: "Ann", at: .seconds(20))) }
        book.note(.ended(Chat.ID(1), .endedByAgent, at: .seconds(50)))
        book.note(.ended(Chat.ID(5), .left, at: .seconds(15)))
        book.note(.ended(Chat.ID(6), .dequeued, at: .seconds(60)))
        book.note(.ended(Chat.ID(7), .closed, at: .seconds(60)))
        #expect(book.entered == 10)
        #expect(book.answeredWaits.count == 4)
        #expect((book.left, book.dequeued, book.closed, book.waiting) == (1, 1, 1, 3))
        #expect(book.meanWait == .milliseconds(17_500))
        #expect(book.meanHandleTime == .seconds(30))
    }

    @Test("leaves out other days, mere presences, and what is told twice")
    func others() {
        var book = DayBook(of: .seconds(100) ..< .seconds(200))
        book.note(.queued(1, at: 99))
        book.note(.queued(2, at: 200))
        book.note(
            .began(Chat.ID(3), visit: Visit.ID(1), site: "shop", queue: "general", kind: .presence, at: .seconds(150))
        )
        book.note(.queued(4, at: 150))
        book.note(.queued(4, at: 150))
        #expect(book.entered == 1)
    }
}

extension ChatDesk.Record {
    fileprivate static func queued(_ chat: Int, at seconds: Int) -> Self {
        .began(
            Chat.ID(chat),
            visit: Visit.ID(chat),
            site: "shop",
            queue: "general",
            kind: .queue,
            at: .seconds(seconds)
        )
    }
}
