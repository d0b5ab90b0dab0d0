/// Where a visitor looks: pages in order, or a graph that he wanders through.
public struct PagePlan: Sendable, Equatable {
    /// In order; the first is where he begins. At least one.
    public var pages: [Page]

    public init(_ pages: [Page]) { self.pages = pages }

    /// The most pages that a visitor sees who wanders through a graph.
    public static let mostWandered = 100

    /// Whether he wanders: from each page on to one of its ``Page/next``, by chance.
    public var isGraph: Bool { pages.contains { !$0.next.isEmpty } }

    /// The page of that path, in a graph.
    public func page(_ path: String) -> Page? { pages.first { $0.path == path } }
}

/// One page of a visit and how long the visitor stays on it.
public struct Page: Sendable, Equatable {
    /// Nil: whatever his tab shows already, when he comes back to it.
    public var path: String?
    public var dwell: Distribution
    /// The tab that it is opened in, from 1; nil: the one that he is in.
    public var tab: Int?
    /// The queue that the page is bound to (R27); nil: the service's usual one.
    public var queue: String?
    /// Where he goes from here, by path, each with its probability; the rest leave.
    public var next: [Way] = []

    /// A page that may come next.
    public struct Way: Sendable, Equatable {
        public var path: String
        /// 0...1.
        public var share: Double

        public init(path: String, share: Double) {
            self.path = path
            self.share = share
        }
    }

    public init(path: String?, dwell: Distribution) {
        self.path = path
        self.dwell = dwell
    }
}
