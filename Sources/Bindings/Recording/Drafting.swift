/// The making of a draft's side from a recorded session, group by group.
struct Drafting {
    private let groups: [RecordedGroup]
    private var values = RecordedValues()
    private var unplaced: [String] = []

    /// - Parameter exchanges: in the order of their requests.
    init(_ exchanges: [RecordedExchange]) {
        groups = RecordedGroup.grouped(exchanges)
    }

    /// What a service of this kind answers by itself: the first thing that was only asked for.
    var probe: RequestTemplate {
        let asked = groups.first { $0.first.method == .get && !$0.first.isStream && $0.list == nil }?.first
        let isPlain = asked?.segments.contains { $0.isIdentifier } == false
        return RequestTemplate(path: .written("/" + (isPlain ? asked?.segments ?? [] : []).joined(separator: "/")))
    }

    mutating func side() -> SideBinding {
        var side = SideBinding()
        var asks: [(step: String, group: Int, ask: Ask)] = []
        for (index, group) in groups.enumerated() {
            learn(before: group)
            if let receiver = receiver(group) {
                side.receivers[receiver.name] = receiver.receiver
            } else if let step = ActionGuess.step(of: group) {
                asks.append((step, index, Ask(request: request(group, for: step))))
            } else {
                unplaced.append("\(group.first.method.rawValue) /\(group.words)")
            }
        }
        for (step, index, var ask) in asks {
            ask.extractions = values.extractions[index] ?? []
            side.steps[step] = Step(groups: (side.steps[step]?.groups ?? []) + [[ask]])
        }
        side.receive = side.receivers.keys.sorted().last
        let first = side.steps["view-page"] == nil ? asks.first?.step ?? "" : "view-page"
        side.receivers = side.receivers.mapValues { receiver in
            var receiver = receiver
            receiver.startsAfter = first
            return receiver
        }
        side.variables = values.made
        side.secrets = values.secrets
        side.dictionary = RecordedEvents(groups.flatMap(\.events)).dictionary
        return side
    }

    /// What every reply before the group's first request has given.
    private mutating func learn(before group: RecordedGroup) {
        for (index, earlier) in groups.enumerated() {
            for exchange in earlier.exchanges where exchange.started < group.first.started {
                values.learn(exchange, ofGroup: index)
            }
        }
    }

    private mutating func receiver(_ group: RecordedGroup) -> (name: String, receiver: Receiver)? {
        guard group.first.isStream || group.list != nil else { return nil }
        var receiver = Receiver(request: request(group, for: "receive"))
        let usesCursor = receiver.request.query.contains { $0.value == .written("{cursor}") }
        if group.first.isStream {
            receiver.kind = .serverSentEvents
            receiver.cursor = usesCursor ? Receiver.Cursor(variable: "cursor", place: nil) : nil
            return ("sse", receiver)
        }
        receiver.list = group.list.flatMap(JSONPointer.init).map { Chain($0) }
        receiver.pace = Pace(usual: .seconds(group.pause))
        let place = ["/cursor", "/next", "/last", "/seq"].compactMap(JSONPointer.init).first {
            place in group.exchanges.contains { place.value(in: $0.reply) != nil }
        }
        receiver.cursor = usesCursor ? place.map { Receiver.Cursor(variable: "cursor", place: Chain($0)) } : nil
        return ("poll", receiver)
    }

    private mutating func request(_ group: RecordedGroup, for step: String) -> RequestTemplate {
        let exchange = group.first
        let path = exchange.segments.map { segment in
            segment.isIdentifier ? values.template(of: segment).source : segment.replacing("{", with: "{{")
        }
        var request = RequestTemplate(path: .written("/" + path.joined(separator: "/")))
        request.method = exchange.method
        request.query = exchange.query.map { item in
            let special = step == "receive" && item.name.isCursorName ? "cursor" : nil
            return NamedTemplate(
                name: item.name,
                value: values.template(of: item.value, behind: item.name, special: special)
            )
        }
        request.headers = exchange.headers.map {
            NamedTemplate(name: $0.name, value: values.template(of: $0.value, behind: $0.name))
        }
        if exchange.body != .null { request.body = .json(json(exchange.body, behind: "", for: step)) }
        return request
    }

    private mutating func json(_ value: JSONValue, behind key: String, for step: String) -> JSONTemplate {
        switch value {
        case .string(let text):
            return .template(values.template(of: text, behind: key, special: key.own(to: step)))
        case .array(let elements):
            return .array(elements.map { json($0, behind: key, for: step) })
        case .object where step == "send-form" && ["answers", "fields", "values"].contains(key):
            return .template(.written("{answers}"))
        case .object(let members):
            return .object(
                members.sorted { $0.key < $1.key }.map {
                    JSONTemplate.Member(key: .written($0.key), value: json($0.value, behind: $0.key, for: step))
                }
            )
        default: return .literal(value)
        }
    }

    /// What a person has to do who goes on with the draft.
    var notes: [String] {
        let secret = values.secrets.isEmpty ? "" : "Say the secrets in the environment: DWELL_SECRET_NAME."
        let left = unplaced.isEmpty ? "" : "No action was found for: \(unplaced.joined(separator: ", "))."
        return [
            "Each step is a guess by order and words: compare it with what you did while you recorded.",
            "Passwords, tokens and cookies of the recording are left out: look at `variables` and `secrets`.",
            secret, left,
            "`refused`, `lacks` and the meanings of events are for you: `dwell binding check` tells what is missing.",
            "Own messages may come back as events: hold them back with `where`.",
            "Then play one visitor with `dwell probe`, and change `verified` to by-running.",
        ].filter { !$0.isEmpty }
    }
}

extension String {
    /// As many services call the place from which a receiver goes on.
    fileprivate var isCursorName: Bool {
        ["after", "since", "cursor", "last", "from", "seq", "ack"].contains { lowercased().contains($0) }
    }

    /// The action's own variable that a member of this name holds.
    fileprivate func own(to step: String) -> String? {
        switch (step, lowercased()) {
        case ("write", "text"), ("write", "message"), ("write", "body"), ("write", "content"): "text"
        case ("view-page", "page"), ("view-page", "path"): "page"
        case ("view-page", "site"): "site"
        default: nil
        }
    }
}
