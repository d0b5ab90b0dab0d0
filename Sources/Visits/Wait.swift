import Population

/// How long a visitor goes on waiting in the queue: what he is told of the wait may change it.
struct Wait {
    private let itinerary: Itinerary
    private let entered: Duration
    private var patience: Duration?

    /// He has entered the queue.
    init(_ itinerary: Itinerary, since entered: Duration) {
        self.itinerary = itinerary
        self.entered = entered
        patience = itinerary.patience
    }

    /// When he leaves; nil: he waits as long as it takes.
    var deadline: Duration? { patience.map { entered + $0 } }

    /// The service announced a wait: the highest that is not above it decides.
    mutating func hear(of estimate: Duration) {
        guard let told = itinerary.patienceWhenTold.last(where: { $0.wait <= estimate }) else { return }
        patience = told.patience
    }
}
