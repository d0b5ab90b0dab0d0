/// The last ones of a sequence: at least the number asked for, at most twice as many.
struct Recent<Element: Sendable>: Sendable {
    /// The elements still kept, oldest first.
    private(set) var elements: [Element] = []
    private let kept: Int

    /// Keeps at least this many, once there are as many.
    init(keeping kept: Int) { self.kept = kept }

    /// Adds one and forgets old ones. O(1) on average, because it forgets half of its elements at a time.
    mutating func append(_ element: Element) {
        if elements.count == 2 * kept { elements.removeFirst(kept) }
        elements.append(element)
    }
}
