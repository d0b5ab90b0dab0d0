/// The wrong passwords of late, and how long they make the next attempt wait.
///
/// A client has a few attempts at a role's password; then each wrong one doubles the wait, and a right one ends it.
/// Wrong ones of all clients together have an allowance, too: whoever guesses from many addresses gets no further.
/// A client that was right before doesn't wait for the wrong ones of others.
struct WrongPasswords: Sendable {
    fileprivate struct Record {
        /// Wrong ones since the last right one.
        var wrong = 0
        var lastWrong: Duration?
        var lastRight: Duration?
    }

    private var records: [PasswordCheck.Attempt: Record] = [:]
    private var inAll = Spending()

    /// How long the next attempt has to wait; `nil` if it may be made now.
    func wait(before attempt: PasswordCheck.Attempt, at now: Duration) -> Duration? {
        let record = records[attempt] ?? Record()
        let own = record.lastWrong.map { $0 + Self.wait(after: record.wrong) - now } ?? .zero
        let others = record.lastRight == nil ? inAll.wait(in: Limits.wrongPasswords, at: now) ?? .zero : .zero
        let wait = max(own, others)
        return wait > .zero ? wait : nil
    }

    /// An attempt was made.
    mutating func note(_ attempt: PasswordCheck.Attempt, isRight: Bool, at now: Duration) {
        records = records.compactMapValues { $0.remembered(at: now) }
        var record = records[attempt] ?? Record()
        if isRight {
            record = Record(lastRight: now)
        } else {
            record.wrong += 1
            record.lastWrong = now
            _ = inAll.spend(Limits.wrongPasswords, at: now)
        }
        records[attempt] = record
    }

    private static func wait(after wrong: Int) -> Duration {
        let doublings = wrong - Limits.freeWrongPasswords
        guard doublings >= 0 else { return .zero }
        return min(.seconds(1 << min(doublings, 30)), Limits.longestSignInWait)
    }
}

extension WrongPasswords.Record {
    /// What still counts; `nil` if nothing does.
    fileprivate func remembered(at now: Duration) -> Self? {
        var record = self
        if let lastWrong, now - lastWrong > Limits.wrongPasswordsRemembered {
            (record.wrong, record.lastWrong) = (0, nil)
        }
        if let lastRight, now - lastRight > Limits.sessionIdle { record.lastRight = nil }
        return record.lastWrong == nil && record.lastRight == nil ? nil : record
    }
}
