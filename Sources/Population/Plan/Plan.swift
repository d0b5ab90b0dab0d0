public import Scenarios

/// What a run of a scenario will come to, before it is run: its visits drawn as the run will draw them, and followed
/// through a service that keeps its promises and agents of whom one is always free.
public struct Plan: Sendable {
    /// The most visits that are drawn; of more, a part is; see ``Sample``.
    public static let mostDrawn = 20_000

    /// How visitors learn what happens, which decides what they ask of the service meanwhile.
    public enum Receiving: Sendable, Equatable {
        case nothing
        /// A reply that never ends.
        case stream
        /// A WebSocket.
        case socket
        /// A request that waits for events.
        case longPoll
        /// Requests that don't wait, so far apart.
        case poll(every: Duration)
    }

    public let scenario: Scenario
    public let receiving: Receiving
    /// How many requests of one visitor may be under way at once, beside those that receive: what a page asks for
    /// together, and what is asked again and again beside.
    public let requestsAtOnce: Int
    /// Whose visits are drawn.
    public let sample: Sample
    let drawn: [VisitForecast]
    let staffing: Staffing

    public init(_ scenario: Scenario, receiving: Receiving = .stream, requestsAtOnce: Int = 1) {
        self.scenario = scenario
        self.receiving = receiving
        self.requestsAtOnce = requestsAtOnce
        staffing = Staffing(scenario)
        (sample, drawn) = Company.drawn(from: Population(scenario), answeredBy: staffing)
    }

    /// How many visits each drawn one stands for; 1: all are drawn.
    public var weight: Double { sample.weight }

    /// How many visits are expected of which that holds.
    private func count(_ holds: (VisitForecast) -> Bool) -> Double { Double(drawn.count(where: holds)) * weight }

    private func sum(_ number: (VisitForecast) -> Double) -> Double { drawn.reduce(0) { $0 + number($1) } * weight }
}

// MARK: - What is expected

extension Plan {
    /// Visits, those that follow from others among them.
    public var visits: Double { count { _ in true } }
    /// Visits of who came back.
    public var returns: Double { count { $0.generation > 0 && $0.generation.isMultiple(of: 2) } }
    /// Visits on another site beside one.
    public var otherVisits: Double { count { !$0.generation.isMultiple(of: 2) } }
    public var pageViews: Double { sum { Double($0.pageViews) } }
    /// Visits in which the invite, the bar or the window is presented: they last past the launch criterion.
    public var invites: Double { count { $0.invited != nil } }
    /// Of those.
    public func invites(answered answer: Itinerary.InviteAnswer) -> Double { count { $0.answer == answer } }
    /// Chats that the invite, or the window without one, leads to.
    public var proactiveChats: Double { count { $0.chat?.isProactive == true } }
    /// Chats that visitors open themselves.
    public var reactiveChats: Double { count { $0.chat?.isProactive == false } }
    public var chats: Double { proactiveChats + reactiveChats }
    /// Chats that enter a queue; without invite, proactive ones don't (R23).
    public var queueEntries: Double {
        scenario.settings.activation == .withoutInvite ? reactiveChats : chats
    }
    /// From accept to end, seconds, in the mean; nil: nobody chats.
    public var meanChat: Double? {
        chats > 0 ? sum { $0.chat?.length.inSeconds ?? 0 } / chats : nil
    }
    /// The mean stay, seconds; nil: nobody comes.
    public var meanStay: Double? { visits > 0 ? sum { $0.stay.inSeconds } / visits : nil }
    /// From the start until the last visitor has left.
    public var length: Duration { drawn.map(\.leaves).max() ?? .zero }
}
