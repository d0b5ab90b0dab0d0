import EventLoop
import Observations
import Scenarios

extension BoundSide {
    /// Asks all that a step asks: group after group, and all of a group at once.
    func take(_ step: Step, for action: ChatAction, due: Duration) async throws -> ActionResult {
        let errand = Errand(action)
        for (index, group) in step.groups.enumerated() {
            let isLast = index == step.groups.count - 1
            let due = index == 0 ? due : connection.loop.now
            let result = try await take(group, for: errand, due: due, acknowledging: isLast ? action.fact : nil)
            guard result == .done else { return result }
        }
        return .done
    }

    /// The fact of the action is told once the whole group is answered.
    private func take(
        _ group: [Ask],
        for errand: Errand,
        due: Duration,
        acknowledging fact: Fact?
    ) async throws -> ActionResult {
        if group.count == 1 {
            guard isWanted(group[0], knowing: errand.parameters) else { return acknowledged(fact) }
            return try await ask(group[0], for: errand, due: due, acknowledging: fact)
        }
        let wanted = group.filter { isWanted($0, knowing: errand.parameters) }
        var results: [Result<ActionResult, any Error>] = []
        let asked = wanted.map { ask in
            connection.loop.start { [self] in
                do {
                    results.append(.success(try await self.ask(ask, for: errand, due: due, acknowledging: nil)))
                } catch {
                    results.append(.failure(error))
                }
            }
        }
        await withTaskCancellationHandler {
            for task in asked { await task.value }
        } onCancel: {
            for task in asked { task.cancel() }
        }
        let answers = try results.map { try $0.get() }
        return answers.first { $0 != .done } ?? acknowledged(fact)
    }

    private func acknowledged(_ fact: Fact?) -> ActionResult {
        if let fact { browser.note(fact, at: connection.loop.now) }
        return .done
    }

    /// Whether what it depends on is so.
    func isWanted(_ ask: Ask, knowing parameters: [String: JSONValue] = [:]) -> Bool {
        guard ask.onlyIf != nil || ask.unless != nil else { return true }
        let known = variables.with(parameters)
        return ask.onlyIf.map { known[$0].holds } ?? true && ask.unless.map { !known[$0].holds } ?? true
    }

    private func ask(
        _ ask: Ask,
        for errand: Errand,
        due: Duration,
        acknowledging fact: Fact?
    ) async throws -> ActionResult {
        if ask.after > .zero { try await connection.loop.sleep(until: due + ask.after) }
        do {
            var asked = 0
            while true {
                asked += 1
                let due = asked == 1 ? due + ask.after : connection.loop.now
                guard let request = ask.request else { return try say(ask, for: errand, acknowledging: fact) }
                let reply = try await send(request, as: errand.operation, knowing: errand.parameters, due: due)
                let answer = understand(reply.reply, to: ask, reply.account, knowing: errand.parameters)
                switch answer.meaning {
                case .success:
                    tell(reply.reply, of: ask, as: errand.operation, page: errand.page, acknowledging: fact)
                    return .done
                case .refusal(let reason, let fields): return .refused(reason: reason, fields: fields)
                case .overload where asked <= ask.retries:
                    try await connection.loop.sleep(
                        until: connection.loop.now + (reply.reply.retryAfter ?? .seconds(1))
                    )
                case .overload, .nonsense: throw ServiceFailure(answer.exchange)
                }
            }
        } catch let failure as ServiceFailure {
            browser.note(.failed(operation: failure.operation, reason: failure.reason), at: connection.loop.now)
            throw failure
        }
    }

    /// A message over the WebSocket has no reply: it is done once it is sent.
    private func say(_ ask: Ask, for errand: Errand, acknowledging fact: Fact?) throws -> ActionResult {
        guard let socket, let message = ask.message else {
            throw ServiceFailure(operation: errand.operation, reason: "there is no open WebSocket to say it over")
        }
        say(message, as: errand.operation, over: socket, knowing: errand.parameters)
        return acknowledged(fact)
    }

    /// Asks once; what the reply means is for the caller to find out.
    ///
    /// - Parameter forEvents: whether it is asked to hear of events.
    func send(
        _ template: RequestTemplate,
        as operation: String,
        knowing parameters: [String: JSONValue] = [:],
        due: Duration,
        forEvents: Bool = false
    ) async throws -> (reply: Reply, account: ExchangeAccount) {
        let request = template.request(to: connection.url, from: binding, with: variables.with(parameters))
        let account = ExchangeAccount(
            of: request,
            operation: operation,
            due: due,
            started: connection.loop.now,
            waitsForEvents: forEvents,
            evidence: connection.evidence
        )
        return (Reply(try await browser.send(request, account)), account)
    }

    /// What a reply means, noted; a success's variables are learned by then.
    func understand(
        _ reply: Reply,
        to ask: Ask,
        _ account: ExchangeAccount,
        knowing parameters: [String: JSONValue] = [:]
    ) -> (meaning: ReplyMeaning, exchange: Exchange) {
        let took = reply.response.finished - reply.response.started
        quickestReply = min(quickestReply ?? took, took)
        let learned = learn(ask.extractions, from: reply)
        let known = variables.with(parameters)
        let meaning = ask.meaning(of: reply, with: known, lacking: learned.missing)
        browser.hear(
            .understood(
                ReplyReading(
                    of: reply,
                    to: ask,
                    at: trail(of: ask, in: account.operation),
                    meaning,
                    outcomes(of: ask.extractions, in: reply),
                    knowing: known
                )
            ),
            of: account.operation,
            at: reply.response.finished
        )
        let exchange = browser.note(account.finished(reply.response, meaning), at: reply.response.finished)
        if meaning == .success {
            for (name, value) in learned.values { variables[name] = value }
        }
        return (meaning, exchange)
    }

    /// Tells what a successful reply says: the action's own fact, what the reply is, and what it carries.
    ///
    /// - Parameter notBefore: of a reply that is asked for again and again: when what it says can't have happened yet.
    func tell(
        _ reply: Reply,
        of ask: Ask,
        as operation: String,
        page: Int? = nil,
        acknowledging fact: Fact? = nil,
        notBefore: Duration? = nil
    ) {
        let instant = reply.response.finished
        if let fact { browser.note(fact, at: instant) }
        guard ask.tellsEvents else { return }
        let sight = Sight(notBefore: notBefore?.inSeconds, epoch: connection.epoch, page: page, variables: variables)
        let material = reply.material()
        if !ask.emissions.isEmpty {
            browser.hear(
                .meant(
                    EventReading(
                        ofReply: material,
                        ask.emissions,
                        at: trail(of: ask, in: operation) / "events",
                        sight
                    )
                ),
                of: operation,
                at: instant
            )
        }
        for fact in ask.emissions.compactMap({ $0.fact(in: material, seen: sight) }) { see(fact, at: instant) }
        guard let carried = ask.carried?.value(in: material) else { return }
        tell(carried.elements, of: operation, at: instant, notBefore: notBefore ?? heardUntil)
    }

    /// The variables that a reply holds, and the names of those that it should hold and does not.
    func learn(
        _ extractions: [Extraction],
        from reply: Reply
    ) -> (values: [(String, JSONValue)], missing: [String]) {
        var values: [(String, JSONValue)] = []
        var missing: [String] = []
        for (extraction, outcome) in outcomes(of: extractions, in: reply) {
            switch outcome {
            case .taken(let value): values.append((extraction.variable, value))
            case .lacking: missing.append(extraction.variable)
            case .kept, .excused: continue
            }
        }
        return (values, missing)
    }

    func outcomes(
        of extractions: [Extraction],
        in reply: Reply
    ) -> [(extraction: Extraction, outcome: Extraction.Outcome)] {
        guard !extractions.isEmpty else { return [] }
        var material = reply.material { [browser] in browser.browser.cookie(named: $0) }
        material.variable = { [variables] in variables[$0] }
        return extractions.map { ($0, $0.outcome(in: material, old: variables[$0.variable])) }
    }
}
