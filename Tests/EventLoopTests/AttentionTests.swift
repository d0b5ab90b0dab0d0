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
        attention.waited(from: 0, upTo: 50 * millisecond, until: 30 * millisecond)
        #expect(attention.busySince == 30 * millisecond)
        #expect(attention.longestStall == 0)
    }

    @Test("a look without a wait is no rest: what it shows may have come since the last one")
    func busy() {
        var attention = attention()
        attention.waited(from: 0, upTo: 50 * millisecond, until: 10 * millisecond)
        attention.waited(from: 200 * millisecond, upTo: 0, until: 200 * millisecond)
        #expect(attention.busySince == 10 * millisecond)
        #expect(attention.longestStall == 190 * millisecond)
    }

    @Test("a wait that ends long after it should have is a stall, from its start")
    func overslept() {
        var attention = attention()
        attention.waited(from: 10 * millisecond, upTo: 100 * millisecond, until: 700 * millisecond)
        #expect(attention.busySince == 10 * millisecond)
        #expect(attention.longestStall == 690 * millisecond)
    }

    @Test("a wait that ends a little late is still a rest")
    func late() {
        var attention = attention()
        attention.waited(from: 0, upTo: 100 * millisecond, until: 105 * millisecond)
        #expect(attention.busySince == 105 * millisecond)
        #expect(attention.longestStall == 0)
    }
}
