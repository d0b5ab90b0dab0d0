extension Notation<Arrivals> {
    /// When visitors arrive: `{ rate:, for: }`, `{ phases: }`, `{ curve: }`, `{ at: }` or `{ population: }`.
    static let arrivals = Notation(
        read: { field in ArrivalKeys.shape.notation.read(field).flatMap { field.arrivals($0) } },
        write: { ArrivalKeys.shape.notation.write(ArrivalKeys($0)) },
        schema: ArrivalKeys.shape.schema
    )
}

// MARK: - From keys to arrivals

extension YAMLField {
    fileprivate func arrivals(_ keys: ArrivalKeys) -> Arrivals? {
        let ways = ["rate", "phases", "curve", "at", "population"]
        let given = ways.filter { fields?[$0] != nil }
        guard given.count <= 1 else {
            problem("\(given.map { "`\($0)`" }.joined(separator: " and ")) exclude each other; say one of them")
            return nil
        }
        return sound {
            refuse(keysBeside: given.first ?? "rate")
            return course(keys).flatMap { course in
                var arrivals = Arrivals(course, spacing: keys.spacing ?? .poisson)
                arrivals.variation = keys.variation ?? 0
                return possible(arrivals)
            }
        }
    }

    /// The keys that mean nothing with the one that says how visitors arrive.
    private func refuse(keysBeside way: String) {
        let meaningful = [
            "rate": ["for", "spacing", "varies"], "phases": ["spacing", "varies"],
            "curve": ["scale", "spacing", "varies"], "at": [], "population": ["for", "pause", "within"],
        ]
        for key in ["for", "scale", "pause", "within", "spacing", "varies"]
        where meaningful[way]?.contains(key) == false {
            fields?[key]?.problem("`\(key)` means nothing beside `\(way)`: leave it out")
        }
    }

    private func course(_ keys: ArrivalKeys) -> Arrivals.Course? {
        if let times = keys.times { return .times(times) }
        if let phases = keys.phases { return .phases(phases) }
        if let curve = keys.curve { return .phases(curve.phases(scale: keys.scale ?? 1)) }
        if keys.rate == nil, keys.population == nil { problem("the key `rate` is missing") }
        guard let lasts = keys.lasts else {
            problem("the key `for` is missing")
            return nil
        }
        if let count = keys.population {
            let pause = keys.pause ?? .constant(.zero)
            return .population(.init(count: count, pause: pause, duration: lasts, within: keys.within ?? .zero))
        }
        return keys.rate.map { .phases([.init(from: $0.from, to: $0.to, duration: lasts)]) }
    }

    /// Somebody must come, for no longer than a day, and no run may expect too many.
    private func possible(_ arrivals: Arrivals) -> Arrivals? {
        guard arrivals.expectedVisitors > 0 else {
            problem("nobody comes; give a rate above 0")
            return nil
        }
        guard arrivals.duration <= .longestWritten else {
            problem("visitors come for \(arrivals.duration.text); the most is \(Duration.longestWritten.text)")
            return nil
        }
        guard arrivals.expectedVisitors > Visitors.mostExpected else { return arrivals }
        let (visitors, most) = (arrivals.expectedVisitors, Visitors.mostExpected)
        problem(
            "\(Number.plain(visitors, digits: 0)) visitors are expected; a run may have "
                + "\(Number.plain(most, digits: 0)): lower `rate` or `for`"
        )
        return nil
    }
}
