/// The keys of `arrive:`, of which some exclude others.
struct ArrivalKeys: Sendable {
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
        ArrivalKeys(),
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
            .optional(
                "scale",
                \.scale,
                .factor(upTo: 1_000),
                absent: "`100%`",
                "how many times the curve's visitors come"
            ),
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
                .factor(upTo: 1),
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
struct Rates: Sendable, Equatable {
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
    static let phase = Shape(
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
