import Bindings
import EventLoop
import Foundation
import Observations

/// What the loops of a live run have in common. None of it is touched for each request, observation or timer.
final class LoopCompany: Sendable {
    let open: OpenRun
    /// Takes what each loop's recorder hands over.
    let writer: RunWriter
    /// Who follows the run hears from here; nil: nobody does.
    let newsroom: Newsroom?
    let news: LoopNews
    /// The binding's own variables, the same for everybody.
    let variables: [String: JSONValue]
    /// Wall time at the loops' zero, seconds since 1970.
    let epoch: Double
    /// Where they wait for one another while visitors come and go.
    let visits: Rendezvous<Duration>
    /// Where they wait for one another's end.
    let ends: Rendezvous<LoopEnd>

    /// - Parameter loops: how many there are.
    init(_ open: OpenRun, of loops: Int, _ variables: [String: JSONValue], isFollowed: Bool) {
        self.open = open
        self.variables = variables
        let newsroom = isFollowed ? Newsroom() : nil
        self.newsroom = newsroom
        writer = RunWriter(store: open.store, lanes: loops) { newsroom?.put($0) }
        news = LoopNews(loops: loops)
        visits = Rendezvous(of: loops)
        ends = Rendezvous(of: loops)
        epoch = Date().timeIntervalSince1970
    }

    /// One loop has ended, and meets nobody any more.
    func leave() {
        visits.leave()
        ends.leave()
    }
}

/// How a loop's part of a run ended.
struct LoopEnd: Sendable {
    var ending: RunEnding
    /// What waited so that a host was not asked faster than allowed; nil: nothing.
    var heldBack: HeldBack?
}
