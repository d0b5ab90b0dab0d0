import ChatDesk

extension DeskAPI {
    func streamVisit(_ request: Request) throws(Fault) -> Answer {
        .stream(.visit(try visit(of: request)), after: try cursor(of: request))
    }

    func streamAgent(_ request: Request) throws(Fault) -> Answer {
        .stream(.agent(try agent(of: request)), after: try cursor(of: request))
    }

    func openVisitSocket(_ request: Request) throws(Fault) -> Answer {
        .socket(.visit(try visit(of: request)), after: try cursor(of: request), key: try request.socketKey())
    }

    func openAgentSocket(_ request: Request) throws(Fault) -> Answer {
        .socket(.agent(try agent(of: request)), after: try cursor(of: request), key: try request.socketKey())
    }

    func pollVisit(_ request: Request) throws(Fault) -> Answer {
        try poll(by: .visit(try visit(of: request)), request)
    }

    func pollAgent(_ request: Request) throws(Fault) -> Answer {
        try poll(by: .agent(try agent(of: request)), request)
    }

    private func poll(by reader: Reader, _ request: Request) throws(Fault) -> Answer {
        let hold = try request.number("hold", in: 0...Limits.holdSeconds, default: 25)
        return .hold(reader, after: try cursor(of: request), for: .seconds(hold))
    }

    /// The id of the last event that the reader has seen: the header of a stream that resumes goes first.
    private func cursor(of request: Request) throws(Fault) -> Int {
        guard let last = request.header("Last-Event-ID") else {
            return try request.number("after", in: 0...Int.max, default: 0)
        }
        guard let cursor = Int(last), cursor >= 0 else {
            throw .badRequest("Last-Event-ID is \(last): give the id of an event of this stream.")
        }
        return cursor
    }
}

// MARK: - What there is to read

/// An event as it goes out.
struct EventLine: Sendable {
    let id: Int
    let type: String
    let json: JSON

    init(id: Int, at: JSON, told: (type: String, fields: [(name: String, value: JSON)])) {
        self.id = id
        self.type = told.type
        self.json = .object([("id", .int(id)), ("type", .string(told.type)), ("at_ms", at)] + told.fields)
    }

    /// The event in `text/event-stream`.
    var streamed: String { "id: \(id)\nevent: \(type)\ndata: \(json.text)\n\n" }
}

extension DeskAPI {
    /// The reader's next events after a cursor, at most ``Limits/eventsAtOnce``; none if the reader has gone.
    func events(of reader: Reader, after cursor: Int) -> [EventLine] {
        switch reader {
        case .visit(let id):
            (desk.visit(id)?.log.events(after: cursor) ?? []).prefix(Limits.eventsAtOnce).map(line)
        case .agent(let id):
            (desk.agent(id)?.log.events(after: cursor) ?? []).prefix(Limits.eventsAtOnce).map(line)
        }
    }

    /// What effects tell a reader. If they end what it reads, its log has gone.
    func events(of reader: Reader, in effects: [Effect]) -> [EventLine] {
        effects.compactMap { effect in
            switch effect {
            case .tellVisitor(let visit, let event) where reader == .visit(visit): line(event)
            case .tellAgent(let agent, let event) where reader == .agent(agent): line(event)
            default: nil
            }
        }
    }

    private func line(_ event: Logged<VisitorEvent>) -> EventLine {
        EventLine(id: event.id, at: clock.label(event.at), told: clock.tell(event.event))
    }

    private func line(_ event: Logged<AgentEvent>) -> EventLine {
        EventLine(id: event.id, at: clock.label(event.at), told: clock.tell(event.event))
    }
}

extension Reply {
    /// The reply to a poll: 204 if there is nothing to tell.
    static func poll(_ events: [EventLine]) -> Reply {
        guard let last = events.last else { return .noContent }
        return .json(["events": .array(events.map(\.json)), "cursor": .int(last.id)])
    }
}
