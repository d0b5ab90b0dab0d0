import Testing

@testable import EventLoop

@Suite("A pulse")
struct PulseTests {
    @Test("beats at regular intervals, the first time after one, until it is stopped")
    func beats() async throws {
        let beats = try await EventLoop.virtual().run { loop in
            var beats: [Duration] = []
            let pulse = Pulse(every: .seconds(20), on: loop) { beats.append(loop.now) }
            try await loop.sleep(until: .seconds(70))
            pulse.stop()
            try await loop.sleep(until: .seconds(200))
            return beats
        }
        #expect(beats == [.seconds(20), .seconds(40), .seconds(60)])
    }

    @Test("may stop itself, and leaves nothing behind")
    func stopsItself() async throws {
        let (beats, slots, isHeld) = try await EventLoop.virtual().run { loop in
            var pulse: Pulse?
            var beats = 0
            pulse = Pulse(every: .seconds(20), on: loop) {
                beats += 1
                if beats == 2 { pulse?.stop() }
            }
            weak let held = pulse
            try await loop.sleep(until: .seconds(200))
            pulse = nil
            return (beats, loop.state.waiters.count, held != nil)
        }
        #expect(beats == 2)
        #expect(slots == 0)
        #expect(!isHeld)
    }

    @Test("ends when nobody holds it any more")
    func dropped() async throws {
        let beats = try await EventLoop.virtual().run { loop in
            var beats = 0
            _ = Pulse(every: .seconds(20), on: loop) { beats += 1 }
            try await loop.sleep(until: .seconds(200))
            return beats
        }
        #expect(beats == 0)
    }
}
