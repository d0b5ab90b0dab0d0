import Scenarios

/// What one visit comes to if the service keeps its promises and an agent is always free.
struct VisitForecast: Sendable, Equatable {
    /// A chat that he wants.
    struct Chat: Sendable, Equatable {
        /// Whether the invite, or the window that opens by itself, led to it.
        var isProactive: Bool
        /// When an agent is alerted, from the start of the run: the queue entry, where there is a queue.
        var begins: Duration
        /// From accept to end.
        var length: Duration
        /// Whether he waits as long as it takes.
        var isPatient: Bool
    }

    /// A time for which an agent's slot is taken: from the alert to the end of the wrap-up.
    struct Slot: Sendable, Equatable {
        /// From the start of the run.
        var from: Duration
        var length: Duration
    }

    /// How many visits came before it in the same browser; see ``Itinerary/generation``.
    var generation: Int
    /// From the start of the run.
    var arrives: Duration
    var leaves: Duration
    var pageViews: Int
    /// When the invite, the bar or the window is presented; nil: he has left, or is in a chat already.
    var invited: Duration?
    /// What he does with it.
    var answer: Itinerary.InviteAnswer?
    var chat: Chat?
    /// Also that of who was only alerted of: without invite, whoever stays (R23).
    var slot: Slot?
    /// When he asks for something after his first page, from the start of the run; nil: not before he leaves.
    var asksAgain: Duration?
    /// Whether his connections go dead when he leaves: they stay open.
    var endsDead: Bool
    /// Requests that he makes beside page views and the receiving of events.
    var actions: Int

    var stay: Duration { leaves - arrives }
}

extension VisitForecast {
    /// - Parameter staff: Who answers; decides how long chats last.
    init(of visit: Itinerary, under settings: PromisedSettings, answeredBy staff: Staffing) {
        let opens = visit.opensChatAfter.flatMap { $0 < visit.stay ? $0 : nil }
        let due = settings.presentation(to: visit).flatMap { $0 < opens ?? .longestWritten * 2 ? $0 : nil }
        let answer = due.map { visit.onInvite.answer(after: $0) }
        let clicks = settings.activation == .withInvite && settings.launchMinimised ? 2 : 1
        let start: Duration? =
            if let due, answer == .accept {
                due + (settings.activation == .withoutInvite ? .zero : visit.reaction * clicks)
            } else {
                opens
            }
        let isProactive = answer == .accept
        let meetsForm = !settings.form.isEmpty && !(isProactive && settings.activation == .withoutInvite)
        let begins = start.map { $0 + (meetsForm ? visit.form.takes : .zero) }
        let givesUp = meetsForm && visit.form.givesUp

        generation = visit.generation
        arrives = visit.arrival
        let reacts = answer == .accept || answer == .refuse ? due.map { $0 + visit.reaction } : nil
        let nextPage = visit.pages.count > 1 ? visit.pages[0].dwell : nil
        let beside = visit.interludes.contains(where: \.loadsPage) ? Duration.zero : nil
        asksAgain = [nextPage, reacts, opens, beside].compactMap(\.self).min().map { visit.arrival + $0 }
        endsDead = visit.leaving == .cutOff
        invited = due.map { visit.arrival + $0 }
        self.answer = answer
        let talk = staff.talk(with: visit, wrapUp: settings.wrapUp)
        if let begins, !givesUp {
            chat = Chat(
                isProactive: isProactive,
                begins: visit.arrival + begins,
                length: talk.length,
                isPatient: visit.patience == nil
            )
            slot = Slot(from: visit.arrival + begins, length: talk.answered + talk.length + talk.wrapUp)
            leaves = visit.arrival + begins + talk.answered + talk.length
        } else {
            slot = due.flatMap { due in
                guard settings.activation == .withoutInvite else { return nil }
                let length = min(visit.stay - due, talk.answered + (talk.handleTime ?? visit.stay))
                return Slot(from: visit.arrival + due, length: length + talk.wrapUp)
            }
            chat = nil
            leaves = visit.arrival + (begins ?? visit.stay)
        }
        pageViews = visit.pageViews(before: start, chats: chat != nil)
        actions = visit.actions(
            answering: answer,
            clicks: clicks,
            opens: start != nil,
            form: meetsForm,
            chats: chat != nil
        )
    }
}

extension PromisedSettings {
    /// When the launch criterion is met, from the visitor's arrival; nil: he leaves before, or it never is.
    fileprivate func presentation(to visit: Itinerary) -> Duration? {
        guard activation != .reactiveOnly else { return nil }
        if launchScope == .site { return visit.stay > launchAfter ? launchAfter : nil }
        var start = Duration.zero
        for page in visit.pages {
            if page.dwell > launchAfter { return start + launchAfter }
            start += page.dwell
        }
        return nil
    }
}

extension Itinerary {
    /// Pages that he loads, until a chat takes the place of the rest.
    fileprivate func pageViews(before end: Duration?, chats: Bool) -> Int {
        var start = Duration.zero
        var count = 0
        for page in pages {
            if let end, start >= end { break }
            count += 1
            start += page.dwell
        }
        return count + interludes.count { ($0.stage == .browsing || chats) && $0.loadsPage }
    }

    fileprivate func actions(
        answering answer: InviteAnswer?,
        clicks: Int,
        opens: Bool,
        form isMet: Bool,
        chats: Bool
    ) -> Int {
        let answers = answer == nil || answer == .ignore ? 0 : clicks
        let opening = opens && answer != .accept ? 1 : 0
        let sendings = opens && isMet ? 1 + (form.forgetsRequired ? 1 : 0) + (form.mistake == nil ? 0 : 1) : 0
        // Typing and writing are one request each, and so are minimising and maximising.
        let saying = chats ? 2 * talk.messages.count : 0
        let looking = chats ? 2 * interludes.count(where: \.minimises) : 0
        return answers + opening + sendings + saying + looking + (leaving == .said ? 1 : 0)
    }
}

extension Itinerary.InterludeMoment {
    fileprivate var loadsPage: Bool {
        switch deed {
        case .minimise(_, let page): page != nil
        case .openPage, .reload: true
        case .loseConnection: false
        }
    }

    fileprivate var minimises: Bool { if case .minimise = deed { true } else { false } }
}
