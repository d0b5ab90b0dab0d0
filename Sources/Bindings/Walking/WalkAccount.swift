import Observations

/// What is heard on a walk, told on as it comes, and what was made of it since the last step began. Used on its loop
/// only.
public final class WalkAccount {
    private let tell: (WalkNews) -> Void
    private(set) var replies: [(operation: String, reading: ReplyReading)] = []
    private(set) var events: [(subject: Observation.Subject, reading: EventReading)] = []
    /// The last step that was taken: its number, from 1, whose it is and its name.
    private(set) var step = (number: 0, who: Side.visitor, name: "")

    /// - Parameter tell: takes everything in the order in which it came.
    public init(tell: @escaping (WalkNews) -> Void) {
        self.tell = tell
    }

    public func hear(_ traffic: Traffic) {
        switch traffic.content {
        case .understood(let reading): replies.append((traffic.operation, reading))
        case .meant(let reading): events.append((traffic.subject, reading))
        default: break
        }
        tell(.heard(traffic))
    }

    func see(_ observation: Observation) { tell(.seen(observation)) }

    func begin(_ name: String, of side: Side) {
        replies = []
        events = []
        step = (step.number + 1, side, name)
        tell(.step(step.number, who: side.rawValue, name: name))
    }

    func wait(for events: [EventName], by side: Side, atMost time: Duration) {
        tell(.waits(who: side.rawValue, events: events.map(\.rawValue), atMost: time))
    }

    /// The last reply of an operation that can't be gone on from, whatever it was asked for.
    func senseless(where isMeant: (String) -> Bool) -> ReplyReading? {
        replies.last { isMeant($0.operation) && $0.reading.isSenseless }?.reading
    }

    /// What was made of the events that a side has heard since the last step began.
    func events(of side: Side) -> [EventReading] {
        events.filter { Side($0.subject) == side }.map(\.reading)
    }
}
