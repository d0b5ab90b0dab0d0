/// Who was heard of when, and who has been silent for so long that he counts as gone.
///
/// The desk knows nothing of connections: whoever drives it keeps the attendance, and tells the desk by
/// ``Desk/lose(_:at:)`` whom it has lost.
public struct Attendance: Sendable {
    /// When a reader is missed, and when he is looked for next: the agenda may have earlier looks that are none any
    /// more.
    private struct Expectation {
        var missed: Duration
        var look: Duration
    }

    private struct Look {
        let reader: Reader
        let at: Duration
    }

    /// How long a silence may last, from the next sign of life on: who shows himself in time by the old one isn't
    /// missed.
    public var timeout: Duration
    private var expected: [Reader: Expectation] = [:]
    private var agenda = Agenda<Look>()

    /// Nobody is there yet.
    public init(timeout: Duration) { self.timeout = timeout }

    /// When somebody may be found silent; `nil` while nobody is there. Looking early does no harm.
    public var nextCheck: Duration? { agenda.next }

    /// A sign of life. The first one begins the attendance: who was never heard of is never missed. O(log n).
    public mutating func hear(_ reader: Reader, at now: Duration) {
        let missed = now + timeout
        // A look that comes too early does no harm; one that comes too late is made anew.
        if let look = expected[reader]?.look, look <= missed {
            expected[reader]?.missed = missed
        } else {
            look(for: reader, missedFrom: missed)
        }
    }

    /// The reader seems to go: he is missed soon, unless he shows himself before. Who isn't attended needn't. O(log n).
    public mutating func doubt(_ reader: Reader, until time: Duration) {
        guard let missed = expected[reader]?.missed, time < missed else { return }
        look(for: reader, missedFrom: time)
    }

    /// The reader is done; nobody will miss him.
    public mutating func forget(_ reader: Reader) { expected[reader] = nil }

    /// Takes out those whose silence is too long by `now`.
    public mutating func takeSilent(by now: Duration) -> [Reader] {
        var silent: [Reader] = []
        while let look = agenda.takeDue(by: now) {
            guard let expectation = expected[look.reader], expectation.look == look.at else { continue }
            if expectation.missed <= now {
                expected[look.reader] = nil
                silent.append(look.reader)
            } else {
                self.look(for: look.reader, missedFrom: expectation.missed)
            }
        }
        return silent
    }

    private mutating func look(for reader: Reader, missedFrom time: Duration) {
        expected[reader] = Expectation(missed: time, look: time)
        agenda.add(Look(reader: reader, at: time), at: time)
    }
}
