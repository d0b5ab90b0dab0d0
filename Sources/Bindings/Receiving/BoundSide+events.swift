import EventLoop
import Observations
import Scenarios

extension BoundSide {
    /// Tells events that came together: in their own order, each once, by what they say of themselves.
    ///
    /// - Parameters:
    ///   - operation: what brought them.
    ///   - notBefore: when they can't have happened yet, where they were not pushed. What was pushed to a loop that had
    ///     been busy may have come at any time since, too.
    func tell(
        _ events: [JSONValue],
        of operation: String,
        type: String? = nil,
        at instant: Duration,
        notBefore: Duration?
    ) {
        let dictionary = dictionary(for: operation)
        let notBefore = (notBefore ?? connection.loop.unseenSince(instant))?.inSeconds
        for event in dictionary.inOrder(unwrapped(events, of: operation, at: instant)) {
            let name = dictionary.name(of: event, onStream: type)
            let sight = Sight(notBefore: notBefore, epoch: connection.epoch, page: nil, variables: variables)
            tell(Material(event), named: name, of: operation, at: instant, sight)
        }
    }

    private func tell(
        _ material: Material,
        named name: String,
        of operation: String,
        at instant: Duration,
        _ sight: Sight
    ) {
        let dictionary = dictionary(for: operation)
        let told: ReferenceWritableKeyPath<BoundSide, ToldEvents> =
            ownReceiver(operation) == nil ? \.told : \.toldByReceiver
        let identity = dictionary.identity?.value(in: material).flatMap { $0.isEmpty ? nil : $0.text }
        if let identity, self[keyPath: told].knows(identity) {
            return explain(name, .toldBefore(identity), of: operation, at: instant)
        }
        explain(name, dictionary.outcome(of: material, named: name, sight), of: operation, at: instant)
        let facts = dictionary.emissions(of: name).compactMap { $0.fact(in: material, seen: sight) }
        for fact in facts { see(fact, at: instant) }
        // What meant nothing may mean something when it comes again.
        if !facts.isEmpty, let identity { self[keyPath: told].note(identity) }
    }

    private func unwrapped(_ events: [JSONValue], of operation: String, at instant: Duration) -> [JSONValue] {
        guard let unwrap = dictionary(for: operation).unwrap else { return events }
        return events.compactMap { event in
            do throws(Chain.DeadEnd) {
                return try unwrap.find(in: Material(event))
            } catch {
                explain(nil, .wrapped(error), of: operation, at: instant)
                return nil
            }
        }
    }

    /// Lets whoever looks at the traffic hear what becomes of an event.
    private func explain(
        _ type: String?,
        _ outcome: @autoclosure () -> EventReading.Outcome,
        of operation: String,
        at instant: Duration
    ) {
        browser.hear(
            .meant(EventReading(type: type, outcome: outcome(), at: dictionaryTrail(for: operation))),
            of: operation,
            at: instant
        )
    }

    /// What the events mean that an operation brings.
    private func dictionary(for operation: String) -> EventDictionary {
        ownReceiver(operation)?.dictionary ?? binding.dictionary
    }

    private func dictionaryTrail(for operation: String) -> Trail {
        ownReceiver(operation).map { trail / "receivers" / $0.name / "events" } ?? trail / "events"
    }

    /// The receiver, if the operation is its own and it says by itself what its events mean.
    private func ownReceiver(_ operation: String) -> (name: String, dictionary: EventDictionary)? {
        guard let (name, receiver) = receiver, let own = receiver.dictionary, operation == Reception.operation(of: name)
        else { return nil }
        return (name, own)
    }
}

extension EventDictionary {
    /// By their numbers; as they came, where one has none.
    fileprivate func inOrder(_ events: [JSONValue]) -> [JSONValue] {
        guard let order else { return events }
        // Stable: of the same number, who came first stays first.
        let numbered = events.enumerated().map { index, event in
            (number: order.value(in: Material(event))?.number, index: index, event: event)
        }
        guard numbered.allSatisfy({ $0.number != nil }) else { return events }
        return numbered.sorted { ($0.number ?? 0, $0.index) < ($1.number ?? 0, $1.index) }.map(\.event)
    }

    /// What the event calls itself; empty: nothing.
    fileprivate func name(of event: JSONValue, onStream type: String?) -> String {
        self.type.map { $0.value(in: Material(event))?.text ?? "" } ?? type ?? ""
    }

    /// What events of that name are, and what all are.
    func emissions(of name: String) -> [Emission] { (meanings[name] ?? []) + (meanings["*"] ?? []) }
}
