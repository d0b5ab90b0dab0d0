/// What a side was told already, by what the events call themselves: a service may tell an event twice, over two ways
/// or after a reconnect.
struct ToldEvents {
    /// How many are remembered: more than a service keeps for one visitor.
    private static let most = 10_000

    private var known: Set<String> = []
    private var inOrder: [String] = []

    /// Whether it was told.
    func knows(_ identity: String) -> Bool { known.contains(identity) }

    /// It was told.
    mutating func note(_ identity: String) {
        guard known.insert(identity).inserted else { return }
        inOrder.append(identity)
        if inOrder.count > 2 * Self.most {
            known.subtract(inOrder.prefix(Self.most))
            inOrder.removeFirst(Self.most)
        }
    }
}
