import Analysis

/// Entered = answered + left + dequeued + closed + error + still waiting: said as a sentence, and checked.
struct Conservation {
    private let entered: Int
    private let parts: [(count: Int, name: String)]

    init(_ queue: QueueFigures) {
        entered = queue.entered
        parts = [
            (queue.answered, "answered"), (queue.left, "left"), (queue.dequeued, "dequeued"),
            (queue.closed, "closed"), (queue.error, "error"), (queue.waiting, "still waiting"),
        ]
    }

    private var sum: Int { parts.reduce(0) { $0 + $1.count } }

    var holds: Bool { entered == sum }

    /// Such as `entered 40 = answered 37 + left 3`; parts that are zero stay out.
    var sentence: String {
        let seen = parts.filter { $0.count != 0 }.map { "\($0.name) \(Notation.count($0.count))" }
        let right = seen.isEmpty ? "0" : seen.joined(separator: " + ")
        let equation = "entered \(Notation.count(entered)) \(holds ? "=" : "≠") \(right)"
        return holds
            ? equation
            : "\(equation) = \(Notation.count(sum)): it does not add up, and the fault is Dwell's, which gives every entry one "
                + "end (an entry that the service ended twice is rule I10's)"
    }
}
