import ChatDesk

extension DeskAPI {
    /// The live picture: queues, agents, and the day so far.
    func showFloor(_ request: Request) throws(Fault) -> Answer {
        let book = try today()
        let target = desk.settings.serviceLevelTarget
        let floor: JSON = [
            "now_ms": clock.label(now),
            "queues": .array(desk.queueStates(at: now).map(JSON.init)),
            "agents": .array(desk.agents.map(JSON.init)),
            "today": JSON(book),
            "service_level": JSON(book.serviceLevel(within: target), target: target),
        ]
        return .reply(.json(floor))
    }

    /// A day's chats, in the order in which they began.
    func listChats(_ request: Request) throws(Fault) -> Answer {
        let after = try request.number("after", in: 0...Int.max, default: 0)
        let day = try day(of: request)
        let chats = try reading { () throws(StoreError) in
            try store.chats(began: day, after: after, atMost: Limits.chatsAtOnce + 1)
        }
        let shown = chats.prefix(Limits.chatsAtOnce)
        return .reply(.json(["chats": .array(shown.map { JSON($0) }), "more": .bool(chats.count > shown.count)]))
    }

    /// One chat, with all that was written.
    func showChat(_ request: Request) throws(Fault) -> Answer {
        let id = try chat(of: request)
        let (chat, messages) = try reading { () throws(StoreError) in (try store.chat(id), try store.messages(of: id)) }
        guard let chat else { throw Fault(Refusal.unknownChat(id)) }
        return .reply(.json(JSON(chat, with: messages)))
    }

    /// What visitors left, the latest first.
    func listLeftMessages(_ request: Request) throws(Fault) -> Answer {
        let messages = try reading { () throws(StoreError) in
            try store.leftMessages(atMost: Limits.leftMessagesAtOnce)
        }
        return .reply(.json(["left_messages": .array(messages.map(JSON.init))]))
    }

    private func day(of request: Request) throws(Fault) -> Range<Duration> {
        guard let text = request.query["day"] else { return LocalDay.around(clock.start + now) }
        guard let day = LocalDay.written(text) else {
            throw .badRequest("day is \(text): give a day as 2026-11-24.")
        }
        return day
    }

    /// Reads from the store.
    ///
    /// - Throws: 503 if it can't be read.
    func reading<Value>(_ body: () throws(StoreError) -> Value) throws(Fault) -> Value {
        do throws(StoreError) {
            return try body()
        } catch {
            throw Fault(status: 503, code: "not-kept", message: "\(error)")
        }
    }
}

extension JSON {
    fileprivate static func seconds(_ duration: Duration?) -> JSON {
        duration.map { .number(($0 / .milliseconds(1)).rounded() / 1_000) } ?? .null
    }

    fileprivate static func share(_ share: Double?) -> JSON { share.map(JSON.number) ?? .null }
    fileprivate static func label(_ milliseconds: Double?) -> JSON { milliseconds.map(JSON.number) ?? .null }

    fileprivate init(_ queue: QueueState) {
        self = [
            "id": .string(queue.id), "name": .string(queue.name), "state": .string(queue.door.rawValue),
            "waiting": .int(queue.waiting), "longest_wait_s": .seconds(queue.longestWait),
            "estimated_wait_s": .seconds(queue.estimatedWait),
        ]
    }

    fileprivate init(_ agent: Agent) {
        self = [
            "agent": .string(agent.id.description), "name": .string(agent.name), "ready": .bool(agent.isReady),
            "chats": .int(agent.chats.count), "alerts": .int(agent.alerts.count),
            "wrapping_up": .int(agent.wrapUps.count), "chats_at_once": .int(agent.chatsAtOnce),
        ]
    }

    fileprivate init(_ book: DayBook) {
        self = [
            "entered": .int(book.entered), "answered": .int(book.answeredWaits.count), "left": .int(book.left),
            "dequeued": .int(book.dequeued), "closed": .int(book.closed), "waiting": .int(book.waiting),
            "mean_wait_s": .seconds(book.meanWait), "mean_handle_s": .seconds(book.meanHandleTime),
        ]
    }

    fileprivate init(_ level: ServiceLevel, target: Duration) {
        self = [
            "target_s": .seconds(target), "answered": .share(level.answered), "ignored": .share(level.ignored),
            "negative": .share(level.negative), "positive": .share(level.positive),
        ]
    }

    /// A kept chat; with its messages, or only their number.
    fileprivate init(_ chat: KeptChat, with messages: [KeptMessage]? = nil) {
        self = [
            "chat": .string(Chat.ID(chat.id).description), "queue": .string(chat.queue), "kind": .string(chat.kind),
            "visit_id": .string(chat.visit), "site": .string(chat.site), "began_ms": .number(chat.began),
            "answered_ms": .label(chat.answered), "ended_ms": .label(chat.ended),
            "ending": .optional(chat.ending), "agent": .optional(chat.agent),
            "messages": messages.map { .array($0.map(JSON.init)) } ?? .int(chat.messages),
        ]
    }

    fileprivate init(_ message: KeptLeftMessage) {
        self = [
            "queue": .string(message.queue), "reason": .string(message.reason), "text": .string(message.text),
            "name": .optional(message.name), "email": .optional(message.email), "phone": .optional(message.phone),
            "at_ms": .number(message.at),
        ]
    }

    fileprivate init(_ message: KeptMessage) {
        self = [
            "message": .string(Message.ID(message.id).description), "seq": .int(message.sequence),
            "from": .string(message.from), "text": .string(message.text), "at_ms": .number(message.at),
        ]
    }
}
