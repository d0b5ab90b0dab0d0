import EventLoop
import Observations
import Scenarios

extension BoundSide {
    /// Tells events that came together: in their own order, each once, by what they say of themselves.
    ///
    /// - Parameter operation: what brought them.
    func tell(
        _ events: [JSONValue],
        of operation: String,
        type: String? = nil,
        at instant: Duration,
        notBefore: Duration?
    ) {
        let (dictionary, trail) = dictionary(for: operation)
        func note(_ type: String?, _ outcome: @autoclosure () -> EventReading.Outcome) {
            browser.hear(
                .meant(EventReading(type: type, outcome: outcome(), at: trail)),
                of: operation,
                at: instant
            )
        }
        var unwrapped: [JSONValue] = []
        for event in events {
            do throws(Chain.DeadEnd) {
                unwrapped.append(try dictionary.unwrap?.find(in: Material(event)) ?? event)
            } catch {
                note(nil, .wrapped(error))
            }
        }
        // What happened meanwhile can't have happened before, whichever event of them it was.
        let since = (notBefore ?? connection.loop.unseenSince(instant))?.inSeconds
        for event in dictionary.inOrder(unwrapped) {
            let material = Material(event)
            let name = dictionary.name(of: event, onStream: type)
            let identity = dictionary.identity?.value(in: material)
            if let identity, !identity.isEmpty, !told.isNew(identity.text) {
                note(name, .toldBefore(identity.text))
                continue
            }
            let sight = Sight(notBefore: since, epoch: connection.epoch, page: nil, variables: variables)
            note(name, dictionary.outcome(of: material, named: name, sight))
            for fact in dictionary.emissions(of: name).compactMap({ $0.fact(in: material, seen: sight) }) {
                see(fact, at: instant)
            }
        }
    }

    /// What the events mean that an operation brings, and where the file says so.
    private func dictionary(for operation: String) -> (EventDictionary, Trail) {
        guard let (name, receiver) = receiver, let own = receiver.dictionary, operation == Reception.operation(of: name)
        else { return (binding.dictionary, trail / "events") }
        return (own, trail / "receivers" / name / "events")
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
