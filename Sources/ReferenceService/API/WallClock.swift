import ChatDesk

/// Labels the desk's times for people and other programs.
struct WallClock: Sendable {
    /// The Unix time at which the desk was made.
    let start: Duration

    /// Milliseconds since the Unix epoch, to the microsecond.
    func label(_ time: Duration) -> JSON {
        let (seconds, attoseconds) = (start + time).components
        return .number(Double(seconds * 1_000_000 + attoseconds / 1_000_000_000_000) / 1_000)
    }
}
