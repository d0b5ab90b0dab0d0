import EventLoop
import Testing

@Suite("a mailbox")
struct MailboxTests {
    @Test("gives elements in the order they were sent")
    func order() async throws {
        let taken = try await EventLoop.virtual().run { loop in
            let mailbox = Mailbox<Int>(on: loop)
            for number in 1...5 { mailbox.send(number) }
            return try await mailbox.take(5)
        }
        #expect(taken == [1, 2, 3, 4, 5])
    }

    @Test("wakes its consumer at the moment of the send")
    func wakes() async throws {
        let (element, time) = try await EventLoop.virtual().run { loop in
            let mailbox = Mailbox<String>(on: loop)
            loop.start {
                try? await loop.sleep(until: .milliseconds(1500))
                mailbox.send("invite")
            }
            return (try await mailbox.next(until: .seconds(60)), loop.now)
        }
        #expect(element == "invite")
        #expect(time == .milliseconds(1500))
    }

    @Test("gives nil exactly at the deadline, and the element that comes later to the next call")
    func deadline() async throws {
        let (none, time, some) = try await EventLoop.virtual().run { loop in
            let mailbox = Mailbox<Int>(on: loop)
            loop.start {
                try? await loop.sleep(until: .seconds(3))
                mailbox.send(7)
            }
            let none = try await mailbox.next(until: .seconds(2))
            let time = loop.now
            return (none, time, try await mailbox.next())
        }
        #expect(none == nil)
        #expect(time == .seconds(2))
        #expect(some == 7)
    }

    @Test("gives what was sent before it closed, then nil")
    func close() async throws {
        let taken = try await EventLoop.virtual().run { loop in
            let mailbox = Mailbox<Int>(on: loop)
            loop.start {
                try? await loop.sleep(until: .seconds(1))
                mailbox.send(1)
                mailbox.close()
                mailbox.send(2)
            }
            return [try await mailbox.next(), try await mailbox.next(), try await mailbox.next()]
        }
        #expect(taken == [1, nil, nil])
    }

    @Test("throws when its consumer is cancelled, and keeps what is sent afterwards")
    func cancel() async throws {
        let (wasCancelled, kept) = try await EventLoop.virtual().run { loop in
            let mailbox = Mailbox<Int>(on: loop)
            let ends = Mailbox<Bool>(on: loop)
            let consumer = loop.start {
                do { _ = try await mailbox.next() } catch { ends.send(error is CancellationError) }
            }
            consumer.cancel()
            let wasCancelled = try await ends.next()
            mailbox.send(9)
            return (wasCancelled, try await mailbox.next())
        }
        #expect(wasCancelled == true)
        #expect(kept == 9)
    }
}
