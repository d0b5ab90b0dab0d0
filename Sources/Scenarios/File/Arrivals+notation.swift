extension Notation<Arrivals> {
    /// When visitors arrive: `{ rate:, for: }`, `{ phases: }` or `{ at: }`.
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
    var times: [Duration]?
    var spacing: Arrivals.Spacing?

    static let shape = Shape(
        Stream(),
        [
            Key(
                "rate",
                \.rate,
                .rates(fromZero: false),
                absent: "`phases` or `at` says it",
                "visitors, whatever the service does (open loop); with two rates, more or fewer by and by"
            ),
            Key(
                "for",
                \.lasts,
                .phaseLength,
                absent: "`phases` or `at` says it",
                "how long visitors keep arriving"
            ),
            Key(
                "phases",
                \.phases,
                .list(of: Shape.phase.notation),
                absent: "one, of `rate` and `for`",
                "one after the other; `0/s` is a pause"
            ),
            Key(
                "at",
                \.times,
                .instants,
                absent: "drawn",
                "exactly these instants, in order, from the start of the run"
            ),
            Key("spacing", \.spacing, .word, absent: "`poisson`", "at random, or equally far apart by each rate"),
        ]
    )
}

/// A rate, or one that goes from a rate to another; a second.
private struct Rates: Sendable, Equatable {
    var from = 0.0
    var to = 0.0
}

extension Stream {
    init(_ arrivals: Arrivals) {
        switch arrivals.course {
        case .times(let times): self.times = times
        case .phases(let phases):
            spacing = arrivals.spacing
            if phases.count == 1 {
                rate = phases[0].rates
                lasts = phases[0].duration
            } else {
                self.phases = phases
            }
        }
    }
}

extension Arrivals.Phase {
    fileprivate var rates: Rates {
        get { Rates(from: from, to: to) }
        set { (from, to) = (newValue.from, newValue.to) }
    }
}

extension Shape<Arrivals.Phase> {
    fileprivate static let phase = Shape(
        Arrivals.Phase(from: 0, to: 0, duration: .zero),
        [
            Key("rate", \.rates, .rates(fromZero: true), isRequired: true, "visitors; with two rates, by and by"),
            Key("for", \.duration, .phaseLength, isRequired: true, "how long"),
        ]
    )
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

extension YAMLField {
    fileprivate func arrivals(_ stream: Stream) -> Arrivals? {
        let isSimple = stream.rate != nil || stream.lasts != nil
        guard [isSimple, stream.phases != nil, stream.times != nil].count(where: \.self) <= 1 else {
            problem("either `rate` and `for`, or `phases`, or `at` is needed, and nothing beside")
            return nil
        }
        if let times = stream.times {
            return sound {
                if stream.spacing != nil {
                    fields?["spacing"]?.problem("given instants have no spacing: leave it out")
                }
                return Arrivals(.times(times))
            }
        }
        let phases = stream.phases ?? phase(stream).map { [$0] }
        return phases.flatMap { possible(Arrivals(.phases($0), spacing: stream.spacing ?? .poisson)) }
    }

    private func phase(_ stream: Stream) -> Arrivals.Phase? {
        if stream.rate == nil { problem("the key `rate` is missing") }
        if stream.lasts == nil { problem("the key `for` is missing") }
        guard let rate = stream.rate, let lasts = stream.lasts else { return nil }
        return Arrivals.Phase(from: rate.from, to: rate.to, duration: lasts)
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
}
