@testable import Analysis
@testable import Scenarios

extension [JudgedExpectation] {
    static let shop: [JudgedExpectation] = [
        JudgedExpectation(
            expectation: .fixture(
                "invite.lateness.p99 < 250ms",
                Metric.named("invite.lateness.p99") ?? Metric.all[0],
                .less,
                0.25
            ),
            verdict: .fail,
            observed: 1.3100004,
            sentence: "99 % of 61 invites came within 1.31 s; asked were less than 250 ms."
        ),
        JudgedExpectation(
            expectation: .fixture(
                "queue.wait.p90 < 10s",
                Metric.named("queue.wait.p90") ?? Metric.all[0],
                .less,
                10
            ),
            verdict: .pass,
            observed: 3.36,
            sentence: "90 % of 37 answered visitors waited no longer than 3.36 s."
        ),
        JudgedExpectation(
            expectation: .fixture(
                "queue.answered >= 80%",
                Metric.named("queue.answered") ?? Metric.all[0],
                .atLeast,
                0.8
            ),
            verdict: .undecided,
            observed: nil,
            sentence: "Nothing was observed."
        ),
    ]
}

extension [JudgedRule] {
    static let shop: [JudgedRule] = [
        JudgedRule(
            id: "I2",
            name: "no invite before the criterion",
            promise: "No invite before the criterion, nor after the visitor opened the chat himself.",
            exercisedBy: "a visit with a page view",
            brokenBy: "what was not promised",
            cases: 98,
            violations: 0,
            outcome: .held
        ),
        JudgedRule(
            id: "I3",
            name: "no second invite after No",
            promise: "After No, no second invite on that site until Maximise is clicked.",
            exercisedBy: "a visit with a page view",
            brokenBy: "what was not promised",
            cases: 20,
            violations: 1,
            outcome: .broken
        ),
        JudgedRule(
            id: "R18",
            name: "invite on time",
            promise: "The invite is presented once the launch criterion is met.",
            exercisedBy: "a visit with a page view",
            brokenBy: "what was not promised",
            cases: 64,
            violations: 4,
            outcome: .broken
        ),
        JudgedRule(
            id: "I17",
            name: "launch minimised needs the invite",
            promise: "Launch minimised has no effect without the invite.",
            exercisedBy: "a visit with a page view",
            brokenBy: "what was not promised",
            cases: 0,
            violations: 0,
            outcome: .notExercised
        ),
    ]
}

extension [Finding] {
    static let shop: [Finding] =
        [
            Finding(
                rule: "I3",
                visitor: 17,
                at: 21.904,
                evidence: "invited again 3.10 s after No, without Maximise",
                timeline: .secondInvite
            )
        ]
        + [23, 40, 57, 71].map { visitor in
            Finding(
                rule: "R18",
                visitor: visitor,
                at: Double(visitor) * 0.9,
                evidence:
                    "invited 1.31 s late: 6.31 s after arrival, with a criterion of 5 s and a tolerance of 250 ms",
                timeline: .lateInvite(from: Double(visitor) * 0.9 - 6.31)
            )
        }
}

extension [Finding.Moment] {
    static let secondInvite: [Finding.Moment] = [
        moment(12.110, .visitor, "arrived as a shopper"),
        moment(12.112, .exchange, "GET /site?page=/ answered 200 in 4.1 ms"),
        moment(12.116, .visitor, "loaded page 1, /"),
        moment(17.121, .service, "presented the invite, 5 ms after it was due"),
        moment(18.802, .visitor, "clicked No"),
        moment(18.804, .exchange, "POST /invite/answer answered 204 in 1.9 ms"),
        moment(18.807, .service, "said that the widget is minimised"),
        moment(20.511, .visitor, "loaded page 2, /lamps"),
        moment(20.514, .service, "said that the widget is minimised on page 2"),
        moment(21.904, .service, "presented the invite again, without Maximise", isViolation: true),
        moment(23.377, .visitor, "left, and said so"),
    ]

    static func lateInvite(from start: Double) -> [Finding.Moment] {
        [
            moment(start, .visitor, "arrived as a shopper"),
            moment(start + 0.004, .visitor, "loaded page 1, /"),
            moment(start + 6.31, .service, "presented the invite", isViolation: true),
            moment(start + 7.2, .visitor, "clicked Yes"),
            moment(start + 9.4, .visitor, "sent the form"),
            moment(start + 9.402, .service, "acknowledged the queue entry at position 1"),
            moment(start + 9.9, .agent, "accepted the chat"),
            moment(start + 10.8, .agent, "wrote the first message"),
        ]
    }

    private static func moment(
        _ at: Double,
        _ lane: Finding.Lane,
        _ sentence: String,
        isViolation: Bool = false
    ) -> Finding.Moment {
        Finding.Moment(at: at, lane: lane, sentence: sentence, isViolation: isViolation, said: nil)
    }
}

extension Series {
    /// So many invites, the last few of them late, over a run of that length (seconds).
    static func shop(invites: Int, length: Double, latest: Double = 1.31) -> Series {
        var chance = Chance(seed: 7)
        let points = (1...max(invites, 1)).map { number in
            let draw = chance.next()
            return LatenessPoint(
                visitor: number,
                kind: ["passer-by", "seeker", "shopper", "shopper", "shopper"][number % 5],
                due: 5 + Double(number) / Double(invites) * (length - 20),
                lateness: number.isMultiple(of: 19) ? latest - draw * 0.1 : 0.012 + draw * draw * 0.13
            )
        }
        let times = stride(from: 0.0, through: length, by: length / 120)
        return Series(
            lateness: points,
            visitors: times.map { Point(at: $0, value: (14 * bump($0 / length) + chance.next() * 3).rounded()) },
            waiting: times.map { Point(at: $0, value: (3 * bump($0 / length - 0.1) * chance.next()).rounded()) },
            chats: times.map { Point(at: $0, value: (9 * bump($0 / length - 0.15) + chance.next()).rounded()) },
            signedIn: [Point(at: 0, value: 5), Point(at: length, value: 0)],
            busy: times.map { Point(at: $0, value: (5 * bump($0 / length)).rounded()) },
            generator: GeneratorCourse(
                timerLateness: times.map { Point(at: $0, value: 0.001 + chance.next() * 0.004) },
                longestStall: times.map { Point(at: $0, value: 0.002 + 0.01 * $0 / length) },
                connections: times.map { Point(at: $0, value: (40 * bump($0 / length)).rounded()) }
            )
        )
    }

    /// Rises from zero at the start, and is zero again at the end.
    private static func bump(_ share: Double) -> Double { max(0, 4 * share * (1 - share)) }
}
