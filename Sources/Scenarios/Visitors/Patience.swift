/// How long a visitor waits in the queue before he leaves.
public struct Patience: Sendable, Equatable {
    /// From the queue entry; nil: as long as it takes.
    public var usual: Distribution?
    /// From which announced wait on he has another patience, by rising wait.
    public var whenTold: [Told] = []

    /// An announced wait, and the patience of who hears it.
    public struct Told: Sendable, Equatable {
        /// The announced wait that is at least so long.
        public var wait: Duration
        /// From the queue entry.
        public var patience: Distribution

        public init(wait: Duration, patience: Distribution) {
            self.wait = wait
            self.patience = patience
        }
    }

    public init() {}
}

extension Notation<[Patience.Told]> {
    /// `{ 1min: 20s, 3min: 0s }`.
    static let patienceWhenTold = byKey(
        .duration,
        .distribution,
        { Patience.Told(wait: $0, patience: $1) },
        { ($0.wait, $0.patience) }
    ).mapped({ $0.sorted { $0.wait < $1.wait } }, { $0 })
}
