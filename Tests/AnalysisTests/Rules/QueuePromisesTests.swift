import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("I8, nobody enters a closed queue")
struct ClosedDoorsTests {
    /// It closes ten seconds into the run.
    private var scenario: Scenario {
        var scenario = Scenario.promising(.reactiveOnly)
        var queue = PromisedQueue(id: "support")
        queue.hours = [OpenHours(days: [.fri], from: ClockTime("09:00")!, to: ClockTime("18:00")!)]
        scenario.settings.queues = [queue]
        scenario.begins = TimeOfWeek("fri 17:59:50")
        return scenario
    }

    private func ruling(_ beats: Beat...) -> Ruling {
        judge(ClosedDoors(), scenario, visitor(1, beats.flatMap(\.self)))
    }

    @Test("holds for who enters while it is open, and for the closed screen after")
    func held() {
        #expect(ruling(arrives(0), loads(1, at: 0), sees(.queued("c-1"), at: 5), leaves(at: 8)).isHeld)
        #expect(ruling(arrives(20), loads(1, at: 20), sees(.queueClosed, at: 25), leaves(at: 28)).isHeld)
    }

    @Test("is broken by an entry after it has closed, and not by one about that time")
    func entry() {
        let late = ruling(arrives(0), loads(1, at: 0), sees(.queued("c-1"), at: 15), leaves(at: 28))
        #expect(late.evidence == ["Entered the queue outside of its opening hours."])
        #expect(ruling(arrives(0), loads(1, at: 0), sees(.queued("c-1"), at: 10.5), leaves(at: 28)).isHeld)
    }

    @Test("is broken by a position at the closed screen")
    func position() {
        let told = ruling(
            arrives(20),
            loads(1, at: 20),
            sees(.queueClosed, at: 25),
            sees(.position(1), at: 25),
            leaves(at: 28)
        )
        #expect(told.evidence == ["Position 1, at a queue that is closed or unattended."])
    }

    @Test("a week of hours comes again and again", arguments: [(0, false), (4, true), (11, true), (5, false)])
    func week(day: Int, isOpen: Bool) {
        let noon = Duration.seconds(day * 86_400 + 12 * 3_600)
        #expect(scenario.settings.queues[0].hours.isOpen(at: noon) == isOpen)
    }
}

@Suite("I9, dequeued on time")
struct DequeueOnTimeTests {
    private func ruling(after: Duration?, _ beats: Beat...) -> Ruling {
        var scenario = Scenario.promising(.reactiveOnly)
        var queue = PromisedQueue(id: "support")
        queue.dequeueAfter = after
        scenario.settings.queues = [queue]
        return judge(DequeueOnTime(), scenario, visitor(1, arrives(0) + loads(1, at: 0) + beats.flatMap(\.self)))
    }

    @Test("holds within a second of the time that the queue says", arguments: [29.2, 30.0, 30.9])
    func held(wait: Double) {
        let beats = sees(.queued("c-1"), at: 5) + sees(.dequeued, at: 5 + wait) + leaves(at: 60)
        #expect(ruling(after: .seconds(30), beats).isHeld)
    }

    @Test(
        "is broken by a dequeueing too early or too late",
        arguments: [(20.0, "Dequeued after"), (34, "Still in the")]
    )
    func broken(wait: Double, start: String) {
        let beats = sees(.queued("c-1"), at: 5) + sees(.dequeued, at: 5 + wait) + leaves(at: 60)
        let evidence = ruling(after: .seconds(30), beats).evidence
        #expect(evidence.count == 1 && evidence[0].hasPrefix(start))
    }

    @Test("is broken by an answer long after the time, and by a dequeueing after an answer")
    func answered() {
        let joined = Fact.agentJoined(chat: "c-1", agent: "a-1", happened: nil)
        let late = sees(.queued("c-1"), at: 5) + sees(joined, at: 40) + leaves(at: 60)
        #expect(ruling(after: .seconds(30), late).evidence == ["Still in the queue after 35 s; the queue says 30 s."])
        let twice = sees(.queued("c-1"), at: 5) + sees(joined, at: 10) + sees(.dequeued, at: 35) + leaves(at: 60)
        #expect(ruling(after: .seconds(30), twice).evidence == ["Dequeued, though an agent had answered."])
    }

    @Test("is broken where the queue promises no such thing, and has no case where nobody waits that long")
    func unpromised() {
        let dequeued = sees(.queued("c-1"), at: 5) + sees(.dequeued, at: 20) + leaves(at: 60)
        #expect(ruling(after: nil, dequeued).evidence == ["Dequeued, though the queue promises no such thing."])
        #expect(ruling(after: .seconds(30), sees(.queued("c-1"), at: 5) + leaves(at: 9)).cases == 0)
    }

    @Test("a visitor whose network was gone proves nothing")
    func outage() {
        let beats = sees(.queued("c-1"), at: 5) + loses(at: 20, for: 20) + sees(.dequeued, at: 40) + leaves(at: 60)
        #expect(ruling(after: .seconds(30), beats).cases == 0)
    }
}

@Suite("I13, position only while waiting")
struct PlaceOnlyWhileWaitingTests {
    private func ruling(_ beats: Beat...) -> Ruling {
        judge(PlaceOnlyWhileWaiting(), visitor(1, arrives(0) + loads(1, at: 0) + beats.flatMap(\.self)))
    }

    private let joined = Fact.agentJoined(chat: "c-1", agent: "a-1", happened: nil)

    @Test("holds for positions and estimates in the queue, also in a second one")
    func held() {
        let first = sees(.queued("c-1"), at: 5) + sees(.position(2), at: 6) + sees(.dequeued, at: 9)
        let second = sees(.queued("c-2"), at: 9) + sees(.estimate(seconds: 20), at: 10) + sees(joined, at: 12)
        #expect(ruling(first, second).isHeld)
    }

    @Test("is broken by a position after the answer, and by an estimate after a dequeueing")
    func broken() {
        let answered = ruling(sees(.queued("c-1"), at: 5), sees(joined, at: 8), sees(.position(1), at: 9))
        #expect(answered.evidence == ["Position 1, after: a-1 joined chat c-1."])
        let dequeued = ruling(sees(.queued("c-1"), at: 5), sees(.dequeued, at: 8), sees(.estimate(seconds: 9), at: 9))
        #expect(dequeued.evidence == ["Estimated wait 9 s, after: Dequeued."])
    }

    @Test("has no case where nobody waited to an end")
    func notExercised() {
        #expect(ruling(sees(.queued("c-1"), at: 5), sees(.position(1), at: 6)).cases == 0)
    }
}
