/// Whether something was done again and again at one interval, and how long that is.
struct Rhythm: Equatable {
    /// Seconds.
    let interval: Double

    /// How far an interval may be from the usual one, as a part of it.
    private static let tolerance = 0.2
    /// Fewer than these are no rhythm.
    private static let fewest = 3
    /// Seconds; what comes faster is somebody at work.
    private static let shortest = 0.9

    /// - Parameter instants: in order, seconds.
    /// - Returns: nil when there is no rhythm in them.
    init?(of instants: [Double]) {
        guard instants.count >= Self.fewest else { return nil }
        let gaps = zip(instants.dropFirst(), instants).map { $0 - $1 }
        let median = gaps.sorted()[gaps.count / 2]
        guard median >= Self.shortest, gaps.allSatisfy({ abs($0 - median) <= Self.tolerance * median }) else {
            return nil
        }
        interval = (median * 10).rounded() / 10
    }
}
