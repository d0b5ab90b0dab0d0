extension Notation {
    /// Values in order, so many at most.
    static func list<Item>(of notation: Notation<Item>, upTo most: Int) -> Notation where Value == [Item] {
        Notation(
            write: { .list($0.map(notation.write)) },
            read: { written, path, problems in
                guard case .list(let items) = written else {
                    problems.append(SettingsProblem("It is \(written): give a list.", at: path))
                    return nil
                }
                return read(items, notation, path, &problems)
            },
            check: { items, path in
                excess(of: items.count, over: most, at: path)
                    + items.enumerated().flatMap { notation.check($1, path[$0]) }
            }
        )
    }

    /// One item that can't be read makes the list unreadable. The others are then checked at once: nobody will later.
    private static func read<Item>(
        _ items: [Written],
        _ notation: Notation<Item>,
        _ path: SettingPath,
        _ problems: inout [SettingsProblem]
    ) -> [Item]? {
        let read = items.enumerated().map { (path[$0], notation.read($1, path[$0], &problems)) }
        guard read.contains(where: { $1 == nil }) else { return read.compactMap(\.1) }
        problems += read.flatMap { path, item in item.map { notation.check($0, path) } ?? [] }
        return nil
    }

    /// A value for each name, so many at most.
    static func byName<Item>(_ notation: Notation<Item>, named names: Notation<String>, upTo most: Int) -> Notation
    where Value == [String: Item] {
        Notation(
            write: { .object($0.mapValues(notation.write)) },
            read: { written, path, problems in
                guard case .object(let members) = written else {
                    problems.append(SettingsProblem("It is \(written): give an object.", at: path))
                    return nil
                }
                let read = members.inOrder.map { ($0, notation.read($1, path[$0], &problems)) }
                return Dictionary(uniqueKeysWithValues: read.compactMap { name, item in item.map { (name, $0) } })
            },
            check: { items, path in
                excess(of: items.count, over: most, at: path)
                    + items.inOrder.flatMap { names.check($0, path[$0]) + notation.check($1, path[$0]) }
            }
        )
    }

    private static func excess(of count: Int, over most: Int, at path: SettingPath) -> [SettingsProblem] {
        count > most ? [SettingsProblem("There are \(count): keep \(most) at most.", at: path)] : []
    }
}

extension Notation where Value: Sequence, Value.Element: Hashable {
    /// The same notation for what has nothing in it twice.
    func withoutRepeats() -> Notation {
        let check = check
        return Notation(write: write, read: read) { items, path in
            var seen: Set<Value.Element> = []
            let repeats = items.enumerated().filter { !seen.insert($1).inserted }
            return check(items, path)
                + repeats.map { SettingsProblem("It stands there twice: leave one out.", at: path[$0.offset]) }
        }
    }
}

extension Dictionary where Key == String {
    /// By name, so that problems come in the same order every time.
    fileprivate var inOrder: [(key: String, value: Value)] { sorted { $0.key < $1.key } }
}
