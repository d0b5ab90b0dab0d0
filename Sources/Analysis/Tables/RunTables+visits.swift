import Observations
import Scenarios

extension RunTables {
    var visits: RunTable {
        RunTable(
            "visits",
            "a visit",
            of: journal.visits,
            [
                .whole("visitor") { $0.number }, .whole("browser") { $0.browser }, .text("kind") { $0.kind },
                .number("intended_s") { $0.intended }, .number("arrived_s") { $0.arrived },
                .number("ended_s") { $0.end },
                .text("ending") { $0.ending?.rawValue }, .whole("pages") { $0.pages.count },
                .flag("judged") { $0.isJudged(in: scenario.judged) },
            ]
        )
    }

    var pages: RunTable {
        let views = journal.visits.flatMap { visit in visit.pages.map { (visit: visit, page: $0) } }
        return RunTable(
            "pages",
            "a page view",
            of: views,
            [
                .whole("visitor") { $0.visit.number }, .whole("page") { $0.page.number },
                .text("path") { $0.page.path },
                .text("queue") { $0.page.queue }, .number("requested_s") { $0.page.requested },
                .number("loaded_s") { $0.page.loaded }, .number("left_s") { $0.page.left },
            ]
        )
    }

    var invites: RunTable {
        let timings = journal.visits.map { (visit: $0, timing: $0.inviteTiming) }
            .filter { $0.timing.due?.isOwed == true || $0.timing.presented != nil }
        return RunTable(
            "invites",
            "a visit that was owed an invite, or was presented one",
            of: timings,
            [
                .whole("visitor") { $0.visit.number }, .text("kind") { $0.visit.kind },
                .number("due_s") { $0.timing.due?.at }, .number("presented_s") { $0.timing.presented?.at },
                .number("lateness_s") { $0.timing.lateness },
                .number("lateness_at_best_s") { $0.timing.latenessAtBest }, .flag("early") { $0.timing.isEarly },
                .flag("missing") { InviteOnTime.missing($0.timing, $0.visit, scenario) != nil },
                .text("answer") { $0.visit.answer },
            ]
        )
    }

    var queueEntries: RunTable {
        RunTable(
            "queue-entries",
            "a stay in the queue",
            of: journal.queueEntries.sorted { $0.entered.to < $1.entered.to },
            [
                .whole("visitor") { $0.visitor }, .text("kind") { journal.visit($0.visitor)?.kind },
                .text("queue") { journal.queue(of: $0, scenario) }, .text("chat") { $0.chat },
                .number("entered_s") { $0.entered.to }, .number("ended_s") { $0.ended },
                .number("wait_s") { $0.wait }, .text("end") { $0.end.rawValue }, .whole("agent") { $0.answer?.agent },
            ]
        )
    }
}

extension VisitJournal {
    /// What the visitor said to the invite.
    fileprivate var answer: String? {
        for entry in entries {
            switch entry.fact {
            case .inviteAccepted: return "accepted"
            case .inviteRefused: return "refused"
            case .inviteIgnored: return "ignored"
            default: continue
            }
        }
        return nil
    }
}
