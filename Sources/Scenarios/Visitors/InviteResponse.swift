/// What a visitor does when the invite, or the minimised bar, is presented. Shares are 0...1; the rest ignore it.
///
/// Without invite (R23) it is about the window that opens instead: who accepts chats in it, who refuses minimises it.
public struct InviteResponse: Sendable, Equatable {
    /// Who accepts, by how long he has been on the site by then.
    public var accept = ByStay(0)
    /// Who refuses, by how long he has been on the site by then.
    public var refuse = ByStay(0)
    /// How long he takes to answer.
    public var after = Distribution.constant(.seconds(2))
    /// Share of those who refused that click Maximise later.
    public var maximisesAfterNo = 0.0

    /// Ignores whatever is presented.
    public init() {}

    /// The most that ever accept or refuse, 0...1.
    public var mostAnswers: Double {
        (accept.steps + refuse.steps).map { accept.share(at: $0.from) + refuse.share(at: $0.from) }.max() ?? 0
    }
}

/// A share, 0...1, that changes with how long a visitor has been on the site.
public struct ByStay: Sendable, Equatable {
    public struct Step: Sendable, Equatable {
        /// From this stay on.
        public var from: Duration
        public var share: Double

        public init(from: Duration, share: Double) {
            self.from = from
            self.share = share
        }
    }

    /// By rising stay; below the first the share is 0.
    public var steps: [Step]

    public init(steps: [Step]) { self.steps = steps.sorted { $0.from < $1.from } }

    /// The same at any time.
    public init(_ share: Double) { steps = [Step(from: .zero, share: share)] }

    /// Whether it does not change.
    var isConstant: Bool { steps.count == 1 && steps[0].from == .zero }

    public func share(at stay: Duration) -> Double {
        steps.last { $0.from <= stay }?.share ?? 0
    }
}
