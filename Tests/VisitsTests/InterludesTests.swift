import Population
import Scenarios
import Testing

@testable import Visits

@Suite("What a visitor does beside")
struct InterludesTests {
    private let away = Itinerary.InterludeMoment(
        .minimise(stays: .seconds(3), opensPage: nil),
        while: .waiting,
        after: .seconds(5)
    )
    private let reload = Itinerary.InterludeMoment(.reload, while: .waiting, after: .seconds(2))

    @Test("nothing is due before its stage has come")
    func stages() {
        var interludes = Interludes([away])
        interludes.enter(.browsing, at: .zero)
        #expect(interludes.next == nil)
        interludes.enter(.waiting, at: .seconds(10))
        #expect(interludes.next?.at == .seconds(15))
    }

    @Test("what comes first is done first, and each once")
    func order() {
        var interludes = Interludes([away, reload])
        interludes.enter(.waiting, at: .seconds(10))
        #expect(interludes.next == Interludes.Turn(at: .seconds(12), deed: .reload))
        interludes.take()
        #expect(interludes.next?.at == .seconds(15))
        interludes.take()
        #expect(interludes.next == nil)
        #expect(!interludes.isExpected(.waiting))
    }

    @Test("a stage that he comes back to goes on where it began")
    func comesBack() {
        var interludes = Interludes([away])
        interludes.enter(.waiting, at: .seconds(10))
        interludes.enter(.chatting, at: .seconds(12))
        #expect(interludes.next == nil)
        interludes.enter(.waiting, at: .seconds(30))
        #expect(interludes.next?.at == .seconds(15))
    }
}

@Suite("How long a visitor waits")
struct WaitTests {
    private func wait(patience: Duration?) -> Wait {
        var itinerary = Itinerary.sample(patience: patience)
        itinerary.patienceWhenTold = [
            .init(wait: .seconds(60), patience: .seconds(20)), .init(wait: .seconds(180), patience: .zero),
        ]
        return Wait(itinerary, since: .seconds(100))
    }

    @Test("as long as his patience lasts, from the queue entry")
    func patience() {
        #expect(wait(patience: .seconds(90)).deadline == .seconds(190))
        #expect(wait(patience: nil).deadline == nil)
    }

    @Test(
        "an announced wait changes it: the highest that is not above it decides",
        arguments: [(59, 190), (60, 120), (179, 120), (180, 100), (4_000, 100)]
    )
    func told(announced: Int, leaves: Int) {
        var wait = wait(patience: .seconds(90))
        wait.hear(of: .seconds(announced))
        #expect(wait.deadline == .seconds(leaves))
    }
}

@Suite("Tabs")
struct TabsTests {
    @Test("each tab shows what was opened in it, and he comes back to it as it was")
    func tabs() {
        var tabs = Tabs()
        tabs.show("/", of: nil, in: 1)
        tabs.show("/help", of: "workshop", in: 2)
        #expect((tabs.front.path, tabs.front.queue, tabs.current) == ("/help", "workshop", 2))
        tabs.comeBack(to: 1)
        #expect((tabs.front.path, tabs.front.queue, tabs.current) == ("/", nil, 1))
    }
}
