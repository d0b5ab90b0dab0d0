import Scenarios

extension Figures {
    /// What the run has for what an expectation asks; nil for a metric that has no value here, of which there is none.
    func value(of asked: Expectation.Figure, _ isCertain: (String) -> Bool) -> MetricValue? {
        let metric = asked.metric
        let area = metric.family.prefix { $0 != "." }
        return switch area {
        case "invite": invite(metric)
        case "queue": metric.needsGoal ? level(asked.goal) : waiting(metric) ?? ends(metric)
        case "chats", "agents": agents(metric)
        case "http": exchange(metric)
        case "visits", "forms": visit(metric)
        default: ruled(metric, isCertain)
        }
    }

    private func invite(_ metric: Metric) -> MetricValue? {
        if metric.family == "invite.lateness" {
            return .statistic(
                metric.statistic,
                invites.lateness,
                atBest: invites.latenessAtBest,
                dependsOnOthers: false,
                of: "invite"
            )
        }
        let visits = slice.timings.count
        func ofDue(_ count: Int) -> MetricValue {
            var value = MetricValue.count(count, of: invites.due, "due invite")
            value.isAboutTime = true
            return value
        }
        switch metric.name {
        case "invite.late": return ofDue(invites.late)
        case "invite.missing": return ofDue(invites.missing)
        default:
            let counts = [
                "invite.due": invites.due, "invite.presented": invites.presented, "invite.accepted": invites.accepted,
                "invite.refused": invites.refused, "invite.ignored": invites.ignored, "invite.early": invites.early,
                "invite.unwanted": invites.unwanted, "invite.duplicate": invites.duplicate,
            ]
            return counts[metric.name].map { .count($0, of: visits, "visit") }
        }
    }

    private func level(_ goal: ServiceLevelGoal?) -> MetricValue? {
        guard let goal else { return nil }
        var value = MetricValue.share(
            slice.settledEntries.compactMap { goal.counts($0) },
            "queue entry",
            "queue entries"
        )
        let bracket = goal.bracket(of: slice.settledEntries)
        (value.atWorst, value.atBest) = (bracket?.lowerBound, bracket?.upperBound)
        return value
    }

    private func waiting(_ metric: Metric) -> MetricValue? {
        switch metric.family {
        case "queue.wait": .statistic(metric.statistic, queue.wait, atBest: queue.waitAtBest, of: "answered wait")
        case "queue.first_typing": .statistic(metric.statistic, queue.firstTyping, of: "first typing", "first typings")
        case "queue.first_message": .statistic(metric.statistic, queue.firstMessage, of: "first message")
        case "queue.estimate.error": .statistic(metric.statistic, queue.estimateError, of: "estimate")
        case "queue.estimate.miss": .statistic(metric.statistic, queue.estimateMiss, of: "estimate")
        default: nil
        }
    }

    private func ends(_ metric: Metric) -> MetricValue? {
        let (one, many) = ("queue entry", "queue entries")
        switch metric.name {
        case "queue.entered": return .count(queue.entered, of: max(slice.visits.count, queue.entered), "visit")
        case "queue.answered": return .share(slice.settledEntries.map { $0.end == .answered }, one, many)
        case "queue.inversions": return .count(queue.inversions, of: queue.turns, "turn")
        case "queue.abandoned": return .share(slice.settledEntries.map { $0.end == .left }, one, many)
        default:
            let counts = [
                "queue.left": queue.left, "queue.dequeued": queue.dequeued, "queue.closed": queue.closed,
                "queue.failed": queue.error, "queue.waiting": queue.waiting,
            ]
            return counts[metric.name].map { .count($0, of: queue.entered, one, many) }
        }
    }

    private func agents(_ metric: Metric) -> MetricValue? {
        switch metric.family {
        case "chats.length": .statistic(metric.statistic, agents.length, of: "chat")
        case "chats.silence": .statistic(metric.statistic, agents.silence, of: "silent leave")
        case "agents.answer": .statistic(metric.statistic, agents.answer, of: "accept")
        case "chats.answered": .count(agents.answered, of: max(agentsAsked, agents.answered), "agent")
        case "chats.transferred": .count(agents.transferred, of: agents.answered, "chat")
        case "agents.occupancy": MetricValue(agents.occupancy, of: "\(Notation.seconds(agents.staffed)) signed in")
        case "agents.slot_use": MetricValue(agents.slotUse, of: "\(Notation.seconds(agents.slots)) of slots")
        default: nil
        }
    }

    private var agentsAsked: Int { slice.journal.agents.count { slice.selection.takes(agent: $0.number) } }

    private func exchange(_ metric: Metric) -> MetricValue? {
        switch metric.family {
        case "http.latency":
            .statistic(metric.statistic, http.latency, atBest: http.latencyAtBest, of: "reply", "replies")
        case "http.requests": .count(http.requests, of: http.requests, "request")
        case "http.failed": .count(http.failed, of: http.requests, "request")
        default: nil
        }
    }

    private func visit(_ metric: Metric) -> MetricValue? {
        let counts = [
            "visits.started": visits.started, "visits.finished": visits.finished, "visits.failed": visits.failed,
            "forms.presented": visits.forms.presented, "forms.sent": visits.forms.sent,
            "forms.abandoned": visits.forms.abandoned,
        ]
        return counts[metric.name].map { .count($0, of: visits.started, "visit") }
    }

    /// At best, findings that a slow generator may have caused are not there.
    private func ruled(_ metric: Metric, _ isCertain: (String) -> Bool) -> MetricValue? {
        switch metric.name {
        case "minimised.checked": return .count(minimised.checked, of: slice.visits.count, "visit")
        case "minimised.violations": return .count(minimised.violations, of: minimised.checked, "check")
        case "findings":
            var value = MetricValue.count(
                findings.reduce(0) { $0 + $1.count },
                of: slice.selection.isAboutAgents ? agentsAsked : slice.visits.count,
                slice.selection.isAboutAgents ? "agent" : "visit"
            )
            let certain = findings.filter { isCertain($0.rule) }.reduce(0) { $0 + $1.count }
            value.atBest = value.value == nil ? nil : Double(certain)
            return value
        default: return nil
        }
    }
}
