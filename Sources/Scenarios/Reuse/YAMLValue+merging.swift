extension YAMLValue {
    /// This value, and of `base` what it does not say itself: maps key by key, all else as a whole.
    ///
    /// A key with nothing behind it takes the base's key away.
    func merged(over base: YAMLValue) -> YAMLValue {
        guard case .map(let own) = content, case .map(let others) = base.content else { return self }
        var entries = others
        for entry in own {
            guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
                entries.append(entry)
                continue
            }
            if entry.value.isNothing {
                entries.remove(at: index)
            } else {
                let merged = entry.value.merged(over: entries[index].value)
                entries[index] = YAMLEntry(key: entry.key, place: entry.place, value: merged, file: entry.file)
            }
        }
        return YAMLValue(.map(entries), place: place, file: file)
    }

    /// A map without one of its keys; anything else as it is.
    func without(_ key: String) -> YAMLValue {
        guard case .map(let entries) = content else { return self }
        return YAMLValue(.map(entries.filter { $0.key != key }), place: place, file: file)
    }

    /// The same with every value and key in it marked as one of that file.
    func marked(asOf file: String) -> YAMLValue {
        let content: Content =
            switch content {
            case .scalar: content
            case .list(let elements): .list(elements.map { $0.marked(asOf: file) })
            case .map(let entries):
                .map(
                    entries.map {
                        YAMLEntry(key: $0.key, place: $0.place, value: $0.value.marked(asOf: file), file: file)
                    }
                )
            }
        return YAMLValue(content, place: place, file: file)
    }

    /// The text of a scalar that says something; nil for anything else.
    var scalarText: String? {
        guard case .scalar(let scalar) = content, scalar.meaning != .null else { return nil }
        return scalar.text
    }

    private var isNothing: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.meaning == .null
    }
}
