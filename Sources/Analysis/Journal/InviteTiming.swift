import Observations
import Scenarios

/// When a proactive chat was due on one page, or (launch scope site) on the whole visit.
struct Due: Equatable {
    var page: Int
    /// Request plus criterion: the service can't have begun to count before the page was asked for.
    var earliest: Double
    /// Loaded plus criterion: lateness counts from here.
    var at: Double
    /// When the service had learned for certain that the stay was over.
    var known: Double
    /// Until when the visitor was there to see it, had not opened the chat himself, and was connected.
    var until: Double

    var isOwed: Bool { until >= at }
}

/// When a visitor's proactive chat was due, and when it was presented.
struct InviteTiming: Equatable {
    /// The stay that the presentation belongs to, or was missed on; nil when nothing was owed.
    var due: Due?
    /// The first sight of it: the invite, the minimised bar, or the window that opened itself.
    var presented: Entry?
    /// Until when it was certainly not presented yet, where that was asked for; nil: it was pushed.
    var notBefore: Double?
    /// Seen before it can have been due on any stay.
    var isEarly = false

    /// Presented minus due, as seen; negative is early.
    var lateness: Double? {
        guard let due, let presented else { return nil }
        return presented.at - due.at
    }

    /// As if it had been presented right after the last poll without it.
    var latenessAtBest: Double? {
        guard let due, let presented else { return nil }
        return (notBefore ?? presented.at) - due.at
    }

    /// How long he stayed past the due instant without a presentation; nil when there was one.
    var missedFor: Double? {
        guard let due, due.isOwed, presented == nil else { return nil }
        return due.until - due.at
    }
}

extension VisitJournal {
    /// What he was owed, and presented.
    func timed(_ scenario: Scenario) -> InviteTiming {
        guard scenario.settings.activation != .reactiveOnly, !isKnownToService(scenario) else { return InviteTiming() }
        let dues = dues(scenario.settings)
        guard let presented = presentation(scenario.settings) else {
            return InviteTiming(due: dues.filter(\.isOwed).max { $0.until - $0.at < $1.until - $1.at })
        }
        // With the network gone meanwhile, nobody can tell when it was presented.
        let began = (pages.last { $0.loaded <= presented.at } ?? pages.first)?.requested ?? 0
        if outages.contains(where: { $0.over >= began && $0.from <= presented.at }) {
            return InviteTiming(presented: presented)
        }
        // Whoever opened the chat himself was owed nothing: I2 judges what comes after.
        if let opened = self.opened.first, opened.from <= presented.at { return InviteTiming() }
        let within = scenario.tolerances.inviteWithin.inSeconds
        let launching = dues.last {
            $0.mayHaveLaunched(presented, earliest(of: presented), in: scenario.settings.activation)
        }
        let missed = dues.first { $0.at <= presented.at && $0.until >= $0.at + within }
        let onScreen = dues.last { $0.earliest - scenario.settings.launchAfter.inSeconds <= presented.at }
        return InviteTiming(
            due: [missed, launching].compactMap(\.self).min { $0.at < $1.at } ?? onScreen,
            presented: presented,
            notBefore: notBefore(of: presented),
            isEarly: launching == nil
        )
    }

    /// The first sight of the proactive chat, in the form that the settings promise or any other. An event that says so
    /// by name knows more than the widget's mere state at about the same moment.
    func presentation(_ settings: PromisedSettings) -> Entry? {
        let maximised = self.maximised.first?.from ?? .infinity
        let event = entries.first { entry in
            switch entry.fact {
            case .barPresented, .windowPresented: true
            case .invitePresented(_, _, again: false): entry.at < maximised
            default: false
            }
        }
        let state = entries.first { $0.fact.invites && $0.at < maximised }
        guard let event, let state else { return event ?? state }
        return state.at < event.at - Race.grace ? state : event
    }

    /// A page may show what the next poll would have brought.
    private func notBefore(of presented: Entry) -> Double? {
        if case .widget(_, page: _?) = presented.fact { return polls.asked(before: presented.at) }
        return presented.fact.notBefore ?? polls.since(presented)
    }

    private func dues(_ settings: PromisedSettings) -> [Due] {
        let after = settings.launchAfter.inSeconds
        let opened = self.opened.first?.from ?? .infinity
        switch settings.launchScope {
        case .site:
            // A page of another queue begins the visit anew.
            let firsts =
                pages.prefix(1) + pages.dropFirst().filter { page in flows.contains { $0.from == page.requested } }
            return firsts.map { first in
                let next = flows.first { $0.from > first.requested }
                let until = min(opened, watched(since: first.requested), next?.from ?? .infinity)
                return due(on: first, after: after, known: next?.to ?? leaving.to, until: until)
            }
        case .page:
            return pages.indices.map { index in
                let known = pages.indices.contains(index + 1) ? pages[index + 1].loaded : leaving.to
                let until = min(pages[index].left, opened, watched(since: pages[index].requested))
                return due(on: pages[index], after: after, known: known, until: until)
            }
        }
    }

    private func due(on page: PageView, after: Double, known: Double, until: Double) -> Due {
        Due(page: page.number, earliest: page.requested + after, at: page.loaded + after, known: known, until: until)
    }
}

extension Due {
    /// Whether the service may have presented it for this stay: the criterion could be met before the service knew that
    /// the stay was over, and the sight is not later than a race allows. Without invite the criterion alerts an agent
    /// (R23), whose message may open the window on a later page.
    fileprivate func mayHaveLaunched(_ presented: Entry, _ sent: Double, in mode: ActivationMode) -> Bool {
        let isInTime = earliest <= min(presented.at, known) + Race.resolution
        return isInTime && (mode == .withoutInvite || sent <= known + Race.resolution)
    }
}
