/// How often something may be done: so many at once, and as many again in each period, one after the other.
struct Allowance: Sendable, Equatable {
    let count: Int
    let period: Duration

    init(_ count: Int, per period: Duration) {
        self.count = count
        self.period = period
    }

    /// The time after which one more may be done.
    fileprivate var interval: Duration { period / count }
}

/// What was done of an ``Allowance``. Starts with nothing done.
///
/// This is the generic cell rate algorithm: one time says it all, when everything done will be paid off.
struct Spending: Sendable, Equatable {
    private var settled: Duration = .zero

    /// How long to wait until one more may be done; `nil` if that is now.
    func wait(in allowance: Allowance, at now: Duration) -> Duration? {
        let wait = max(settled, now) + allowance.interval - allowance.period - now
        return wait > .zero ? wait : nil
    }

    /// Does one, if it may be done.
    ///
    /// - Returns: How long to wait, if it may not.
    mutating func spend(_ allowance: Allowance, at now: Duration) -> Duration? {
        if let wait = wait(in: allowance, at: now) { return wait }
        settled = max(settled, now) + allowance.interval
        return nil
    }
}
