/// Why a loop could not bring its body to an end.
public enum EventLoopError: Error, Equatable, Sendable, CustomStringConvertible {
    /// In virtual time: `waiting` tasks wait, and no timer is left that could wake one.
    case deadlock(waiting: Int, at: Duration)
    /// In virtual time: work came back from another thread, so its order could not be repeated.
    case leftLoop(at: Duration)
    /// A loop runs once.
    case alreadyRan
    /// The system gave no descriptor or thread; the number is errno's.
    case unavailable(errno: Int32)

    public var description: String {
        switch self {
        case .deadlock(let waiting, let time):
            "At \(time) of virtual time \(waiting) tasks wait for something that no task or timer will bring. "
                + "Give the wait a deadline, or look for the mailbox that nobody sends to."
        case .leftLoop(let time):
            "Near \(time) of virtual time work came back from another thread. "
                + "Don't use Task {}, Task.detached, Task.sleep or another actor there: use the loop's start and sleep."
        case .alreadyRan:
            "This event loop has run already. Make a new one for each run."
        case .unavailable(let number):
            "The system has no descriptor or thread left for an event loop (errno \(number)). "
                + "Raise the limit with `ulimit -n`, or run fewer loops at once."
        }
    }
}
