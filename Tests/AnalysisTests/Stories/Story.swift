import Observations
import Scenarios

@testable import Analysis

/// One thing in a visitor's or an agent's story, with the exchange that led to it.
typealias Beat = [(at: Double, fact: Fact)]

func visitor(_ number: Int, _ beats: Beat...) -> [Observation] {
    beats.joined().map { Observation(at: $0.at, subject: .visitor(number), fact: $0.fact) }
}

func agent(_ number: Int, _ beats: Beat...) -> [Observation] {
    beats.joined().map { Observation(at: $0.at, subject: .agent(number), fact: $0.fact) }
}

/// The visitor arrives.
func arrives(_ at: Double, intended: Double? = nil, as kind: String = "curious") -> Beat {
    [(at, .arrived(kind: kind, intended: intended ?? at))]
}

/// A page is asked for at `at`, and is there 20 ms later. The reply may tell the widget's state.
func loads(_ page: Int, at: Double, showing state: WidgetState? = nil) -> Beat {
    let left: Beat = page > 1 ? [(at, .pageLeft(page: page - 1))] : []
    let told: Beat = state.map { [(at + 0.02, .widget(state: $0, page: page))] } ?? []
    return left + exchange("view-page", from: at, to: at + 0.02) + told
        + [(at + 0.02, .pageLoaded(page: page, path: "/\(page)", requested: at))]
}

/// Something is seen.
func sees(_ fact: Fact, at: Double) -> Beat {
    [(at, fact)]
}

/// Something is done: asked for at `at`, acknowledged `took` seconds later.
func does(_ fact: Fact, at: Double, took: Double = 0.02) -> Beat {
    exchange("act", from: at, to: at + took) + [(at + took, fact)]
}

/// The visitor's network is gone for so many seconds.
func loses(at: Double, for length: Double) -> Beat {
    [(at, .connectionLost), (at + length, .connectionRestored)]
}

/// The visitor leaves and says so.
func leaves(at: Double) -> Beat {
    exchange("leave", from: at, to: at + 0.02) + [(at + 0.02, .visitEnded(.said))]
}

func exchange(
    _ operation: String,
    from started: Double,
    to end: Double,
    _ outcome: Exchange.Outcome = .ok,
    waits: Bool = false
) -> Beat {
    let exchange = Exchange(
        operation: operation,
        method: "POST",
        path: "/\(operation)",
        intended: started,
        started: started,
        status: outcome == .unreachable ? nil : outcome == .ok ? 200 : 500,
        bytes: 10,
        outcome: outcome,
        reason: outcome == .unreachable ? "connection refused" : nil,
        waitsForEvents: waits
    )
    return [(end, .exchange(exchange))]
}

extension Fact {
    static let invited = Fact.invitePresented(notBefore: nil, happened: nil, again: false)
    static let invitedAgain = Fact.invitePresented(notBefore: nil, happened: nil, again: true)
    static let bar = Fact.barPresented(notBefore: nil, happened: nil)
    static let window = Fact.windowPresented(notBefore: nil, happened: nil)

    static func queued(_ chat: String, position: Int? = nil) -> Fact {
        .queueEntered(chat: chat, position: position, happened: nil)
    }

    static func joined(_ chat: String) -> Fact {
        .agentJoined(chat: chat, agent: "Ann", happened: nil)
    }

    static func got(_ mark: String, _ chat: String) -> Fact {
        .messageReceived(mark: mark, chat: chat, sequence: nil)
    }
}
