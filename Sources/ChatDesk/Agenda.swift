/// What is to happen when: the earliest first, and in the order of adding within one instant.
///
/// A binary heap. Nothing is ever taken out before its time: whoever reads an entry checks that it still applies.
public struct Agenda<Entry> {
    fileprivate struct Item {
        let at: Duration
        let order: Int
        let entry: Entry

        func precedes(_ other: Item) -> Bool { at != other.at ? at < other.at : order < other.order }
    }

    private var heap: [Item] = []
    private var added = 0

    /// An empty agenda.
    public init() {}

    /// The time of the earliest entry.
    public var next: Duration? { heap.first?.at }

    /// Notes an entry for a time; past times are allowed and due at once. O(log n).
    public mutating func add(_ entry: Entry, at time: Duration) {
        added += 1
        heap.append(Item(at: time, order: added, entry: entry))
        rise(from: heap.count - 1)
    }

    /// Takes out the earliest entry if it is due by `now`. O(log n).
    public mutating func takeDue(by now: Duration) -> Entry? {
        guard let first = heap.first, first.at <= now else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return first.entry
    }

    private mutating func rise(from start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < heap.count else { return }
            let right = left + 1
            let child = right < heap.count && heap[right].precedes(heap[left]) ? right : left
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}

extension Agenda: Sendable where Entry: Sendable {}
extension Agenda.Item: Sendable where Entry: Sendable {}
