import ChatDesk

/// What happened to the queue's entries of one day.
struct DayBook {
    /// The day, in the desk's time.
    let day: Range<Duration>
    private(set) var entered = 0
    private(set) var left = 0
    private(set) var dequeued = 0
    private(set) var closed = 0
    /// How long those waited who were answered.
    private(set) var answeredWaits: [Duration] = []
    /// How long those waited who left.
    private(set) var abandonedWaits: [Duration] = []
    /// From an agent's accept to the end.
    private(set) var handleTimes: [Duration] = []
    /// Entries of the day that aren't over.
    private var running: [Chat.ID: (began: Duration, answered: Duration?)] = [:]

    /// An empty book.
    init(of day: Range<Duration>) { self.day = day }

    /// Those still in the queue.
    var waiting: Int { running.values.count { $0.answered == nil } }
    var meanWait: Duration? { Self.mean(answeredWaits) }
    var meanHandleTime: Duration? { Self.mean(handleTimes) }

    /// Takes in what happened to a chat. One that began on another day, or came without queueing, isn't counted.
    mutating func note(_ record: ChatDesk.Record) {
        switch record {
        case .began(let chat, _, _, _, .queue, let at): begin(chat, at)
        case .answered(let chat, _, _, let at): answer(chat, at)
        case .ended(let chat, let ending, let at): end(chat, ending, at)
        default: break
        }
    }

    /// How many were answered or left within the target, by each formula.
    func serviceLevel(within target: Duration) -> ServiceLevel {
        ServiceLevel(within: target, answered: answeredWaits, abandoned: abandonedWaits, offered: entered)
    }

    private mutating func begin(_ chat: Chat.ID, _ at: Duration) {
        guard day.contains(at), running[chat] == nil else { return }
        entered += 1
        running[chat] = (at, nil)
    }

    private mutating func answer(_ chat: Chat.ID, _ at: Duration) {
        guard let entry = running[chat], entry.answered == nil else { return }
        answeredWaits.append(at - entry.began)
        running[chat] = (entry.began, at)
    }

    private mutating func end(_ chat: Chat.ID, _ ending: Chat.Ending, _ at: Duration) {
        guard let entry = running.removeValue(forKey: chat) else { return }
        if let answered = entry.answered { return handleTimes.append(at - answered) }
        switch ending {
        case .dequeued: dequeued += 1
        case .closed: closed += 1
        default:
            left += 1
            abandonedWaits.append(at - entry.began)
        }
    }

    private static func mean(_ durations: [Duration]) -> Duration? {
        durations.isEmpty ? nil : durations.reduce(.zero, +) / durations.count
    }
}
