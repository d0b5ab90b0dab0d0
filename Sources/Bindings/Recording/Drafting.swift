/// The making of a draft's side from a recorded session, group by group.
struct Drafting {
    private let groups: [RecordedGroup]
    var values = RecordedValues()
    private var side = SideBinding()
    /// The steps in the order in which they were taken: each request of them, and the group that it was.
    private var asks: [(step: String, group: Int, ask: Ask)] = []
    /// By group: the receiver or the loop that it became.
    private var names: [Int: String] = [:]
    private var unplaced: [String] = []
    private let cookies: RecordedCookies

    /// - Parameters:
    ///   - exchanges: in the order of their requests.
    ///   - keepsCookies: whether the archive says which cookies replies have set.
    init(_ exchanges: [RecordedExchange], keepsCookies: Bool) {
        cookies = RecordedCookies(exchanges, areKept: keepsCookies)
        groups = RecordedGroup.grouped(exchanges.filter { [cookies] in $0.kind != .page || cookies.need(page: $0) })
    }

    /// What a service of this kind answers by itself: the first thing that was only asked for, by nobody in particular.
    var probe: RequestTemplate {
        let asked = groups.map(\.first).first { $0.method == .get && $0.kind == .script && $0.headers.isEmpty }
        let isPlain = asked?.segments.contains { $0.isIdentifier } == false
        return RequestTemplate(path: .written("/" + (isPlain ? asked?.segments ?? [] : []).joined(separator: "/")))
    }

    /// The visitor's side.
    mutating func draft() -> SideBinding {
        for (index, group) in groups.enumerated() { place(group, at: index) }
        side.cookies = cookies.made.map {
            NamedTemplate(name: $0.name, value: values.template(of: $0.value, behind: $0.name))
        }
        for (step, index, var ask) in asks {
            ask.extractions = values.extractions[index] ?? []
            side.steps[step] = Step(groups: (side.steps[step]?.groups ?? []) + [[ask]])
            // What was taken from the group is taken once.
            values.took(group: index)
        }
        for (index, name) in names {
            let taken = values.extractions[index] ?? []
            side.beside[name]?.ask.extractions = taken
            guard var receiver = side.receivers[name], receiver.kind == .poll else { continue }
            receiver.extractions = taken
            side.receivers[name] = receiver
        }
        side.receive = side.receivers.keys.sorted().last
        side.variables = values.made
        side.secrets = values.secrets
        let written = groups.filter { ActionGuess.step(of: $0) == "write" }.flatMap {
            $0.exchanges.flatMap(\.body.texts)
        }
        let said = groups.flatMap { RecordedSocket($0.first).said }.flatMap { RecordedBody.said($0.data).texts }
        side.dictionary = RecordedEvents(groups.flatMap(\.events), written: Set(written + said)).dictionary
        return side
    }

    private mutating func place(_ group: RecordedGroup, at index: Int) {
        learn(before: group.first.started)
        let step = lastStep
        if let (name, receiver) = receiver(group) {
            side.receivers[name] = receiver
            side.receivers[name]?.startsAfter = step
            names[index] = name
            for message in RecordedSocket(group.first).said { place(message, ofGroup: index) }
        } else if let rhythm = group.heartbeat {
            var loop = Beside(ask: Ask(request: request(group, for: "beside")))
            loop.startsAfter = step
            loop.pace = Pace(usual: .seconds(rhythm.interval))
            loop.counted = .atFixedRate
            let name = group.first.segments.last { !$0.isEmpty && !$0.isIdentifier } ?? "heartbeat"
            side.beside[name] = loop
            names[index] = name
        } else if let guess = ActionGuess.step(of: group) {
            asks.append((guess, index, Ask(request: request(group, for: guess))))
        } else {
            unplaced.append("\(group.first.method.rawValue) /\(group.words)")
        }
    }

    /// What the visitor did over a WebSocket; the first of its kind tells how.
    private mutating func place(_ message: HAR.SocketMessage, ofGroup index: Int) {
        learn(before: message.time)
        let said = JSONValue(json: Array(message.data.utf8)) ?? .string(message.data)
        guard let step = ActionGuess.step(saying: said) else { return unplaced.append("“\(message.data.prefix(40))”") }
        guard !asks.contains(where: { $0.step == step && $0.ask.message != nil }) else { return }
        var ask = Ask()
        ask.message = self.message(message.data, for: step)
        asks.append((step, index, ask))
    }

    /// The step that the page had taken by then.
    private var lastStep: String {
        asks.last?.step ?? groups.lazy.compactMap(ActionGuess.step).first ?? ""
    }

    /// What every reply before that time has given.
    private mutating func learn(before time: Double) {
        for (index, earlier) in groups.enumerated() {
            for exchange in earlier.exchanges where exchange.started < time { values.learn(exchange, ofGroup: index) }
        }
    }

    /// What a person has to do who goes on with the draft.
    var notes: [String] {
        let unread = groups.reduce(0) { $0 + RecordedSocket($1.first).unread }
        return [
            "Each step is a guess by order and words: compare it with what you did while you recorded.",
            "Passwords and tokens of the recording are left out: look at `variables` and `secrets`.",
            values.secrets.isEmpty ? "" : "Say the secrets in the environment: DWELL_SECRET_NAME.",
            cookies.made.isEmpty
                ? "" : "Of `cookies`, which the page's script has made, keep those that the chat needs.",
            unplaced.isEmpty ? "" : "No action was found for: \(unplaced.joined(separator: ", ")).",
            unread == 0 ? "" : "\(unread) messages of the WebSocket are no JSON: `unwrap` takes it out of an envelope.",
            "`refused`, `lacks` and the meanings of events are for you: `dwell binding check` tells what is missing.",
            "Own messages may come back as events: hold them back with `where`.",
            "Then walk it with `dwell probe --binding … --url …`, and change `verified` to by-running.",
        ].filter { !$0.isEmpty }
    }
}
