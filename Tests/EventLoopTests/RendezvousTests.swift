import EventLoop
import Testing

@Suite("Loops that work together")
struct RendezvousTests {
    /// Does it on so many loops at once, each with its number.
    private func together<Value: Sendable>(
        _ count: Int,
        _ body: @escaping @Sendable (isolated EventLoop, Int) async throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup { group in
            for (number, loop) in EventLoop.live(count).enumerated() {
                group.addTask { try await loop.run { try await body($0, number) } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test("are on one clock")
    func clock() async throws {
        let meeting = Rendezvous<Duration>(of: 3)
        let rounds = try await together(3) { loop, _ in
            var latest: [Duration] = []
            for _ in 0..<100 {
                let before = loop.now
                let words = await meeting.meet(with: before)
                // Everybody came before anybody went on, by everybody's clock.
                #expect(words.count == 3 && words.contains(before) && words.allSatisfy { $0 <= loop.now })
                latest.append(words.max() ?? .zero)
            }
            return latest
        }
        #expect(Set(rounds).count == 1, "all have heard the same")
        #expect(rounds[0] == rounds[0].sorted())
    }

    @Test("wait for nobody who has left")
    func leaving() async throws {
        let meeting = Rendezvous<Int>(of: 3)
        let heard = try await together(3) { loop, number in
            if number == 0 {
                try await loop.sleep(until: .milliseconds(5))
                meeting.leave()
                return 0
            }
            return await meeting.meet(with: number).reduce(0, +)
        }
        #expect(heard.sorted() == [0, 3, 3])
    }

    @Test("wait for the others even when they are cancelled")
    func cancelled() async throws {
        let meeting = Rendezvous<Int>(of: 2)
        let heard = try await together(2) { loop, number in
            let waiting = Mailbox<Int>(on: loop)
            let task = loop.start { waiting.send(await meeting.meet(with: number).count) }
            if number == 0 { task.cancel() } else { try await loop.sleep(until: .milliseconds(5)) }
            return try await waiting.next()
        }
        #expect(heard == [2, 2])
    }

    @Test("one alone waits for nobody, not even in virtual time")
    func alone() async throws {
        let heard = try await EventLoop.virtual().run { _ in await Rendezvous(of: 1).meet(with: "a") }
        #expect(heard == ["a"])
    }
}
