import Testing

@testable import EventLoop

@Suite("virtual time")
struct VirtualTimeTests {
    @Test("jumps to the next deadline and stands there")
    func jumps() async throws {
        let times = try await EventLoop.virtual().run { loop in
            var times = [loop.now]
            try await loop.sleep(until: .seconds(86_400 * 365))
            times.append(loop.now)
            try await loop.sleep(until: .seconds(1))
            times.append(loop.now)
            return times
        }
        #expect(times == [.zero, .seconds(86_400 * 365), .seconds(86_400 * 365)])
    }

    @Test("gives the same trace every time, with hundreds of tasks that sleep, send and cancel")
    func sameTrace() async throws {
        let first = try await trace()
        let second = try await trace()
        #expect(first.count > 2_000)
        #expect(first == second)
    }

    /// Three hundred tasks that each sleep, send to a common mailbox and now and then cancel another.
    private func trace() async throws -> [String] {
        try await EventLoop.virtual().run { loop in
            let events = Mailbox<String>(on: loop)
            var tasks: [Task<Void, Never>] = []
            for number in 0..<300 {
                tasks.append(
                    loop.start {
                        do {
                            for step in 1...10 {
                                let dwell = Duration.milliseconds((number * 7919 + step * 104_729) % 50)
                                try await loop.sleep(until: loop.now + dwell)
                                events.send("\(number) step \(step) at \(loop.now)")
                                if step == 5, number % 10 == 0 { tasks[(number + 1) % 300].cancel() }
                            }
                        } catch {
                            events.send("\(number) cancelled at \(loop.now)")
                        }
                    }
                )
            }
            var trace: [String] = []
            while let event = try await events.next(until: .seconds(1)) { trace.append(event) }
            return trace
        }
    }

    @Test("reports a deadlock with the number of tasks that wait, and ends them")
    func deadlock() async {
        let ends = Counter()
        await #expect(throws: EventLoopError.deadlock(waiting: 3, at: .seconds(5))) {
            try await EventLoop.virtual().run { loop in
                let silent = Mailbox<Int>(on: loop)
                let other = Mailbox<Int>(on: loop)
                let third = Mailbox<Int>(on: loop)
                for mailbox in [silent, other] {
                    loop.start {
                        _ = try? await mailbox.next()
                        ends.add()
                    }
                }
                try await loop.sleep(until: .seconds(5))
                _ = try await third.next()
            }
        }
        #expect(ends.value == 2)
    }

    @Test("reports work that came back from another thread, or the deadlock that its absence was")
    func leftLoop() async {
        await #expect(throws: EventLoopError.self) {
            try await EventLoop.virtual().run { _ in
                await Task.detached {}.value
                await Task.detached { for _ in 0..<1000 { await Task.yield() } }.value
            }
        }
    }

    @Test("lets structured tasks, groups and yields stay on the loop")
    func structured() async throws {
        let (sum, end) = try await EventLoop.virtual().run { loop in
            async let first = slept(until: .seconds(1), on: loop)
            async let second = slept(until: .seconds(2), on: loop)
            await Task.yield()
            let grouped = try await withThrowingTaskGroup(of: Int.self) { group in
                for second in 1...10 { group.addTask { try await slept(until: .seconds(second), on: loop) } }
                var sum = 0
                for try await second in group { sum += second }
                return sum
            }
            return (try await first + second + grouped, loop.now)
        }
        #expect(sum == 58)
        #expect(end == .seconds(10))
    }
}

private func slept(until deadline: Duration, on loop: EventLoop) async throws -> Int {
    try await loop.sleep(until: deadline)
    return Int(deadline.components.seconds)
}
