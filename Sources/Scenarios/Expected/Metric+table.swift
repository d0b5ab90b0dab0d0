extension Metric {
    /// Every family of metrics, in the order of `docs/expectations.md`.
    static let families: [MetricFamily] = durations + invites + minimised + queue + chats + visits + technical

    private static let durations = [
        MetricFamily(
            name: "invite.lateness",
            unit: .duration,
            subject: .invite,
            meaning: "presented minus due; negative is early"
        ),
        MetricFamily(
            name: "queue.wait",
            unit: .duration,
            subject: .answer,
            meaning: "from the acknowledged queue entry to the agent's accept"
        ),
        MetricFamily(
            name: "queue.first_typing",
            unit: .duration,
            subject: .answer,
            meaning: "from the queue entry to the first sight of the agent's typing"
        ),
        MetricFamily(
            name: "queue.first_message",
            unit: .duration,
            subject: .answer,
            meaning: "from the queue entry to the arrival of the agent's first message"
        ),
        MetricFamily(
            name: "queue.estimate.error",
            unit: .duration,
            subject: .answer,
            meaning: "the first announced wait minus the wait that came of it; negative: it came out longer"
        ),
        MetricFamily(
            name: "queue.estimate.miss",
            unit: .duration,
            subject: .answer,
            meaning: "how far the first announced wait was from the wait that came of it, in either direction"
        ),
        MetricFamily(
            name: "chats.length",
            unit: .duration,
            subject: .chat,
            meaning: "from an agent's accept to when the chat was over for him"
        ),
        MetricFamily(
            name: "chats.silence",
            unit: .duration,
            subject: .chat,
            meaning: "from when a visitor left without a word, or went dead, to when his agent was told"
        ),
        MetricFamily(
            name: "agents.answer",
            unit: .duration,
            subject: .chat,
            meaning: "from an agent's alert to his accept"
        ),
        MetricFamily(
            name: "http.latency",
            unit: .duration,
            subject: .exchange,
            meaning: "from when a request should have gone out to the end of its reply; long polls and streams left out"
        ),
    ]

    private static let invites = counts(
        of: .invite,
        [
            ("invite.due", "visits that stayed past the due instant and were owed an invite, or its bar"),
            ("invite.presented", "visits that were presented an invite, or its bar"),
            ("invite.accepted", "visits that said Yes"),
            ("invite.refused", "visits that said No"),
            ("invite.ignored", "visits that saw it and gave no answer"),
            ("invite.early", "presentations before the service can have counted the criterion"),
            ("invite.late", "presentations beyond `tolerances.invite_within`"),
            ("invite.missing", "visits that stayed `tolerances.missing_after` past due and were never invited"),
            ("invite.unwanted", "presentations in reactive-only mode, after the visitor's own chat, or after No"),
            ("invite.duplicate", "visits that were presented it again without Maximise"),
        ]
    )

    private static let minimised = counts(
        of: .finding,
        [
            ("minimised.checked", "checks of the minimised state"),
            ("minimised.violations", "checks of the minimised state that did not hold"),
        ]
    )

    private static let queue =
        counts(
            of: .entry,
            [
                ("queue.entered", "queue entries: the sum of answered, left, dequeued, closed, failed and waiting"),
                ("queue.left", "queue entries that the visitor gave up"),
                ("queue.dequeued", "queue entries that the service ended because nobody answered in time"),
                ("queue.closed", "queue entries that ended because the queue closed"),
                ("queue.failed", "queue entries that an error ended"),
                ("queue.waiting", "queue entries that still waited at the run's end"),
                ("queue.inversions", "turns before that of somebody who certainly came earlier, and still waited"),
            ]
        )
        + [
            MetricFamily(
                name: "queue.answered",
                unit: .share,
                subject: .entry,
                meaning: "of all queue entries: those that an agent accepted"
            ),
            MetricFamily(
                name: "queue.abandoned",
                unit: .share,
                subject: .entry,
                meaning: "of all queue entries: those that the visitor gave up"
            ),
            MetricFamily(
                name: "queue.service_level",
                unit: .share,
                subject: .entry,
                meaning: "answered within T, by a named formula: `queue.service_level(20s, negative)`"
            ),
        ]

    private static let chats =
        counts(
            of: .chat,
            [
                ("chats.answered", "chats that an agent accepted; who takes over a transferred one counts, too"),
                ("chats.transferred", "accepted chats that the agent sent on"),
            ]
        )
        + [
            MetricFamily(
                name: "agents.occupancy",
                unit: .share,
                subject: .agent,
                meaning: "of the time signed in: with at least one chat, from accept to its end"
            ),
            MetricFamily(
                name: "agents.slot_use",
                unit: .share,
                subject: .agent,
                meaning: "of the time signed in, times the chats at once: with a chat in the slot"
            ),
        ]

    private static let visits = counts(
        of: .visit,
        [
            ("visits.started", "visits that began"),
            ("visits.finished", "visits that ended as the visitor meant to"),
            ("visits.failed", "visits that the service or the connection broke"),
            ("forms.presented", "visits that were shown the form"),
            ("forms.sent", "visits that sent it complete"),
            ("forms.abandoned", "visits that gave up at the form"),
        ]
    )

    private static let technical =
        counts(
            of: .exchange,
            [
                ("http.requests", "requests sent"),
                ("http.failed", "requests without a reply that makes sense: unreachable, overloaded, not understood"),
            ]
        ) + counts(of: .finding, [("findings", "findings of all rules that are not waived")])

    private static func counts(of subject: Subject, _ rows: [(name: String, meaning: String)]) -> [MetricFamily] {
        rows.map { MetricFamily(name: $0.name, unit: .count, subject: subject, meaning: $0.meaning) }
    }
}
