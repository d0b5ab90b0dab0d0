/// How fast chats go through the agents' hands, from the latest ones that are over.
struct Pace: Sendable {
    private static let counted = 20
    private var handleTimes = Recent<Duration>(keeping: Pace.counted)

    mutating func note(handleTime: Duration) { handleTimes.append(handleTime) }

    /// How long somebody at a position will probably wait: until as many slots have become free. Each of `slots` busy
    /// ones becomes free once in a mean handle time, so one of them does `slots` times as often.
    ///
    /// - Returns: `nil` while no chat is over, or nobody takes chats.
    func wait(at position: Int, slots: Int) -> Duration? {
        let latest = handleTimes.elements.suffix(Self.counted)
        guard !latest.isEmpty, slots > 0 else { return nil }
        return latest.reduce(.zero, +) / latest.count * position / slots
    }
}
