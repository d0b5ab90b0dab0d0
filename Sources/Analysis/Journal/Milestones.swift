import Observations

/// What a visit came to, each at least once: found in one pass, as figures count a long run's visits by it again and again.
struct Milestones: OptionSet {
    let rawValue: UInt16

    static let accepted = Milestones(rawValue: 1 << 0)
    static let refused = Milestones(rawValue: 1 << 1)
    static let ignored = Milestones(rawValue: 1 << 2)
    static let formPresented = Milestones(rawValue: 1 << 3)
    /// Sent with everything that it requires.
    static let formSent = Milestones(rawValue: 1 << 4)
    static let formAbandoned = Milestones(rawValue: 1 << 5)
    static let queued = Milestones(rawValue: 1 << 6)
    /// An agent joined, or opened the window.
    static let joined = Milestones(rawValue: 1 << 7)
    /// A message came.
    static let chatted = Milestones(rawValue: 1 << 8)
}

extension Milestones {
    init(_ entries: [Entry]) {
        self = entries.reduce(into: []) { $0.formUnion(Milestones($1.fact)) }
    }

    private init(_ fact: Fact) {
        self =
            switch fact {
            case .inviteAccepted: .accepted
            case .inviteRefused: .refused
            case .inviteIgnored: .ignored
            case .formPresented: .formPresented
            case .formSent(let missing) where missing.isEmpty: .formSent
            case .formAbandoned: .formAbandoned
            case .queueEntered: .queued
            case .agentJoined, .windowPresented: .joined
            case .messageReceived: .chatted
            default: []
            }
    }
}
