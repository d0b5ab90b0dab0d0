import Observations
import Scenarios

@testable import Analysis

/// A shop with two kinds of visitor and two teams of agents, for expectations that speak of some of them.
enum Shop {
    /// Readers are a group of their own; riders and callers are mobile. Agents 1 and 2 are early, 3 is late.
    static func scenario(expecting lines: String...) throws -> Scenario {
        let text = """
            name: Shop
            settings:
              activation: reactive-and-proactive-with-invite
              launch_after: 5s
              queues:
                - queue: sales
                  dequeue_after: 10s
                  after_dequeue: "queue:support"
                  priorities: { tags: { vip: 5 } }
                - { queue: support }
            visitors:
              arrive: { rate: 1/s, for: 60s }
              mix:
                - { kind: reader, share: 50%, group: desktop, pages: [{ path: /, dwell: 9s }, { path: /cart, dwell: 9s }] }
                - { kind: rider, share: 30%, group: mobile, tag: vip, pages: [{ path: /, dwell: 9s }] }
                - { kind: caller, share: 20%, group: mobile, pages: [{ path: /help, dwell: 9s, queue: support }] }
            agents: [{ team: early, count: 2 }, { team: late, count: 1 }]
            expect: [\(lines.map { "'\($0)'" }.joined(separator: ", "))]
            """
        return try Scenario.read(text: text, file: "shop.yaml").value
    }

    /// A page of that path is asked for, and there 20 ms later. The help pages are of the queue `support`.
    static func loads(_ page: Int, _ path: String, of queue: String? = nil, at instant: Double) -> Beat {
        let queue = queue ?? (path == "/help" ? "support" : nil)
        return exchange("view-page", from: instant, to: instant + 0.02)
            + [(instant + 0.02, .pageLoaded(page: page, path: path, requested: instant, queue: queue))]
    }

    /// A visitor comes, queues 1 s later in a chat that has his number, is joined after his wait, and leaves 10 s
    /// later.
    static func waits(_ number: Int, as kind: String, from: Double, for wait: Double, path: String = "/")
        -> [Observation]
    {
        visitor(
            number,
            arrives(from, as: kind),
            loads(1, path, at: from),
            does(.chatOpened, at: from + 0.5),
            sees(.queued("c-\(number)"), at: from + 1),
            sees(.joined("c-\(number)"), at: from + 1 + wait),
            leaves(at: from + 11 + wait)
        )
    }

    /// An agent takes those chats at those instants, and ends each after 10 s.
    static func takes(_ number: Int, _ chats: [(chat: String, at: Double)], until end: Double = 60) -> [Observation] {
        let work = chats.flatMap { chat, at -> Beat in
            sees(.alerted(chat: chat, kind: nil), at: at - 0.5) + does(.accepted(chat: chat), at: at - 0.02)
                + does(.ended(chat: chat), at: at + 10)
        }
        return agent(number, sees(.signedIn(chatsAtOnce: 2), at: 0), work, does(.signedOut, at: end, took: 0))
    }

    static func judged(_ scenario: Scenario, _ observations: [Observation]...) -> Judgement {
        let all = observations.flatMap(\.self)
        let visitors = Set(all.compactMap { if case .visitor(let number) = $0.subject { number } else { nil } })
        return Judgement(run: .lasting(120, planned: visitors.count), scenario: scenario, observations: all)
    }
}
