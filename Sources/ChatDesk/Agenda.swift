import HeapModule

/// What is to happen when: the earliest first, and in the order of adding within one instant.
///
/// Nothing is ever taken out before its time: whoever reads an entry checks that it still applies.
public struct Agenda<Entry> {
    fileprivate struct Item: Comparable {
        let at: Duration
        let order: Int
        let entry: Entry

        static func < (one: Self, other: Self) -> Bool { (one.at, one.order) < (other.at, other.order) }
        static func == (one: Self, other: Self) -> Bool { one.order == other.order }
    }

    private var items = Heap<Item>()
    private var added = 0

    /// An empty agenda.
    public init() {}

    /// The time of the earliest entry.
    public var next: Duration? { items.min?.at }

    /// Notes an entry for a time; past times are allowed and due at once. O(log n).
    public mutating func add(_ entry: Entry, at time: Duration) {
        added += 1
        items.insert(Item(at: time, order: added, entry: entry))
    }

    /// Takes out the earliest entry if it is due by `now`. O(log n).
    public mutating func takeDue(by now: Duration) -> Entry? {
        guard let next, next <= now else { return nil }
        return items.popMin()?.entry
    }
}

extension Agenda: Sendable where Entry: Sendable {}
extension Agenda.Item: Sendable where Entry: Sendable {}
