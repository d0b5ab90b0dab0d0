extension Visitors {
    /// The most visitors that a run may expect.
    public static let mostExpected = 1_000_000.0
    /// How far the shares of a mix may be from 100 %, for those who write 33.3333%.
    static let shareSlack = 0.000_01
}

extension YAMLField {
    /// Who comes and when: `{ arrive:, mix: }`.
    func visitors() -> Visitors? {
        guard let fields = map("arrive", "mix") else { return nil }
        let arrivals = fields.required("arrive")?.arrivals()
        let mix = fields.required("mix")?.mix()
        guard let arrivals, let mix else { return nil }
        return Visitors(arrivals: arrivals, mix: mix)
    }

    private func mix() -> [VisitorKind]? {
        guard let list = list() else { return nil }
        guard !list.isEmpty else {
            problem("the mix is empty; name at least one kind of visitor")
            return nil
        }
        let kinds = list.compactMap { $0.visitorKind(isAlone: list.count == 1) }
        guard kinds.count == list.count else { return nil }
        checkNames(of: kinds, at: list)
        checkShares(of: kinds)
        return kinds
    }

    private func checkNames(of kinds: [VisitorKind], at list: [YAMLField]) {
        var names: Set<String> = []
        for (kind, field) in zip(kinds, list) where !names.insert(kind.name).inserted {
            field.problem("there already is a kind \"\(kind.name.shortened)\"; every kind needs a name of its own")
        }
    }

    private func checkShares(of kinds: [VisitorKind]) {
        let sum = kinds.reduce(0) { $0 + $1.share }
        guard abs(sum - 1) > Visitors.shareSlack else { return }
        problem("the shares add up to \(Number.plain(sum * 100, digits: 4)) %, not to 100 %")
    }
}
