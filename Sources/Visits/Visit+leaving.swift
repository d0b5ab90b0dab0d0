import Bindings
import EventLoop
import Observations

extension Visit {
    /// Tells the service, unless he goes silently, and closes the browser.
    func depart(_ ending: Ending) async {
        var ending = ending
        if page > 0 { note(.pageLeft(page: page)) }
        if ending == .said || ending == .interrupted {
            let hasSaidGoodbye = await saysGoodbye()
            if ending == .said, !hasSaidGoodbye { ending = .failed }
        }
        chat.close()
        note(.visitEnded(ending))
    }

    /// A cancelled task can't speak any more, so a fresh one says goodbye.
    private func saysGoodbye() async -> Bool {
        var succeeded = false
        await loop.start { [self] in
            succeeded = (try? await chat.perform(.leave, due: loop.now)) != nil
        }.value
        return succeeded
    }
}
