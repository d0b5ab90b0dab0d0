import Observations
import Scenarios

/// All that is known of one visit, in order. There may be very many, which all processor cores look at at once: so it
/// is an object that never changes.
///
/// Unchecked, as what follows from the rest is a variable until the end of `init`.
final class VisitJournal: @unchecked Sendable {
    let number: Int
    /// The number of the first visit in the same browser; its own if it is the first.
    let browser: Int
    /// What came before in the same browser, by arrival.
    let earlier: [EarlierVisit]
    /// When he loaded a page of another queue: what ran ends, and all begins anew (R27, R28).
    let flows: [Bracket]
    /// When his network was gone.
    let outages: [Outage]
    /// The name of the kind of visitor.
    let kind: String
    /// When he should have arrived and when he did; nil when his arrival is not on record.
    let intended: Double?
    let arrived: Double?
    /// When he should have arrived, or did: what places the visit in the run.
    let began: Double
    /// What was seen, without exchanges, in the order of time.
    let entries: [Entry]
    let exchanges: [TimedExchange]
    /// When what he heard can have happened, where he had to ask.
    let polls: Polls
    let pages: [PageView]
    let ending: Ending?
    /// When the visit was over; the run's end when it never was.
    let end: Double
    /// From here on the connection may have hidden something: absence proves nothing any more.
    let blindFrom: Double
    /// When he left the site; at the run's end if he did not.
    private(set) var leaving = Bracket(from: .infinity, to: .infinity)
    /// What it came to.
    let milestones: Milestones
    /// When he opened the chat himself, and clicked Maximise, each time.
    private(set) var opened: [Bracket] = []
    private(set) var maximised: [Bracket] = []
    /// When his proactive chat was due, and when it was presented.
    private(set) var inviteTiming = InviteTiming()
    /// The stretches during which the widget's state is known.
    private(set) var stateSpans: [StateSpan] = []
    /// Those during which it is promised to be minimised.
    private(set) var minimisedSpans: [StateSpan] = []
    /// What the service said of it, in order.
    private(set) var stateSightings: [StateSighting] = []

    init(_ course: VisitCourse, after earlier: [EarlierVisit], _ scenario: Scenario) {
        number = course.number
        browser = course.browser
        self.earlier = earlier
        flows = course.flows(scenario)
        outages = course.outages
        kind = course.kind
        intended = course.intended
        arrived = course.arrived
        began = course.began
        entries = course.entries
        exchanges = course.exchanges
        polls = Polls(course.exchanges)
        pages = course.pages
        ending = course.ending
        end = course.end
        blindFrom = course.blindFrom
        milestones = Milestones(course.entries)
        leaving = left()
        opened = brackets(of: .chatOpened)
        maximised = brackets(of: .maximised)
        inviteTiming = timed(scenario)
        stateSpans = spans(scenario.settings)
        minimisedSpans = stateSpans.filter { $0.states == [.minimised] }
        stateSightings = sightings()
    }
}

extension VisitJournal {
    /// The path of the page that he was on; before the first one, that of the first.
    func path(at instant: Double) -> String? {
        (pages.last { $0.requested <= instant } ?? pages.first)?.path
    }

    /// Until when silence is evidence: he was there, connected, and had asked.
    var watchedUntil: Double { min(leaving.from, blindFrom, polls.knownUntil) }

    private func left() -> Bracket {
        guard let last = entries.last(where: { $0.fact.isVisitEnded }) else { return Bracket(from: end, to: end) }
        let left = pages.map(\.left).filter { $0 <= end }.max() ?? end
        return Bracket(from: min(left, bracket(of: last).from), to: end)
    }

    /// When the next flow began after an instant; infinity: never.
    func nextFlow(after instant: Double) -> Double {
        flows.first { $0.from > instant }?.from ?? .infinity
    }

    /// The page view of that number.
    func page(_ number: Int) -> PageView? {
        pages.first { $0.number == number }
    }

    /// When the service learned of what this entry tells that the visitor did, or did what a poll then told.
    func bracket(of entry: Entry) -> Bracket {
        var bracket = exchanges.bracket(at: entry.at)
        bracket.from = min(bracket.from, polls.since(entry) ?? .infinity)
        return bracket
    }

    /// Whether the service may have done it before it learned of an action, as far as polls tell.
    func isStale(_ entry: Entry, after action: Bracket) -> Bool {
        polls.since(entry).map { $0 < action.from } ?? false
    }

    /// The brackets of an action, each time that it was done.
    func brackets(of action: Fact) -> [Bracket] {
        entries.filter { $0.fact == action }.map(bracket)
    }

    /// When he was first seen in the chat, or queueing for it; infinity: never.
    func cameInto(_ chat: String) -> Double {
        entries.first { $0.fact.entryChat == chat }?.at ?? .infinity
    }

    /// The chat that he was in, or queued for, at an instant.
    func chat(at instant: Double) -> String? {
        let before = entries.prefix { $0.at <= instant }
        return before.last { $0.fact.entryChat != nil }?.fact.chat ?? before.last { $0.fact.chat != nil }?.fact.chat
    }
}
