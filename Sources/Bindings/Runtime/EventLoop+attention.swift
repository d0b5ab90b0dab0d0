import EventLoop

extension EventLoop {
    /// Whoever was busy for no longer than this sees what comes as it comes.
    static let prompt: Duration = .milliseconds(10)

    /// Since when something that was read at that instant may have lain there; nil if it was read as it came.
    nonisolated func unseenSince(_ instant: Duration) -> Duration? {
        let since = busySince
        return instant - since > Self.prompt ? since : nil
    }
}
