import EventLoop
import Observations
import Scenarios

extension BoundSide {
    /// Tells events that came together: in their own order, each once, by what they say of themselves.
    ///
    /// - Parameter dictionary: what they mean; nil: what the side says.
    func tell(
        _ events: [JSONValue],
        by dictionary: EventDictionary?,
        type: String? = nil,
        at instant: Duration,
        notBefore: Duration?
    ) {
        let isOwn = dictionary != nil
        let dictionary = dictionary ?? binding.dictionary
        var unwrapped = events.compactMap { event in
            dictionary.unwrap.map { $0.value(in: Material(event)) } ?? event
        }
        if let order = dictionary.order {
            // Stable: what has no number stays where it is.
            let numbered = unwrapped.enumerated().map { index, event in
                (number: order.value(in: Material(event))?.number, index: index, event: event)
            }
            if numbered.allSatisfy({ $0.number != nil }) {
                unwrapped = numbered.sorted { ($0.number ?? 0, $0.index) < ($1.number ?? 0, $1.index) }.map(\.event)
            }
        }
        for event in unwrapped {
            let identity = dictionary.identity?.value(in: Material(event)).flatMap { $0.isEmpty ? nil : $0.text }
            if let identity, isOwn ? toldByReceiver.knows(identity) : told.knows(identity) { continue }
            let isTold = tell(event, by: dictionary, type: type, at: instant, notBefore: notBefore)
            // What meant nothing may mean something when it comes again.
            guard isTold, let identity else { continue }
            if isOwn { toldByReceiver.note(identity) } else { told.note(identity) }
        }
    }

    /// - Parameter notBefore: when it can't have happened yet, where it was not pushed. What was pushed to a loop that
    ///   had been busy may have come at any time since, too.
    /// - Returns: whether it meant anything.
    private func tell(
        _ event: JSONValue,
        by dictionary: EventDictionary,
        type: String?,
        at instant: Duration,
        notBefore: Duration?
    ) -> Bool {
        let material = Material(event)
        let name = dictionary.type.map { $0.value(in: material)?.text ?? "" } ?? type ?? ""
        let notBefore = notBefore ?? connection.loop.unseenSince(instant)
        let sight = Sight(
            notBefore: notBefore?.inSeconds,
            epoch: connection.epoch,
            page: nil,
            variables: variables
        )
        let meanings = (dictionary.meanings[name] ?? []) + (dictionary.meanings["*"] ?? [])
        let facts = meanings.compactMap { $0.fact(in: material, seen: sight) }
        for fact in facts { see(fact, at: instant) }
        return !facts.isEmpty
    }
}
