/// Who was heard of when, and who has been silent for so long that he counts as gone.
///
/// The desk knows nothing of connections: whoever drives it keeps the attendance, and tells the desk by
/// ``Desk/lose(_:at:)`` whom it has lost.
public struct Attendance: Sendable {
    /// How long a silence may last, from the next sign of life on: who shows himself in time by the old one isn't missed.
    public var timeout: Duration
    private var missedFrom: [Reader: Duration] = [:]
    private var agenda = Agenda<Reader>()

    /// Nobody is there yet.
    public init(timeout: Duration) { self.timeout = timeout }

    /// When somebody may be found silent; `nil` while nobody is there. Looking early does no harm.
    public var nextCheck: Duration? { agenda.next }

    /// A sign of life. The first one begins the attendance: who was never heard of is never missed. O(log n).
    public mutating func hear(_ reader: Reader, at now: Duration) {
        if missedFrom.updateValue(now + timeout, forKey: reader) == nil { agenda.add(reader, at: now + timeout) }
    }

    /// The reader is done; nobody will miss him.
    public mutating func forget(_ reader: Reader) { missedFrom[reader] = nil }

    /// Takes out those whose silence is too long by `now`.
    public mutating func takeSilent(by now: Duration) -> [Reader] {
        var silent: [Reader] = []
        while let reader = agenda.takeDue(by: now) {
            guard let missed = missedFrom[reader] else { continue }
            if missed <= now {
                missedFrom[reader] = nil
                silent.append(reader)
            } else {
                agenda.add(reader, at: missed)
            }
        }
        return silent
    }
}
