import Observations
import Scenarios

/// A run seen through a selection: what its figures are made of, each made when it is asked for first.
final class Slice {
    let journal: Journal
    let scenario: Scenario
    let selection: Selection
    private let hearings: Hearings

    init(_ journal: Journal, _ scenario: Scenario, scope: Scope = Scope(), hearings: Hearings? = nil) {
        self.journal = journal
        self.scenario = scenario
        self.hearings = hearings ?? Hearings(journal, scenario)
        selection = Selection(scope, of: scenario)
    }

    /// The same run, through another scope.
    func narrowed(to scope: Scope) -> Slice {
        Slice(journal, scenario, scope: scope, hearings: hearings)
    }

    /// By their arrival, and by the pages that they loaded.
    private(set) lazy var visits = journal.visits.filter { visit in
        selection.takes(who: visit) && selection.window.contains(visit.began)
            && (selection.scope.page == nil || visit.pages.contains { $0.path == selection.scope.page })
    }

    /// What visitors were owed and presented, by the instant at which it was due.
    private(set) lazy var timings = journal.visits.filter(selection.takes(who:)).compactMap { visit in
        let timing = visit.inviteTiming
        let instant = timing.due?.at ?? visit.presentation(scenario.settings)?.at ?? visit.began
        return selection.takes(instant, in: visit) ? (visit: visit, timing: timing) : nil
    }

    /// Stays in the queue, by their beginning and in its order.
    private(set) lazy var entries = journal.queueEntries.filter { entry in
        guard let visit = journal.visit(entry.visitor), selection.takes(who: visit) else { return false }
        return selection.takes(entry.entered.to, in: visit) && selection.takes(agent: entry.answer?.agent)
            && selection.takes(queue: journal.queue(of: entry, scenario))
    }
    .sorted { $0.entered.to < $1.entered.to }

    /// The stays of which shares are told: in a run that was ended before its time nobody knows what would have become
    /// of those who still waited.
    private(set) lazy var settledEntries = journal.run.wasCutShort ? entries.filter { $0.end != .waiting } : entries

    /// Chats that agents handled, by their accept and in its order.
    private(set) lazy var handlings = journal.agents.flatMap(\.handlings).filter { handling in
        let accepted = handling.accepted.to
        guard selection.takes(agent: handling.agent) else { return false }
        guard let visit = journal.visit(of: handling.chat) else {
            return selection.takesAgents && selection.takes(agentsInstant: accepted)
        }
        return selection.takes(who: visit) && selection.takes(accepted, in: visit)
            && selection.takes(queue: journal.queue(of: visit, at: accepted, scenario))
    }
    .sorted { $0.accepted.to < $1.accepted.to }

    /// Requests, by the instant at which they should have gone out.
    private(set) lazy var exchanges: [TimedExchange] = {
        let visitors = selection.isAboutAgents ? [] : journal.visits.filter(selection.takes(who:))
        let agents = selection.takesAgents ? journal.agents.filter { selection.takes(agent: $0.number) } : []
        return visitors.flatMap { visit in
            visit.exchanges.filter { selection.takes($0.exchange.intended, in: visit) }
        }
            + agents.flatMap { agent in
                agent.exchanges.filter { selection.takes(agentsInstant: $0.exchange.intended) }
            }
    }()

    /// What a rule, or a check of the minimised state, makes of the cases in question.
    func ruling(_ name: String) -> Ruling {
        hearings[name].reduce(into: Ruling()) { $0 += selection.heard($1, journal) }
    }
}

extension Selection {
    /// What counts of a hearing: all, nothing, or the violations that fall onto the page in question.
    fileprivate func heard(_ hearing: Hearing, _ journal: Journal) -> Ruling {
        guard takes(agent: hearing.agent), takes(queue: hearing.queue) else { return .none }
        guard let visit = hearing.visitor.flatMap(journal.visit) else {
            return takesAgents && takes(agentsInstant: hearing.at) ? hearing.ruling : .none
        }
        guard takes(who: visit), window.contains(hearing.at) else { return .none }
        guard let page = scope.page else { return hearing.ruling }
        guard visit.pages.contains(where: { $0.path == page }) else { return .none }
        var ruling = hearing.ruling
        ruling.violations.removeAll { visit.path(at: $0.at) != page }
        return ruling
    }
}
