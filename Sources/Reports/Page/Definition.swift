import Analysis

/// What a figure of the report means, its unit, and how large its sample was.
struct Definition {
    let term: String
    let meaning: String
    let unit: String
    let sample: String

    static func all(for judgement: Judgement) -> [Definition] {
        invites(judgement.invites) + queue(judgement.queue) + exchange(judgement) + [percentile]
    }

    private init(_ term: String, _ unit: String, n: Int?, _ meaning: String) {
        self.term = term
        self.meaning = meaning
        self.unit = unit
        sample = n.map { "n = \(Notation.count($0))" } ?? ""
    }

    private static func invites(_ invites: InviteFigures) -> [Definition] {
        [
            Definition(
                "Invite lateness",
                "seconds",
                n: invites.lateness.count,
                "Presented minus due, negative when early. Due is when the page had loaded, plus the launch criterion. "
                    + "A pushed event is exact; a polled one lies between two polls, and both ends are told."
            ),
            Definition(
                "Early, late, missing",
                "invites",
                n: invites.due,
                "Early: seen before the service can have counted the criterion. Late: beyond the scenario's tolerance. "
                    + "Missing: the visitor stayed well past due and was never invited."
            ),
            Definition(
                "Unwanted, duplicate",
                "invites",
                n: invites.presented,
                "Unwanted: in reactive-only mode, after the visitor opened the chat himself, or after No. Duplicate: "
                    + "presented again without Maximise."
            ),
        ]
    }

    private static func queue(_ queue: QueueFigures) -> [Definition] {
        [
            Definition(
                "Queue wait",
                "seconds",
                n: queue.wait.count,
                "From the service's acknowledgement of the queue entry to the agent's accept, of those who were "
                    + "answered."
            ),
            Definition(
                "Still waiting",
                "share",
                n: queue.entered,
                "Kaplan-Meier: who left, was dequeued or still waits at the end counts until then, and not as an "
                    + "answer. The band is the 95 % interval by Greenwood's formula."
            ),
            Definition(
                "Service level",
                "share",
                n: queue.entered,
                "Answered within \(Notation.seconds(ServiceLevel.threshold)), by four formulas that differ in how they "
                    + "count who left: compare levels of the same formula only. Who still waits at the end counts as "
                    + "not answered."
            ),
            Definition(
                "Conservation",
                "visitors",
                n: queue.entered,
                "Entered = answered + left + dequeued + closed + error + still waiting, exactly. A run that does not "
                    + "add up has a bug, in Dwell or in the service."
            ),
        ]
    }

    private static func exchange(_ judgement: Judgement) -> [Definition] {
        [
            Definition(
                "Latency from the intended instant",
                "seconds",
                n: judgement.http.latency.count,
                "From when a request should have gone out, whatever the generator did, to the end of its reply. Beside "
                    + "it stands the raw latency, from when it really went out. Long polls and streams are left out."
            ),
            Definition(
                "Arrival and timer lateness",
                "seconds",
                n: judgement.generator.arrivalLateness.count,
                "How late the generator itself was. Past its budget the run is untrusted and thresholds are undecided."
            ),
        ]
    }

    private static let percentile = Definition(
        "p50, p90, p95, p99",
        "as the sample",
        n: nil,
        "So many percent of the sample are no greater. A dash stands where there was no sample."
    )
}
