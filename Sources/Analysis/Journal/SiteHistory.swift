import Observations
import Scenarios

/// What one browser does on one site, over all its visits: it has one session there at a time (R26).
struct SiteHistory {
    /// A chat that a visit of this browser came into.
    struct Session {
        var chat: String
        var visit: VisitJournal
        /// When he entered the queue for it, or was joined.
        var since: Bracket
    }

    /// A page of another queue than the page before it: what runs ends, and all begins anew (R27).
    struct Move {
        var visitor: Int
        var page: Bracket
        var queue: String
    }

    /// By arrival.
    let visits: [VisitJournal]
    /// In the order in which they began.
    let sessions: [Session]
    let moves: [Move]

    private init(_ visits: [VisitJournal], usual: String) {
        self.visits = visits
        sessions = visits.flatMap(\.sessions).sorted { $0.since.to < $1.since.to }
        let pages = visits.flatMap { visit in visit.pages.map { (visit: visit.number, page: $0) } }
            .sorted { $0.page.requested < $1.page.requested }
        moves = zip(pages, pages.dropFirst()).compactMap { before, next in
            let queue = next.page.queue ?? usual
            guard queue != before.page.queue ?? usual else { return nil }
            return Move(
                visitor: next.visit,
                page: Bracket(from: next.page.requested, to: next.page.loaded),
                queue: queue
            )
        }
    }

    /// Every browser on every site.
    static func all(_ visits: [VisitJournal], _ scenario: Scenario) -> [SiteHistory] {
        let sites = Dictionary(scenario.visitors.mix.map { ($0.name, $0.site) }) { first, _ in first }
        let usual = scenario.settings.queues.first?.id ?? ""
        let visits = Dictionary(grouping: visits) { Place(site: sites[$0.kind] ?? "", browser: $0.browser) }
        return Array(visits.values).concurrentMap { SiteHistory($0.sorted { $0.began < $1.began }, usual: usual) }
    }

    private struct Place: Hashable {
        var site: String
        var browser: Int
    }

    /// The first page of another queue that was loaded after an instant.
    func move(after instant: Double) -> Move? {
        moves.first { $0.page.from > instant }
    }
}

extension VisitJournal {
    fileprivate var sessions: [SiteHistory.Session] {
        let chats = Set(entries.compactMap(\.fact.entryChat)).sorted()
        return chats.compactMap { chat in
            entries.first { $0.fact.entryChat == chat }.map {
                SiteHistory.Session(chat: chat, visit: self, since: bracket(of: $0))
            }
        }
    }
}
