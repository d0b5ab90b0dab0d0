/// Deadlines in order: a heap of four children a node that knows where each key stands, so that cancelling is
/// as cheap as adding, O(log n), and leaves nothing behind.
///
/// Keys are small dense integers (slots of a table). Deadlines that are equal come out in the order they went in.
struct TimerHeap {
    private struct Entry {
        let deadline: Int64
        let order: UInt64
        let key: Int32

        func isBefore(_ other: Entry) -> Bool {
            deadline == other.deadline ? order < other.order : deadline < other.deadline
        }
    }

    private static let children = 4
    private static let absent: Int32 = -1

    private var entries: [Entry] = []
    private var places: [Int32] = []
    private var added: UInt64 = 0

    var count: Int { entries.count }

    /// The earliest deadline, in nanoseconds on the loop's clock.
    var first: Int64? { entries.first?.deadline }

    /// Adds a deadline for `key`, or moves the one it has.
    mutating func set(_ key: Int32, at deadline: Int64) {
        remove(key)
        while places.count <= Int(key) { places.append(Self.absent) }
        entries.append(Entry(deadline: deadline, order: added, key: key))
        added += 1
        rise(from: entries.count - 1)
    }

    /// Takes out the deadline of `key`, if it has one.
    mutating func remove(_ key: Int32) {
        guard Int(key) < places.count, places[Int(key)] != Self.absent else { return }
        let hole = Int(places[Int(key)])
        places[Int(key)] = Self.absent
        let last = entries.removeLast()
        guard hole < entries.count else { return }
        entries[hole] = last
        places[Int(last.key)] = Int32(hole)
        rise(from: hole)
        sink(from: Int(places[Int(last.key)]))
    }

    /// Takes out the earliest entry if its time has come by `now`.
    mutating func popDue(at now: Int64) -> (key: Int32, deadline: Int64)? {
        guard let first = entries.first, first.deadline <= now else { return nil }
        remove(first.key)
        return (first.key, first.deadline)
    }

    private mutating func rise(from start: Int) {
        let entry = entries[start]
        var place = start
        while place > 0 {
            let parent = (place - 1) / Self.children
            guard entry.isBefore(entries[parent]) else { break }
            put(entries[parent], at: place)
            place = parent
        }
        put(entry, at: place)
    }

    private mutating func sink(from start: Int) {
        let entry = entries[start]
        var place = start
        while let child = earliestChild(of: place), entries[child].isBefore(entry) {
            put(entries[child], at: place)
            place = child
        }
        put(entry, at: place)
    }

    private func earliestChild(of place: Int) -> Int? {
        let start = place * Self.children + 1
        guard start < entries.count else { return nil }
        var earliest = start
        for child in (start + 1)..<max(start + 1, min(start + Self.children, entries.count))
        where entries[child].isBefore(entries[earliest]) {
            earliest = child
        }
        return earliest
    }

    private mutating func put(_ entry: Entry, at place: Int) {
        entries[place] = entry
        places[Int(entry.key)] = Int32(place)
    }
}
