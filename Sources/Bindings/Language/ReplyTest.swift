/// Whether a reply, or an event, is the one that is meant.
public struct ReplyTest: Sendable, Equatable {
    /// Statuses that pass; empty: any 2xx.
    public var statuses: [Int] = []
    /// What places in the body must hold.
    public var conditions: [Condition] = []
    /// What the body's text must match somewhere.
    public var says: Pattern?

    /// What one place must hold.
    public struct Condition: Sendable, Equatable {
        public var place: JSONPointer
        public var demand: Demand
    }

    public enum Demand: Sendable, Equatable {
        /// One of these texts.
        case oneOf([Template])
        /// None of these texts.
        case noneOf([Template])
        /// Something, or nothing.
        case holds(Bool)
        /// A text that matches somewhere.
        case matches(Pattern)
    }
}

/// A reply by which the service says no.
public struct RefusalTest: Sendable, Equatable {
    public var test = ReplyTest()
    public var reason: Chain?
    /// The form's fields that it names: a list of names.
    public var fields: Chain?
}

extension ReplyTest {
    /// The part of it that does not hold.
    enum Miss: Sendable, Equatable {
        case status(Int)
        case place(Condition, found: JSONValue?)
        case text
    }
}

extension ReplyTest.Condition {
    func holds(in body: JSONValue, _ variables: Variables) -> Bool {
        let value = place.value(in: body)
        let text = value?.text
        return switch demand {
        case .oneOf(let texts): texts.contains { $0.text(with: variables) == text }
        case .noneOf(let texts): !texts.contains { $0.text(with: variables) == text }
        case .holds(let something): something == !(value?.isEmpty ?? true)
        case .matches(let pattern): text.map { pattern.match(in: $0) != nil } ?? false
        }
    }
}
