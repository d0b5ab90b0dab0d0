import Testing

@testable import EventLoop

@Suite("a loop's attention to its descriptors")
struct AttentionTests {
    private let millisecond: Int64 = 1_000_000

    /// A loop that has just begun to look.
    private func attention() -> Attention {
        var attention = Attention()
        attention.begin(at: 0)
        return attention
    }

    @Test("a wait is a rest: what comes after it came then")
    func rest() {
        var attention = attention()
        attention.waited(from: 0, upTo: 50 * millisecond, until: 30 * millisecond, events: 1)
        #expect(attention.busySince == 30 * millisecond)
        #expect(attention.longestStall == 0)
    }

    @Test("a look without a wait is no rest: what it shows may have come since the last one")
    func busy() {
        var attention = attention()
        attention.waited(from: 0, upTo: 50 * millisecond, until: 10 * millisecond, events: 1)
        attention.waited(from: 200 * millisecond, upTo: 0, until: 200 * millisecond, events: 1)
        #expect(attention.busySince == 10 * millisecond)
        #expect(attention.longestStall == 190 * millisecond)
    }

    @Test("a wait that ends long after it should have is a stall, from its start")
    func overslept() {
        var attention = attention()
        attention.waited(from: 10 * millisecond, upTo: 100 * millisecond, until: 700 * millisecond, events: -1)
        #expect(attention.busySince == 0)
        #expect(attention.longestStall == 690 * millisecond)
    }

    @Test("a wait that ends a little late is still a rest")
    func late() {
        var attention = attention()
        attention.waited(from: 0, upTo: 100 * millisecond, until: 105 * millisecond, events: 0)
        #expect(attention.busySince == 105 * millisecond)
        #expect(attention.longestStall == 0)
    }

    @Test("after a stall it looks without waiting, and only a look that shows nothing is a rest")
    func doubt() {
        var attention = attention()
        attention.waited(from: 10 * millisecond, upTo: 100 * millisecond, until: 700 * millisecond, events: -1)
        #expect(attention.limit(50 * millisecond, at: 700 * millisecond) == 0)
        attention.waited(from: 700 * millisecond, upTo: 0, until: 701 * millisecond, events: 3)
        #expect(attention.busySince == 0, "what it brought had come before")
        attention.waited(from: 702 * millisecond, upTo: 0, until: 702 * millisecond, events: 0)
        #expect(attention.busySince == 702 * millisecond)
        #expect(attention.limit(50 * millisecond, at: 702 * millisecond) == 50 * millisecond)
        #expect(attention.limit(500 * millisecond, at: 702 * millisecond) == 100 * millisecond)
    }
}
