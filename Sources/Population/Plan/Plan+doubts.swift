import Scenarios

extension Plan {
    /// What would make the run pointless, each in a sentence; empty for a sound plan.
    public var doubts: [String] {
        [tooShort, allUnjudged, nobodyStays, nobodyChats, nobodyAccepts, overload].compactMap(\.self)
            + scenario.expectations.compactMap(doubt) + unattended
    }

    private var arrivals: Arrivals { scenario.visitors.arrivals }
    private var settings: PromisedSettings { scenario.settings }

    // MARK: - The run as a whole

    private var tooShort: String? {
        guard case .phases = arrivals.course, let meanStay else { return nil }
        let (lasts, criterion) = (arrivals.duration, settings.launchAfter)
        if settings.activation != .reactiveOnly, lasts < criterion {
            return "visitors come for \(lasts.text) only, which is shorter than the launch criterion, \(criterion.text)"
        }
        guard lasts.inSeconds < meanStay else { return nil }
        let stay = Duration.seconds(meanStay).text
        return
            "visitors come for \(lasts.text) only, and stay for \(stay) in the mean: how many are there never settles"
    }

    private var allUnjudged: String? {
        let unjudged = scenario.warmUp + scenario.coolDown
        guard unjudged > .zero, unjudged >= arrivals.duration else { return nil }
        return "`warm_up` and `cool_down` (\(unjudged.text)) leave nobody to judge: visitors come for "
            + arrivals.duration.text
    }

    private var nobodyStays: String? {
        guard settings.activation != .reactiveOnly, invites == 0 else { return nil }
        return "nobody stays past the launch criterion, \(settings.launchAfter.text): nobody will be invited"
    }

    private var nobodyChats: String? {
        guard chats == 0 else { return nil }
        let queue = scenario.expectations.first { expectation in
            guard let asked = expectation.figure, asked.metric.name.hasPrefix("queue.") else { return false }
            return asked.metric.unit != .count || !asked.isMet(by: 0)
        }
        return queue.map { "`\($0.text)`: nobody opens a chat or accepts one, so nobody will wait" }
    }

    private var nobodyAccepts: String? {
        guard chats > 0, !scenario.teams.isEmpty else { return nil }
        guard scenario.teams.allSatisfy({ $0.letsPass + $0.rejects >= 1 }) else { return nil }
        return "the agents accept no alert: nobody will be answered"
    }

    private var overload: String? {
        let isEndless = drawn.contains { $0.chat?.isPatient == true }
        guard isEndless, let worst = stretches.filter({ $0.slots > 0 }).max(by: { $0.overload < $1.overload }),
            worst.overload > 1
        else { return nil }
        return
            "the chats would take \(Plan.number(worst.offered)) slots at once, and there are \(worst.slots): the queue "
            + "grows as long as visitors come, and who has no `patience` waits in it"
    }

    private var unattended: [String] {
        guard !scenario.teams.isEmpty else { return [] }
        return stretches.filter { $0.slots == 0 && $0.chats > 0 }.map { stretch in
            "no agent is signed in from \(stretch.from.text) to \(stretch.until.text), when "
                + "\(Plan.number(stretch.chats)) visitors want to chat"
        }
    }

    // MARK: - What is expected of it

    private func doubt(_ expectation: Expectation) -> String? {
        guard let asked = expectation.figure else { return nil }
        let name = asked.metric.name
        if name.hasPrefix("invite."), invites == 0, !asked.isMet(by: 0) || name.hasPrefix("invite.lateness") {
            return "`\(expectation.text)`: no invite is expected"
        }
        guard let (sample, what) = sample(of: name), sample > 0, let needed = asked.sampleNeeded else {
            return nil
        }
        guard sample < Double(needed) else { return nil }
        return
            "`\(expectation.text)`: a percentile of \(Plan.number(sample)) \(what) says little; it needs \(needed) or more"
    }

    private func sample(of metric: String) -> (Double, String)? {
        if metric.hasPrefix("invite.lateness") { return (invites, "expected invites") }
        if metric.hasPrefix("queue.wait") { return (queueEntries, "expected chats") }
        return nil
    }
}

extension Plan.Stretch {
    /// Above 1 the queue grows.
    fileprivate var overload: Double { offered / Double(slots) }
}

extension Expectation.Figure {
    /// How many values there must be, so that at least one lies beyond the percentile; nil: it is none.
    fileprivate var sampleNeeded: Int? {
        ["p90": 10, "p95": 20, "p99": 100][metric.name.split(separator: ".").last.map(String.init) ?? ""]
    }
}
