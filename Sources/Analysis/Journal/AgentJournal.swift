import Observations

/// All that is known of one agent's work, in order.
struct AgentJournal {
    let number: Int
    var entries: [Entry]
    var exchanges: [TimedExchange]
    /// When he signed out for the last time; the run's end if he did not.
    var end: Double
    /// From here on the connection may have hidden something.
    var blindFrom = Double.infinity
    /// The times that he was signed in.
    private(set) var shifts: [StaffedTime] = []
    /// The chats that he took, in the order of his accepts.
    private(set) var handlings: [Handling] = []

    /// Whom he was alerted of, in order.
    private(set) var alerts: [Alert] = []
    private let polls: Polls

    init(number: Int, _ pages: SortedObservations.Pages, runEnd: Double) {
        self.number = number
        entries = pages.entries
        exchanges = pages.exchanges
        polls = Polls(exchanges)
        end = runEnd
        for entry in entries { note(entry) }
        for timed in exchanges where timed.exchange.isLostStream { blindFrom = min(blindFrom, timed.at) }
        if let last = shifts.last { end = min(last.to, runEnd) }
        for index in shifts.indices { shifts[index].to = min(shifts[index].to, runEnd) }
        for index in handlings.indices where handlings[index].ended > end {
            handlings[index].ended = end
            handlings[index].isOver = false
        }
        for index in handlings.indices { handlings[index].hadUntil = min(handlings[index].hadUntil, end) }
        for index in alerts.indices { alerts[index].over = min(alerts[index].over, end) }
    }

    private mutating func note(_ entry: Entry) {
        switch entry.fact {
        case .signedIn(let limit): signIn(at: entry.at, limit)
        case .signedOut: signOut(at: bracket(of: entry).from)
        case .failed: blindFrom = min(blindFrom, entry.at)
        case .alerted(let chat, _):
            alerts.append(Alert(agent: number, chat: chat, at: entry.at, since: earliest(of: entry)))
        case .alertWithdrawn(let chat): closeAlert(of: chat, at: earliest(of: entry))
        case .rejected(let chat): closeAlert(of: chat, at: bracket(of: entry).to)
        case .accepted(let chat): take(chat, entry)
        case .ended(let chat): close(chat, at: bracket(of: entry).from, hadUntil: heard(by: bracket(of: entry).from))
        case .transferred(let chat, _):
            close(chat, at: bracket(of: entry).from, hadUntil: heard(by: bracket(of: entry).from))
            if let index = handlings.lastIndex(where: { $0.chat == chat }) { handlings[index].isTransferred = true }
        case .chatEnded(let chat?, _): close(chat, at: entry.at, hadUntil: earliest(of: entry))
        default: break
        }
    }

    /// Who signs in anew after a lost connection has lost his chats.
    private mutating func signIn(at instant: Double, _ limit: Int) {
        if shifts.last?.to == .infinity { signOut(at: instant) }
        shifts.append(StaffedTime(from: instant, to: .infinity, chatsAtOnce: limit))
    }

    private mutating func signOut(at instant: Double) {
        end = instant
        guard let last = shifts.indices.last else { return }
        shifts[last].to = min(shifts[last].to, instant)
        for index in handlings.indices where handlings[index].ended > instant {
            handlings[index].ended = instant
            handlings[index].hadUntil = min(handlings[index].hadUntil, heard(by: instant))
        }
        for index in alerts.indices { alerts[index].over = min(alerts[index].over, instant) }
    }

    private mutating func take(_ chat: String, _ entry: Entry) {
        let alerted = alerts.last { $0.chat == chat }?.at
        closeAlert(of: chat, at: bracket(of: entry).to)
        handlings.append(
            Handling(
                agent: number,
                chat: chat,
                alerted: alerted,
                accepted: bracket(of: entry),
                noted: entry,
                chatsAtOnce: shifts.last?.chatsAtOnce
            )
        )
    }

    private mutating func close(_ chat: String, at instant: Double, hadUntil: Double) {
        guard let index = handlings.lastIndex(where: { $0.chat == chat }) else { return }
        handlings[index].ended = min(handlings[index].ended, instant)
        handlings[index].hadUntil = min(handlings[index].hadUntil, hadUntil)
    }

    private mutating func closeAlert(of chat: String, at instant: Double) {
        guard let index = alerts.lastIndex(where: { $0.chat == chat }) else { return }
        alerts[index].over = min(alerts[index].over, instant)
    }

    /// The earliest instant at which the service can have done what he heard of.
    private func earliest(of entry: Entry) -> Double { polls.since(entry) ?? entry.at }

    /// Until when it is certain that he had heard, by an instant, of all that had happened: who polls does not hear of
    /// what came after his last poll.
    private func heard(by instant: Double) -> Double { min(instant, polls.heard(by: instant) ?? instant) }

    /// When the service learned of what this entry tells that the agent did.
    func bracket(of entry: Entry) -> Bracket {
        exchanges.bracket(at: entry.at)
    }
}

extension AgentJournal {
    /// When he had at least one chat, from an accept to the end of the last one that it overlaps.
    var busyStretches: [(from: Double, to: Double)] {
        var stretches: [(from: Double, to: Double)] = []
        for handling in handlings.sorted(by: { $0.accepted.to < $1.accepted.to }) {
            let (from, to) = (handling.accepted.to, max(handling.accepted.to, handling.ended))
            if let last = stretches.last, from <= last.to {
                stretches[stretches.count - 1].to = max(last.to, to)
            } else {
                stretches.append((from, to))
            }
        }
        return stretches
    }
}

/// A time that an agent was signed in.
struct StaffedTime {
    var from: Double
    var to: Double
    /// How many chats he took at once.
    var chatsAtOnce: Int
}

/// One chat in one agent's hands.
struct Handling {
    var agent: Int
    var chat: String
    /// When he was last alerted of it; nil when that is not on record.
    var alerted: Double?
    /// When the service learned of his accept.
    var accepted: Bracket
    /// The accept as it is on record.
    var noted: Entry
    /// How many chats he had signed in for; nil when he never had.
    var chatsAtOnce: Int?
    /// When the chat was over for him: he ended it or sent it on, was told so, or signed out.
    var ended = Double.infinity
    /// Until when he certainly had it: where he is polled, he hears of its end later.
    var hadUntil = Double.infinity
    /// Whether its end is on record.
    var isOver = true
    var isTransferred = false
}
