import ChatDesk
import Testing

@testable import ReferenceService

@Suite("A service's local time")
struct LocalTimeTests {
    private func api(sinceMonday: Duration) throws -> DeskAPI {
        let (store, tokens) = (try Store(), NumberedTokens())
        let wall = Duration.seconds(1_700_000_000)
        let revival = try Revival(from: store, tokens: tokens, at: wall, sinceMonday: sinceMonday)
        let api = DeskAPI(
            revival,
            of: store,
            accounts: Accounts(.tests, tokens: tokens),
            browsers: tokens,
            version: "1"
        )
        var settings = Settings()
        settings.queues[0].openingHours = OpeningHours([
            .init(days: [.mon], from: ClockTime("09:00")!, to: ClockTime("17:00")!)
        ])
        settings.queues[0].whenUnattended = .queue
        api.set(settings, [])
        try api.commit()
        return api
    }

    private func door(of api: DeskAPI) -> QueueState.Door? { api.desk.queueStates(at: api.now).first?.door }

    @Test("is the one that it is given, by which its queues are open")
    func given() throws {
        for (hour, expected) in [(16, QueueState.Door.open), (18, .closed)] {
            let door = door(of: try api(sinceMonday: .seconds(hour * 3_600)))
            #expect(door == expected, "\(hour):00")
        }
    }

    @Test("stays so when a quiet desk begins anew")
    func begunAnew() throws {
        let api = try api(sinceMonday: .seconds(16 * 3_600))
        let first = api.desk.numbers
        for _ in 0..<Limits.movesBeforeRenewal {
            let view = PageView(site: "shop", page: "/", browser: "b")
            let visit = try api.ask { $0.view(view, at: $1) }.visit
            try api.ask { $0.leave(by: visit, at: $1) }
        }
        try api.commit()
        #expect(api.desk.numbers != first)
        let moves = try #require(try api.store.past()?.moves.count)
        #expect(moves < Limits.movesBeforeRenewal)
        #expect(door(of: api) == .open)
    }
}
