import Observations

/// All that is known of one agent's shift, in order.
struct AgentJournal {
    let number: Int
    var entries: [Entry]
    var exchanges: [TimedExchange]
    /// When he signed out; the run's end if he did not.
    var end: Double
    /// From here on the connection may have hidden something.
    var blindFrom = Double.infinity
    /// How many chats he takes at once; nil when he never signed in.
    var chatsAtOnce: Int?

    private var chatEnds: [String: Double] = [:]

    init(number: Int, entries: [Entry], exchanges: [TimedExchange], runEnd: Double) {
        self.number = number
        self.entries = entries
        self.exchanges = exchanges
        end = runEnd
        for entry in entries { note(entry) }
        for timed in exchanges where timed.exchange.isLostStream { blindFrom = min(blindFrom, timed.at) }
    }

    private mutating func note(_ entry: Entry) {
        switch entry.fact {
        case .signedIn(let limit): chatsAtOnce = limit
        case .signedOut: end = bracket(of: entry).from
        case .failed: blindFrom = min(blindFrom, entry.at)
        case .ended(let chat): close(chat, at: bracket(of: entry).from)
        case .chatEnded(let chat?, _): close(chat, at: entry.at)
        default: break
        }
    }

    private mutating func close(_ chat: String, at instant: Double) {
        chatEnds[chat] = chatEnds[chat] ?? instant
    }

    /// When the service learned of what this entry tells that the agent did.
    func bracket(of entry: Entry) -> Bracket {
        exchanges.bracket(at: entry.at)
    }

    /// When the chat was over for him: he ended it, was told so, or signed out.
    func end(of chat: String) -> Double {
        chatEnds[chat] ?? end
    }
}
