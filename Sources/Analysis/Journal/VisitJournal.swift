import Observations

/// All that is known of one visit, in order.
struct VisitJournal {
    let number: Int
    /// The number of the first visit in the same browser; its own if it is the first.
    private(set) var browser: Int
    /// What came before in the same browser, by arrival.
    var earlier: [EarlierVisit] = []
    /// When he loaded a page of another queue: what ran ends, and all begins anew (R27, R28).
    var flows: [Bracket] = []
    /// When his network was gone.
    private(set) var outages: [Outage] = []
    /// The name of the kind of visitor.
    var kind = ""
    /// When he should have arrived and when he did; nil when his arrival is not on record.
    var intended: Double?
    var arrived: Double?
    /// What was seen, without exchanges, in the order of time.
    var entries: [Entry] = []
    var exchanges: [TimedExchange] = []
    /// When what he heard can have happened, where he had to ask.
    let polls: Polls
    var pages: [PageView] = []
    var ending: Ending?
    /// When the visit was over; the run's end when it never was.
    var end: Double
    /// From here on the connection may have hidden something: absence proves nothing any more.
    var blindFrom = Double.infinity

    init(number: Int, entries: [Entry], exchanges: [TimedExchange], runEnd: Double) {
        self.number = number
        browser = number
        self.entries = entries
        self.exchanges = exchanges
        polls = Polls(exchanges)
        end = runEnd
        for entry in entries { note(entry) }
        for timed in exchanges where timed.exchange.isLostStream { blindFrom = min(blindFrom, timed.at) }
        closePages()
    }

    private mutating func note(_ entry: Entry) {
        switch entry.fact {
        case .arrived(let kind, let intended):
            self.kind = kind
            self.intended = intended
            arrived = entry.at
        case .sameBrowser(let first): browser = first
        case .connectionLost: outages.append(Outage(from: entry.at))
        case .connectionRestored:
            if let last = outages.indices.last { outages[last].to = entry.at }
        case .pageLoaded(let page, let path, let requested, let queue):
            pages.append(
                PageView(number: page, path: path, queue: queue, requested: requested, loaded: entry.at)
            )
        case .pageLeft(let page):
            guard let index = pages.lastIndex(where: { $0.number == page }) else { return }
            pages[index].left = entry.at
        case .visitEnded(let ending):
            self.ending = ending
            end = entry.at
        case .failed: blindFrom = min(blindFrom, entry.at)
        default: break
        }
    }

    /// Opening the next page, in this tab or another, ends the stay on the one before.
    private mutating func closePages() {
        for index in pages.indices {
            let next = pages.indices.contains(index + 1) ? pages[index + 1].requested : end
            pages[index].left = min(pages[index].left, next)
        }
    }
}

/// One page load and the stay on the page.
struct PageView: Equatable {
    var number: Int
    var path: String
    /// The queue that it is bound to; nil: the service's usual one.
    var queue: String?
    /// When its request went out, and when it was loaded: the service began to count somewhere between.
    var requested: Double
    var loaded: Double
    var left = Double.infinity
}

extension VisitJournal {
    /// When he should have arrived, or did: what places the visit in the run.
    var began: Double { intended ?? arrived ?? entries.first?.at ?? 0 }

    /// The path of the page that he was on; before the first one, that of the first.
    func path(at instant: Double) -> String? {
        (pages.last { $0.requested <= instant } ?? pages.first)?.path
    }

    /// Until when silence is evidence: he was there, connected, and had asked.
    var watchedUntil: Double { min(leaving.from, blindFrom, polls.knownUntil) }

    /// When he left the site; at the run's end if he did not.
    var leaving: Bracket {
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
