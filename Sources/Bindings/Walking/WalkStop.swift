import EventLoop
import Observations
import Scenarios

/// Where a walk stopped making sense: what was expected, what was there, and what in the file to look at.
public struct WalkStop: Error, Sendable, Equatable {
    /// The number of the last step, from 1, and whose it was, such as `visitor: view-page`.
    public let number: Int
    public let step: String
    public let expected: String
    public let found: String
    /// What to do, without a full stop.
    public let advice: String
    let trail: Trail

    /// What was there instead, where in the file to look, and what to do.
    typealias Cause = (found: String, trail: Trail, advice: String)

    init(_ account: WalkAccount, _ walker: Walker, expected: String, _ cause: Cause) {
        (number, step) = (account.step.number, "\(account.step.who.rawValue): \(account.step.name)")
        self.expected = expected
        (found, trail, advice) = cause
    }

    /// Where to look, as `mine.yaml:12:5, visitor.steps.view-page`; the nearest place, where the file leaves it out.
    ///
    /// - Parameters:
    ///   - text: the binding file's.
    ///   - file: its name.
    public func place(in text: String, of file: String) -> String {
        let end = try? YAMLDocument(text: text, file: file).read { trail.end(from: $0) }.value
        return end.map { "\(file):\($0.place.line):\($0.place.column), \($0.path)" } ?? file
    }
}

extension WalkStop {
    /// A step failed, or a receiver did.
    init(_ account: WalkAccount, _ walker: Walker, _ failure: ServiceFailure) {
        let operation = failure.operation
        if let nonsense = account.senseless(where: { $0 == operation })?.nonsense {
            self.init(account, walker, expected: nonsense.expected, nonsense.cause)
        } else if operation.hasPrefix("receive-") {
            let name = String(operation.dropFirst("receive-".count))
            let trail = walker.kind.trail / "receivers" / name / "request"
            let cause = (failure.reason, trail, "look at what `request` asks for")
            self.init(account, walker, expected: "a receiver that goes on bringing events", cause)
        } else {
            let cause = (failure.reason, walker.kind.trail / "steps" / operation, "look at what `request` asks for")
            self.init(account, walker, expected: "a reply", cause)
        }
    }

    /// A message came, and not as it was written.
    init(_ account: WalkAccount, _ walker: Walker, wants mark: Mark) {
        let expected = "\(walker.kind.rawValue) gets a message with the mark \(mark.text), as it was written"
        self.init(
            account,
            walker,
            expected: expected,
            (
                "messages without it", walker.kind.trail / "events" / "meanings",
                "look at the event message: is its `text` the whole text, and does `where` hold back own words?"
            )
        )
    }

    /// His own message came back as if the agent had written it.
    init(_ account: WalkAccount, echoTo walker: Walker) {
        self.init(
            account,
            walker,
            expected: "\(walker.kind.rawValue) gets the other's messages alone",
            (
                "his own message", walker.kind.trail / "events" / "meanings",
                "hold own words back with `where` at the event message"
            )
        )
    }
}
