import Testing

@testable import EventLoop

@Suite("a loop")
struct LoopTests {
    @Test("hands back what its body returns", arguments: [true, false])
    func result(isVirtual: Bool) async throws {
        #expect(try await (isVirtual ? EventLoop.virtual() : .live()).run { _ in 42 } == 42)
    }

    @Test("throws what its body throws", arguments: [true, false])
    func failure(isVirtual: Bool) async {
        struct Refusal: Error {}
        await #expect(throws: Refusal.self) {
            try await (isVirtual ? EventLoop.virtual() : .live()).run { _ in throw Refusal() }
        }
    }

    @Test("runs once")
    func once() async throws {
        let loop = EventLoop.live()
        try await loop.run { loop in
            await #expect(throws: EventLoopError.alreadyRan) { try await loop.run { _ in } }
            #expect(loop.now > .zero)
        }
        await #expect(throws: EventLoopError.alreadyRan) { try await loop.run { _ in } }
    }

    @Test(
        "wakes sleepers in the order of their deadlines, and equal ones in the order they lay down",
        arguments: [true, false]
    )
    func order(isVirtual: Bool) async throws {
        let order = try await (isVirtual ? EventLoop.virtual() : .live()).run { loop in
            let finished = Mailbox<Int>(on: loop)
            let start = loop.now
            for (number, deadline) in [30, 10, 20, 10, 0].enumerated() {
                loop.start {
                    try? await loop.sleep(until: start + .milliseconds(deadline))
                    finished.send(number)
                }
            }
            return try await finished.take(5)
        }
        #expect(order == [4, 1, 3, 2, 0])
    }

    @Test("never wakes a sleeper early")
    func notEarly() async throws {
        let early = try await EventLoop.live().run { loop in
            let finished = Mailbox<Bool>(on: loop)
            for step in 0..<200 {
                let deadline = loop.now + .microseconds(step * 100)
                loop.start {
                    try? await loop.sleep(until: deadline)
                    finished.send(loop.now < deadline)
                }
            }
            return try await finished.take(200).contains(true)
        }
        #expect(!early)
    }

    @Test("cancels what still runs when its body returns, and waits for it")
    func drain() async throws {
        let loop = EventLoop.live()
        let ends = Counter()
        try await loop.run { loop in
            for _ in 0..<100 {
                loop.start {
                    try? await loop.sleep(until: .seconds(3600))
                    ends.add()
                }
            }
        }
        #expect(ends.value == 100)
    }

    @Test("is ended from another thread by cancelling its caller")
    func cancelFromOutside() async throws {
        let began = AsyncStream.makeStream(of: Void.self)
        let run = Task {
            try await EventLoop.live().run { loop in
                began.continuation.yield()
                try await loop.sleep(until: .seconds(3600))
            }
        }
        for await _ in began.stream.prefix(1) {}
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
    }

    @Test("lets another thread cancel one of its tasks")
    func cancelOneFromOutside() async throws {
        let wasCancelled = try await EventLoop.live().run { loop in
            let ends = Mailbox<Bool>(on: loop)
            let sleeper = loop.start {
                do {
                    try await loop.sleep(until: .seconds(3600))
                    ends.send(false)
                } catch {
                    ends.send(true)
                }
            }
            Task.detached { sleeper.cancel() }
            return try await ends.next()
        }
        #expect(wasCancelled == true)
    }

    @Test("comes back to its thread after its code waited elsewhere")
    func comesBack() async throws {
        let later = try await EventLoop.live().run { loop in
            let elsewhere = await Task.detached { 1 }.value
            try await loop.sleep(until: loop.now)
            return elsewhere + 1
        }
        #expect(later == 2)
    }

    @Test("keeps no wait after tens of thousands were cancelled")
    func nothingLeft() async throws {
        let (waits, timer) = try await EventLoop.virtual().run { loop in
            let ends = Mailbox<Void>(on: loop)
            let sleepers = (0..<20_000).map { number in
                loop.start {
                    try? await loop.sleep(until: .seconds(3600 + number))
                    ends.send(())
                }
            }
            for sleeper in sleepers { sleeper.cancel() }
            _ = try await ends.take(sleepers.count)
            return (loop.state.waiters.count, loop.state.waiters.next)
        }
        #expect(waits == 0)
        #expect(timer == nil)
    }

    @Test("leaves no descriptor behind in a thousand runs")
    func noLeak() async throws {
        let before = openLoops()
        for _ in 0..<1000 { try await EventLoop.live().run { loop in try await loop.sleep(until: .zero) } }
        // Other tests have loops of their own meanwhile, a few dozen.
        #expect(openLoops() < before + 500)
    }

    @Test("counts its turns, jobs and timers, and tells how late each timer was")
    func health() async throws {
        let (health, notes) = try await EventLoop.live().run { loop in
            let notes = Counter()
            loop.onTimerFired = { lateness in if lateness >= .zero { notes.add() } }
            for step in 1...10 { try await loop.sleep(until: .milliseconds(step)) }
            return (loop.health, notes.value)
        }
        #expect(health.timersFired == 10)
        #expect(notes == 10)
        #expect(health.jobs >= 10)
        #expect(health.turns >= 10)
    }

    @Test("traps whoever uses it off its thread")
    func offLoop() async {
        await #expect(processExitsWith: .failure) { _ = EventLoop.live().now }
        await #expect(processExitsWith: .failure) { EventLoop.virtual().start {} }
    }
}
