import Bindings
import EventLoop
import Observations
import Population
import Scenarios

extension Visit {
    /// False when the service said no, or knows no such thing.
    @discardableResult
    func does(_ action: ChatAction, due: Duration? = nil) async throws -> Bool {
        try await chat.perform(action, due: due ?? loop.now) == .done
    }

    /// The next thing that the service tells; nil when the deadline comes first. What he does beside is done meanwhile.
    /// - Throws: ``ServiceFailure`` when the connection is lost for good.
    func see(until deadline: Duration?) async throws -> Fact? {
        while let turn = interludes.next, turn.at < deadline ?? .seconds(Int64.max / 2) {
            if let fact = try await hear(until: turn.at) { return fact }
            try await carryOut(turn)
        }
        return try await hear(until: deadline)
    }

    /// Lets time pass; what he does beside is done meanwhile.
    func pause(for time: Duration) async throws {
        let end = loop.now + time
        while let turn = interludes.next, turn.at < end {
            try await loop.sleep(until: max(turn.at, loop.now))
            try await carryOut(turn)
        }
        try await loop.sleep(until: max(end, loop.now))
    }

    private func hear(until deadline: Duration?) async throws -> Fact? {
        let deadline = deadline.map { max($0, loop.now) }
        guard let sighting = try await chat.sightings.next(until: deadline) else { return nil }
        if case .failed(let operation, let reason) = sighting.fact {
            throw ServiceFailure(operation: operation, reason: reason)
        }
        return sighting.fact
    }

    private func carryOut(_ turn: Interludes.Turn) async throws {
        interludes.take()
        let due = max(turn.at, busyUntil)
        switch turn.deed {
        case .minimise(let stays, let path): try await lookAway(for: stays, at: path, due: due)
        case .openPage(let path): try await open(path, due: due)
        case .reload: try await open(nil, due: due)
        case .loseConnection(let length): try await loseConnection(for: length)
        }
        busyUntil = loop.now
    }

    /// Minimises the window, perhaps looks at another page halfway, and opens it again. What else he means to do is
    /// done meanwhile.
    private func lookAway(for time: Duration, at path: String?, due: Duration) async throws {
        guard try await does(.minimise, due: due) else { return }
        if let path {
            try await pause(for: time / 2)
            try await open(path, due: loop.now)
            try await pause(for: time / 2)
        } else {
            try await pause(for: time)
        }
        try await does(.maximise)
    }

    private func loseConnection(for time: Duration) async throws {
        note(.connectionLost)
        chat.disconnect()
        try await loop.sleep(until: loop.now + time)
        chat.reconnect()
        note(.connectionRestored)
    }
}
