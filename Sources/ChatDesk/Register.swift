/// The running ones of a kind, by id. Finished ones are taken out, so it is as large as what is going on now.
struct Register<Item: Identifiable & Numbered & Sendable>: Sendable where Item.ID == Serial<Item> {
    private var items: [Item.ID: Item] = [:]
    /// The id given last.
    private(set) var last: Item.ID

    /// Nobody is there; the first one gets the id after `last`.
    init(after last: Item.ID = Item.ID(0)) { self.last = last }

    var count: Int { items.count }
    var all: some Collection<Item> { items.values }

    func contains(_ id: Item.ID) -> Bool { items[id] != nil }

    /// Whether the id was given and its bearer is no longer there.
    func isFinished(_ id: Item.ID) -> Bool { id <= last && !contains(id) }

    /// The bearer of an id that is known to be there; public entrances check with `contains` first.
    subscript(id: Item.ID) -> Item {
        get { items[id]! }
        _modify { yield &items[id]! }
    }

    /// Takes in a new one under the next id.
    mutating func add(_ make: (Item.ID) -> Item) -> Item.ID {
        last = last.next
        items[last] = make(last)
        return last
    }

    mutating func remove(_ id: Item.ID) -> Item? { items.removeValue(forKey: id) }
}
