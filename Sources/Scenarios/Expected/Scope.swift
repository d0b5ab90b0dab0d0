/// Of whom, where and when an expectation speaks; whatever is nil is not narrowed.
public struct Scope: Sendable, Hashable {
    /// One kind of visitor, by its name.
    public var kind: String?
    /// The kinds of visitor that have this group.
    public var group: String?
    /// The agents of this team.
    public var team: String?
    /// One agent, by his number from 1.
    public var agent: Int?
    /// What happened while the visitor was on a page of this path.
    public var page: String?
    /// What happened in this queue, by its id.
    public var queue: String?
    /// What happened in this stretch of the run.
    public var window: Window?

    /// A stretch of the run.
    public struct Window: Sendable, Hashable {
        /// Its beginning, from the start of the run.
        public var from: Duration
        /// Its end, which is no part of it; nil: the run's end.
        public var until: Duration?

        public init(from: Duration, until: Duration?) {
            self.from = from
            self.until = until
        }
    }

    /// Narrows nothing.
    public init() {}
}

extension Scope {
    /// What can be narrowed, as a line of `expect:` begins it.
    enum Part: String, CaseIterable {
        case kind = "for kind"
        case group = "for group"
        case team = "for team"
        case agent = "for agent"
        case page = "on page"
        case queue = "in queue"
        case window = "between"
    }
}

extension Scope {
    /// As a line of `expect:` writes it, part by part: `for team early`, `between 5min and 10min`.
    public var words: [String] {
        [
            kind.map { "for kind \($0)" }, group.map { "for group \($0)" }, team.map { "for team \($0)" },
            agent.map { "for agent \($0)" }, page.map { "on page \($0)" }, queue.map { "in queue \($0)" },
            window?.words,
        ].compactMap(\.self)
    }
}

extension Scope.Window {
    fileprivate var words: String {
        guard let until else { return "after \(from.written)" }
        return from == .zero ? "until \(until.written)" : "between \(from.written) and \(until.written)"
    }
}
