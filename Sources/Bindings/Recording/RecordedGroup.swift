/// The exchanges of a recorded session that ask the same: one method, and paths that differ in ids alone.
struct RecordedGroup {
    var exchanges: [RecordedExchange]

    var first: RecordedExchange { exchanges[0] }

    /// All exchanges, in groups, in the order in which each group begins.
    static func grouped(_ exchanges: [RecordedExchange]) -> [RecordedGroup] {
        var groups: [RecordedGroup] = []
        for exchange in exchanges {
            if let index = groups.firstIndex(where: { $0.takes(exchange) }) {
                groups[index].exchanges.append(exchange)
            } else {
                groups.append(RecordedGroup(exchanges: [exchange]))
            }
        }
        return groups
    }

    private func takes(_ exchange: RecordedExchange) -> Bool {
        exchange.method == first.method && exchange.kind == first.kind
            && exchange.segments.count == first.segments.count
            && zip(exchange.segments, first.segments).allSatisfy { $0 == $1 || $0.isIdentifier && $1.isIdentifier }
    }

    /// The words of the path, in small letters.
    var words: String { first.segments.filter { !$0.isIdentifier }.joined(separator: "/").lowercased() }

    /// Where its replies hold a list of events, if they are those of a poll; a reply without events may be empty.
    var list: String? {
        guard exchanges.count > 2, first.method == .get, first.kind == .script else { return nil }
        return member { $0.isList }
    }

    /// The rhythm in which a script asks the same beside whatever the visitor does; nil: there is none.
    var heartbeat: Rhythm? {
        let isTheVisitors = ["typing", "write"].contains(ActionGuess.step(of: self))
        guard first.kind == .script, list == nil, !isTheVisitors else { return nil }
        let texts = exchanges.map(\.body.texts)
        guard texts.allSatisfy({ $0 == texts[0] }) else { return nil }
        return Rhythm(of: exchanges.map(\.started))
    }

    /// The place of the first member of its replies that is such a value.
    func member(where fits: (JSONValue) -> Bool) -> String? {
        for case .object(let members) in exchanges.map(\.reply) {
            if let key = members.keys.sorted().first(where: { members[$0].map(fits) ?? false }) { return "/" + key }
        }
        return nil
    }

    /// Seconds between a reply and the next request: the median; zero of a long poll, whose replies wait.
    var pause: Double {
        let pauses = zip(exchanges, exchanges.dropFirst()).map { max(0, $1.started - $0.started - $0.took) }.sorted()
        let median = pauses.isEmpty ? 0 : pauses[pauses.count / 2]
        return median < 0.2 ? 0 : (median * 10).rounded() / 10
    }

    /// The events that it brought.
    var events: [JSONValue] {
        let lists = list.flatMap(JSONPointer.init).map { place in
            exchanges.flatMap { place.value(in: $0.reply)?.elements ?? [] }
        }
        let pushed = exchanges.flatMap { $0.events + RecordedSocket($0).events }
        return pushed + (lists ?? [])
    }
}

extension String {
    /// Whether a part of a path is somebody's number or key, and no word.
    var isIdentifier: Bool {
        let digits = count(where: \.isNumber)
        return !isEmpty && digits == count || (count >= 8 && digits * 4 >= count)
            || wholeMatch(of: /[a-z]{1,3}-\d+/) != nil
    }
}
