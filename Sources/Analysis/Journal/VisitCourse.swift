import Observations
import Scenarios

/// What a visit's own record tells, entry by entry.
struct VisitCourse {
    let number: Int
    private(set) var browser: Int
    private(set) var outages: [Outage] = []
    private(set) var kind = ""
    private(set) var intended: Double?
    private(set) var arrived: Double?
    let entries: [Entry]
    let exchanges: [TimedExchange]
    private(set) var pages: [PageView] = []
    private(set) var ending: Ending?
    private(set) var end: Double
    private(set) var blindFrom = Double.infinity

    var began: Double { intended ?? arrived ?? entries.first?.at ?? 0 }

    init(number: Int, _ pages: SortedObservations.Pages, runEnd: Double) {
        self.number = number
        browser = number
        entries = pages.entries
        exchanges = pages.exchanges
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

    /// The pages that belong to another queue than the page before.
    func flows(_ scenario: Scenario) -> [Bracket] {
        let usual = scenario.settings.queues.first?.id
        return zip(pages, pages.dropFirst()).filter { $0.queue ?? usual != $1.queue ?? usual }
            .map { Bracket(from: $1.requested, to: $1.loaded) }
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
