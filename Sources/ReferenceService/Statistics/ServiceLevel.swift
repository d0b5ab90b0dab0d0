/// The share of chats that were answered in time, by each of the four formulas in use.
///
/// With A answered within the target, B abandoned within it, and N offered: `answered` is A / answered, `ignored` is
/// A / (N - B), `negative` is A / N, and `positive` is (A + B) / N. One and the same queue can give figures that differ
/// by several points, so a service level always goes with its formula's name.
struct ServiceLevel: Equatable {
    /// From 0 to 1; `nil` while there is nothing to divide by.
    let answered, ignored, negative, positive: Double?

    /// - Parameters:
    ///   - answered: The waits of those who were answered.
    ///   - abandoned: The waits of those who left.
    ///   - offered: Everybody who entered the queue.
    init(within target: Duration, answered: [Duration], abandoned: [Duration], offered: Int) {
        let inTime = answered.count { $0 <= target }
        let leftInTime = abandoned.count { $0 <= target }
        self.answered = Self.share(inTime, of: answered.count)
        ignored = Self.share(inTime, of: offered - leftInTime)
        negative = Self.share(inTime, of: offered)
        positive = Self.share(inTime + leftInTime, of: offered)
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
