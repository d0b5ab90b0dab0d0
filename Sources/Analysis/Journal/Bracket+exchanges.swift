import Observations

extension [TimedExchange] {
    /// The bracket of a deed on record at `instant`. Its exchange is complete then, or still under way where an event
    /// was faster than the reply, or (a form) just about to begin.
    func bracket(at instant: Double) -> Bracket {
        var bracket = Bracket(from: instant, to: instant)
        for timed in self[firstIndex(endingAfter: instant - Race.grace)...] where !timed.exchange.waitsForEvents {
            guard timed.at <= instant + Race.longestExchange else { break }
            let started = timed.exchange.started
            if timed.at <= instant { bracket.from = started }
            if timed.at > instant, started <= instant { bracket.from = Swift.min(bracket.from, started) }
            if abs(started - instant) <= Race.sameTurn { bracket.to = Swift.max(bracket.to, timed.at) }
        }
        return bracket
    }

    /// By halving: an agent's day holds many thousands of exchanges.
    private func firstIndex(endingAfter instant: Double) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].at < instant { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Exchange {
    /// Whether it failed, so that the service did not answer as it should.
    var isFailure: Bool {
        switch outcome {
        case .protocolError, .overload, .unreachable: true
        case .ok, .refused, .cancelled: false
        }
    }

    /// Whether events may have been missed because of it.
    var isLostStream: Bool { waitsForEvents && isFailure }
}
