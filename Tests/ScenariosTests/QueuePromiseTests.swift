import Scenarios
import Testing

@Suite("Promised queues")
struct QueuePromiseTests {
    private func problems(_ queues: String) -> [String] {
        let text = Fixtures.smallest(replacing: "launch_after: 5s", by: "launch_after: 5s\n  queues: \(queues)")
        return Fixtures.problems(of: text).map(\.sentence)
    }

    @Test("hand on to one another, as long as a chat ends somewhere")
    func handOn() {
        let sound = "[{ queue: a, after_dequeue: queue:b }, { queue: b, after_dequeue: queue:c }, { queue: c }]"
        #expect(problems(sound) == [])
    }

    @Test(
        "that hand on to none, or in a circle, are problems",
        arguments: [
            ("[{ queue: a, after_dequeue: queue:b }]", ["there is no other queue \"b\""]),
            ("[{ queue: a, after_dequeue: queue:a }]", ["a chat would come back here again and again"]),
            (
                "[{ queue: a, after_dequeue: queue:b }, { queue: b, after_dequeue: queue:a }]",
                ["a chat would come back here again and again", "a chat would come back here again and again"]
            ),
            (
                "[{ queue: c, after_dequeue: queue:a }, { queue: a, after_dequeue: queue:a }]",
                ["a chat would come back here again and again"]
            ),
        ]
    )
    func lost(queues: String, expected: [String]) {
        let found = problems(queues)
        #expect(found.count == expected.count, "\(found)")
        for (problem, start) in zip(found, expected) { #expect(problem.hasPrefix(start)) }
    }
}
