extension Visitors {
    /// The most visitors that a run may expect.
    public static let mostExpected = 1_000_000.0
    /// How far the shares of a mix may be from 100 %, for those who write 33.3333%.
    static let shareSlack = 0.000_01
}

extension Notation<Visitors> {
    /// Who comes and when.
    static let visitors = Shape(
        Visitors(arrivals: Arrivals(.times([])), mix: []),
        [
            Key("arrive", \.arrivals, .arrivals, isRequired: true, "when they come"),
            Key("mix", \.mix, .mix, isRequired: true, "the kinds of visitor"),
        ],
        check: { visitors, fields in
            guard case .population = visitors.arrivals.course else { return }
            fields["mix"]?.refuseSequels()
        }
    ).notation
}

extension Notation<[VisitorKind]> {
    fileprivate static let mix = list(
        of: .visitorKind,
        orEmpty: "the mix is empty; name at least one kind of visitor",
        distinctBy: ("kind", { "there already is a kind \"\($0)\"; every kind needs a name of its own" })
    ).checked { kinds, field in
        field.checkShares(of: kinds)
        field.checkSequels(of: kinds)
    }
}

extension YAMLField {
    /// An only kind needs no share.
    fileprivate func checkShares(of kinds: [VisitorKind]) {
        let fields = (list() ?? []).compactMap(\.fields)
        if kinds.count > 1 {
            let shares = fields.compactMap { $0.required("share") }
            guard shares.count == kinds.count else { return }
        }
        let sum = kinds.reduce(0) { $0 + $1.share }
        guard abs(sum - 1) > Visitors.shareSlack else { return }
        problem("the shares add up to \(Number.plain(sum * 100, digits: 4)) %, not to 100 %")
    }

    /// Of a closed population everybody comes again anyway, each time with a new browser.
    fileprivate func refuseSequels() {
        for kind in list() ?? [] {
            for key in ["returns", "also_visits"] {
                kind.fields?[key]?.problem("`\(key)` means nothing beside `arrive.population`: leave it out")
            }
        }
    }

    /// Who comes back, or is on another site as well, is there as a kind of the mix.
    fileprivate func checkSequels(of kinds: [VisitorKind]) {
        for (kind, field) in zip(kinds, list() ?? []) {
            for (key, sequel) in [("returns", kind.returns), ("also_visits", kind.otherVisit)] {
                guard let name = sequel?.kind else { continue }
                guard let other = kinds.first(where: { $0.name == name }) else {
                    let hint = Spelling.nearest(to: name, among: kinds.map(\.name))
                    field.fields?[key]?.problem("there is no kind \"\(name.shortened)\" in the mix", hint: hint)
                    continue
                }
                if key == "also_visits", other.site == kind.site {
                    field.fields?[key]?.problem(
                        "\"\(name.shortened)\" is on the same site; give it a `site`, or use a `tab` of `pages`"
                    )
                }
            }
        }
    }
}
