import Observations
import Scenarios

@testable import Analysis

/// Visits to a service that keeps every promise, over a network that delays everything by up to 0.3 s, so that events
/// and actions cross in every way they can. Launch criterion: 5 s on a page; after No: minimised.
struct CleanRun {
    private var chance: SplitMix
    private var observations: [Observation] = []
    private var agentFacts: [Observation] = []
    private var lane = Lane(number: 0)

    /// One visitor's side of the story and the service's side of it.
    private struct Lane {
        var number: Int
        var state = WidgetState.hidden
        /// When the service launches, if nothing changes before; nil once launched or answered.
        var launchAt: Double?
        /// The chat that an agent has with him.
        var chat: String?
    }

    static func observations(seed: UInt64, visitors: Int) -> [Observation] {
        var run = CleanRun(chance: SplitMix(state: seed))
        for number in 1...visitors { run.visit(number) }
        return run.observations + run.agentFacts
    }

    private init(chance: SplitMix) {
        self.chance = chance
        agentFacts = agent(1, sees(.signedIn(chatsAtOnce: 100), at: 0))
    }

    private mutating func visit(_ number: Int) {
        lane = Lane(number: number)
        var now = Double.random(in: 0..<20, using: &chance)
        add(arrives(now))
        for page in 1...3 {
            now = open(page, at: now)
            let leaves = now + Double.random(in: 0..<9, using: &chance)
            if let launchAt = lane.launchAt, launchAt < leaves { now = invited(at: launchAt, before: leaves) ?? leaves }
            now = max(now, leaves)
        }
        add(goodbye(at: now))
    }

    /// Asks for a page. The service may launch while the request is under way.
    private mutating func open(_ page: Int, at requested: Double) -> Double {
        let served = requested + delay()
        let loaded = served + delay()
        if let launchAt = lane.launchAt, launchAt < served {
            lane.state = .invited
            lane.launchAt = nil
            add(sees(.invited, at: launchAt + delay()))
        } else if lane.state == .hidden {
            lane.launchAt = served + 5
        }
        if page > 1 { add(sees(.pageLeft(page: page - 1), at: requested)) }
        add(
            exchange("view-page", from: requested, to: loaded)
                + sees(.widget(state: lane.state, page: page), at: loaded)
        )
        add(sees(.pageLoaded(page: page, path: "/", requested: requested), at: loaded))
        return loaded
    }

    /// The invite is presented, and answered if he still sees it on this page. Returns when he is done with it.
    private mutating func invited(at launched: Double, before leaves: Double) -> Double? {
        let seen = launched + delay()
        guard seen < leaves else { return nil }
        lane.state = .invited
        lane.launchAt = nil
        add(sees(.invited, at: seen))
        switch Int.random(in: 0..<3, using: &chance) {
        case 0: return refuse(at: seen + 1)
        case 1: return chat(at: seen + 1)
        default: return nil
        }
    }

    private mutating func refuse(at clicked: Double) -> Double {
        let (served, known) = act(.inviteRefused, at: clicked)
        lane.state = .minimised
        add(sees(.widget(state: .minimised, page: nil), at: served + delay()))
        return known
    }

    /// Yes, the queue, an agent's message, a look away while another message comes, and back.
    private mutating func chat(at clicked: Double) -> Double {
        let chat = "c-\(lane.number)"
        let (served, known) = act(.inviteAccepted, at: clicked)
        lane.state = .open
        lane.chat = chat
        add(sees(.queued(chat, position: 1), at: served + delay()))
        // One agent hears of his alerts in the service's order.
        let accepted = agentAct(.accepted(chat: chat), alerted: served + 0.1)
        add(sees(.joined(chat), at: accepted + delay()))
        let first = write(1, in: chat, at: max(accepted, known) + 1)
        let minimised = act(.minimised, at: first + 0.5)
        add(sees(.widget(state: .minimised, page: nil), at: minimised.served + delay()))
        add(sees(.unread(count: 0), at: minimised.served + delay()))
        let second = write(2, in: chat, at: minimised.known + Double.random(in: 0..<2, using: &chance))
        add(sees(.unread(count: 1), at: second))
        let maximised = act(.maximised, at: second + Double.random(in: 0..<2, using: &chance))
        add(sees(.widget(state: .open, page: nil), at: maximised.served + delay()))
        return maximised.known + 1
    }

    /// The visitor acts: when the service learns of it, and when he knows that.
    private mutating func act(_ fact: Fact, at clicked: Double) -> (served: Double, known: Double) {
        let served = clicked + delay()
        let known = served + delay()
        add(does(fact, at: clicked, took: known - clicked))
        return (served, known)
    }

    private mutating func agentAct(_ fact: Fact, alerted: Double) -> Double {
        let asked = alerted + 1
        let served = asked + delay()
        agentFacts += agent(
            1,
            sees(.alerted(chat: fact.chat ?? "", kind: "queue"), at: alerted),
            does(fact, at: asked, took: served + delay() - asked)
        )
        return served
    }

    /// The agent writes; returns when the visitor got it.
    private mutating func write(_ number: Int, in chat: String, at asked: Double) -> Double {
        let (served, mark) = (asked + delay(), "a\(lane.number)-\(number)")
        agentFacts += agent(1, does(.messageSent(mark: mark, chat: chat), at: asked, took: served + delay() - asked))
        let got = served + delay()
        add(sees(.got(mark, chat), at: got))
        return got
    }

    private mutating func goodbye(at now: Double) -> Beat {
        if let chat = lane.chat {
            agentFacts += agent(1, sees(.chatEnded(chat: chat, by: "visitor"), at: now + delay()))
        }
        return sees(.pageLeft(page: 3), at: now) + leaves(at: now)
    }

    private mutating func delay() -> Double {
        Double.random(in: 0..<0.3, using: &chance)
    }

    private mutating func add(_ beat: Beat) {
        observations += visitor(lane.number, beat)
    }
}

/// A small seeded generator, so that a failing run can be made again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
