extension YAMLField {
    /// When visitors arrive: `{ rate:, for: }`, `{ phases: }` or `{ at: }`.
    func arrivals() -> Arrivals? {
        guard let fields = map("rate", "for", "phases", "at", "spacing") else { return nil }
        let given = ["phases", "at"].filter { fields[$0] != nil }
        guard given.isEmpty || (given.count == 1 && fields["rate"] == nil && fields["for"] == nil) else {
            problem("either `rate` and `for`, or `phases`, or `at` is needed, and nothing beside")
            return nil
        }
        let spacing = fields["spacing"]?.choice(of: Arrivals.Spacing.self) ?? .poisson
        if let at = fields["at"] { return at.givenTimes(spacing: fields["spacing"]) }
        let phases: [Arrivals.Phase]? =
            if let list = fields["phases"] {
                list.list { $0.map("rate", "for")?.phase(fromZero: true) }
            } else {
                fields.phase(fromZero: false).map { [$0] }
            }
        return phases.flatMap { possible(Arrivals(.phases($0), spacing: spacing)) }
    }

    /// Instants, each not before the last one.
    private func givenTimes(spacing: YAMLField?) -> Arrivals? {
        spacing?.problem("given instants have no spacing: leave it out")
        guard let fields = list(), let times = list(of: { $0.duration() }), spacing == nil else { return nil }
        guard !times.isEmpty else {
            problem("there is no instant; name at least one")
            return nil
        }
        var isInOrder = true
        for (index, time) in times.enumerated().dropFirst() where time < times[index - 1] {
            fields[index].problem("\(time.text) comes before \(times[index - 1].text); write the instants in order")
            isInOrder = false
        }
        return isInOrder ? Arrivals(.times(times)) : nil
    }

    /// Somebody must come, and no run may expect too many.
    private func possible(_ arrivals: Arrivals) -> Arrivals? {
        guard arrivals.expectedVisitors > 0 else {
            problem("nobody comes; give a rate above 0")
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

    /// One rate, or one that goes from a rate to another.
    fileprivate func rates(fromZero: Bool) -> (from: Double, to: Double)? {
        if case .scalar = value.content { return rate(fromZero: fromZero).map { ($0, $0) } }
        guard let fields = map("from", "to") else { return nil }
        let from = fields.required("from")?.rate(fromZero: true)
        let to = fields.required("to")?.rate(fromZero: true)
        guard let from, let to else { return nil }
        return (from, to)
    }
}

extension YAMLFields {
    /// `rate` and `for` together.
    fileprivate func phase(fromZero: Bool) -> Arrivals.Phase? {
        let rates = required("rate")?.rates(fromZero: fromZero)
        let duration = required("for")?.duration(in: .milliseconds(1) ... .longestWritten)
        guard let rates, let duration else { return nil }
        return Arrivals.Phase(from: rates.from, to: rates.to, duration: duration)
    }
}
