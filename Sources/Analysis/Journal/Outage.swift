import Observations

/// A time in which the visitor's network was gone: silence is no evidence then, and what arrives after it is late by no
/// fault of the service.
struct Outage: Equatable {
    var from: Double
    /// When it was back; infinity: never.
    var to = Double.infinity

    /// When everything that was kept for him should have come in.
    var over: Double { to + Race.recovery }

    /// Whether what was seen at that instant may have been kept back by it.
    func mayDelay(_ instant: Double) -> Bool { from <= instant && instant <= over }
}

extension VisitJournal {
    /// The earliest instant at which the service may have done what was seen.
    func earliest(of entry: Entry) -> Double {
        let usual = entry.fact.notBefore ?? polls.since(entry) ?? entry.at - Race.grace
        return outages.first { $0.mayDelay(entry.at) }.map { min($0.from - Race.grace, usual) } ?? usual
    }

    /// Whether the service certainly did it after it had learned of an action.
    func certainly(_ entry: Entry, follows action: Bracket) -> Bool {
        if outages.contains(where: { $0.mayDelay(entry.at) }) { return earliest(of: entry) > action.to }
        let notBefore = entry.fact.notBefore ?? polls.since(entry)
        return notBefore.map { $0 >= action.to } ?? (entry.at > action.to + Race.grace)
    }

    /// From when on the service may know nothing of him any more: the first receive that failed after his network was
    /// gone for so long that the service took him for gone; infinity: never.
    ///
    /// - Parameter absence: after how many seconds without a sign it does so.
    func forgotten(after absence: Double) -> Double {
        guard let long = outages.first(where: { $0.to - $0.from >= absence - Race.resolution }) else {
            return .infinity
        }
        let failed =
            exchanges.filter(\.exchange.isLostStream).map(\.at) + entries.filter(\.fact.isFailedReceive).map(\.at)
        return failed.filter { $0 >= long.to - Race.sameTurn }.min() ?? .infinity
    }

    /// Until when silence since an instant is evidence: he was there, and had his network all the time.
    func watched(since instant: Double) -> Double {
        min(watchedUntil, outages.first { $0.over > instant }?.from ?? .infinity)
    }

    /// From when on what the service has for him should arrive within its usual time.
    func reachable(from instant: Double, within time: Double) -> Double {
        outages.reduce(instant) { $1.from <= $0 + time && $1.over > $0 ? $1.over : $0 }
    }
}

extension Fact {
    fileprivate var isFailedReceive: Bool {
        if case .failed(operation: "receive", _) = self { true } else { false }
    }
}
