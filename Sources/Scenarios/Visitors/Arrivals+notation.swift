extension Notation<Arrivals> {
    /// When visitors arrive: `{ rate:, for: }`, `{ phases: }`, `{ curve: }`, `{ at: }` or `{ population: }`.
    static let arrivals = Notation(
        read: { field in Stream.shape.notation.read(field).flatMap { field.arrivals($0) } },
        write: { Stream.shape.notation.write(Stream($0)) },
        schema: Stream.shape.schema
    )
}

/// The keys of `arrive:`, of which some exclude others.
private struct Stream: Sendable {
    var rate: Rates?
    var lasts: Duration?
    var phases: [Arrivals.Phase]?
    var curve: DayCurve?
    var scale: Double?
    var times: [Duration]?
    var population: Int?
    var pause: Distribution?
    var within: Duration?
    var spacing: Arrivals.Spacing?
    var variation: Double?

    static let shape = Shape(
        Stream(),
        [
            .optional(
                "rate",
                \.rate,
                .rates(fromZero: false),
                absent: "another key says it",
                "visitors, whatever the service does (open loop); with `{ from:, to: }`, more or fewer by and by"
            ),
            .optional("for", \.lasts, .phaseLength, absent: "another key says it", "how long visitors keep arriving"),
            .optional(
                "phases",
                \.phases,
                .list(of: .phase),
                absent: "one",
                "rates one after the other; `0/s` is a pause"
            ),
            .optional(
                "curve",
                \.curve,
                .curve,
                absent: "none",
                "a CSV file of a day: the columns `time` and `visitors`"
            ),
            .optional("scale", \.scale, .factor, absent: "`100%`", "how many times the curve's visitors come"),
            .optional("at", \.times, .instants, absent: "drawn", "exactly these instants, from the start of the run"),
            .optional(
                "population",
                \.population,
                .whole(in: 1...1_000_000),
                absent: "new ones arrive",
                "so many visitors, who come again once they have left (closed loop)"
            ),
            .optional("pause", \.pause, .distribution, absent: "`0s`", "of a population: from leaving to coming again"),
            .optional(
                "within",
                \.within,
                .duration,
                absent: "`0s`",
                "of a population: over which time the first ones come"
            ),
            .optional("spacing", \.spacing, .word, absent: "`poisson`", "at random, or equally far apart by each rate"),
            .optional(
                "varies",
                \.variation,
                .factor,
                absent: "not at all",
                "how much days differ: the day's factor's deviation"
            ),
        ]
    )

    init() {}

    init(_ arrivals: Arrivals) {
        variation = arrivals.variation > 0 ? arrivals.variation : nil
        switch arrivals.course {
        case .times(let times): self.times = times
        case .population(let closed):
            (population, lasts, pause, within) = (closed.count, closed.duration, closed.pause, closed.within)
        case .phases(let phases):
            spacing = arrivals.spacing
            if phases.count == 1 {
                (rate, lasts) = (phases[0].rates, phases[0].duration)
            } else {
                self.phases = phases
            }
        }
    }
}

/// A rate, or one that goes from a rate to another; a second.
private struct Rates: Sendable, Equatable {
    var from = 0.0
    var to = 0.0
}

extension Arrivals.Phase {
    fileprivate var rates: Rates {
        get { Rates(from: from, to: to) }
        set { (from, to) = (newValue.from, newValue.to) }
    }
}

extension Notation<Arrivals.Phase> {
    fileprivate static let phase = Shape(
        Arrivals.Phase(from: 0, to: 0, duration: .zero),
        [
            Key("rate", \.rates, .rates(fromZero: true), isRequired: true, "visitors; with two rates, by and by"),
            Key("for", \.duration, .phaseLength, isRequired: true, "how long"),
        ]
    ).notation
}

extension Notation<Duration> {
    fileprivate static let phaseLength = duration(in: .milliseconds(1) ... .longestWritten)
}

extension Notation<Rates> {
    fileprivate static func rates(fromZero: Bool) -> Notation {
        let bare = Notation<Double>.rate(fromZero: fromZero).mapped({ Rates(from: $0, to: $0) }, \.from)
        let ramp = Shape(
            Rates(),
            [
                Key("from", \.from, .rate(fromZero: true), isRequired: true, "at first"),
                Key("to", \.to, .rate(fromZero: true), isRequired: true, "in the end"),
            ]
        )
        return scalar(bare, or: ramp.notation) { $0.from == $0.to }
    }
}

extension Notation<[Duration]> {
    /// Instants, each not before the last one.
    fileprivate static let instants = list(of: .duration, orEmpty: "there is no instant; name at least one")
        .checked { times, field in
            let elements = field.list() ?? []
            for (index, time) in times.enumerated().dropFirst() where time < times[index - 1] {
                elements[index].problem(
                    "\(time.text) comes before \(times[index - 1].text); write the instants in order"
                )
            }
        }
}

// MARK: - From keys to arrivals

extension YAMLField {
    fileprivate func arrivals(_ stream: Stream) -> Arrivals? {
        let ways = ["rate", "phases", "curve", "at", "population"]
        let given = ways.filter { fields?[$0] != nil }
        guard given.count <= 1 else {
            problem("\(given.map { "`\($0)`" }.joined(separator: " and ")) exclude each other; say one of them")
            return nil
        }
        return sound {
            refuse(keysBeside: given.first ?? "rate")
            return course(stream).flatMap { course in
                var arrivals = Arrivals(course, spacing: stream.spacing ?? .poisson)
                arrivals.variation = stream.variation ?? 0
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

    private func course(_ stream: Stream) -> Arrivals.Course? {
        if let times = stream.times { return .times(times) }
        if let phases = stream.phases { return .phases(phases) }
        if let curve = stream.curve { return .phases(curve.phases(scale: stream.scale ?? 1)) }
        if stream.rate == nil, stream.population == nil { problem("the key `rate` is missing") }
        guard let lasts = stream.lasts else {
            problem("the key `for` is missing")
            return nil
        }
        if let count = stream.population {
            let pause = stream.pause ?? .constant(.zero)
            return .population(.init(count: count, pause: pause, duration: lasts, within: stream.within ?? .zero))
        }
        return stream.rate.map { .phases([.init(from: $0.from, to: $0.to, duration: lasts)]) }
    }

    /// Somebody must come, for no longer than a day, and no run may expect too many.
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
}
