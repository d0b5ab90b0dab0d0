import Bindings
import EventLoop
import Observations
import Scenarios

extension Visit {
    /// Tells the service, unless he goes silently, and closes the browser.
    func depart(_ ending: Ending) async {
        var ending = ending
        if page > 0 { note(.pageLeft(page: page)) }
        if ending == .said || ending == .interrupted {
            ending = await sayGoodbye(ending)
        }
        if ending == .cutOff { chat.goDead() } else { chat.close() }
        note(.visitEnded(ending))
    }

    /// A cancelled task can't speak any more, so a fresh one says goodbye.
    /// - Returns: how the visit ended, all told.
    private func sayGoodbye(_ ending: Ending) async -> Ending {
        var ending = ending
        await loop.start { [self] in
            do {
                _ = try await chat.perform(.leave, due: loop.now)
            } catch is ServiceFailure {
                ending = .failed
            } catch {
                ending = .interrupted
            }
        }.value
        return ending
    }
}

extension Ending {
    /// How a visit ends that nothing disturbs.
    init(_ leaving: Leaving) {
        switch leaving {
        case .said: self = .said
        case .silently: self = .silently
        case .cutOff: self = .cutOff
        }
    }
}
