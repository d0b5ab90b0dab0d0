import Scenarios

extension Notation<Step> {
    /// One request, or a list of them in order; `parallel` holds some that go out at once.
    static let step: Notation<Step> = plainStep.told(as: "step")

    static let plainStep: Notation<Step> = Notation<[[Ask]]>.oneOrMore(of: .group).mapped(
        { Step(groups: $0) },
        \.groups
    )
}

extension Notation<[Ask]> {
    fileprivate static let group = Notation(
        read: { field in
            let isParallel = field.fields?["parallel"] != nil
            guard isParallel else { return Notation<Ask>.ask.read(field).map { [$0] } }
            return field.map("parallel")?["parallel"].flatMap(several.read)
        },
        write: { $0.count == 1 ? Notation<Ask>.ask.write($0[0]) : .map(["parallel": several.write($0)]) },
        schema: .either([Notation<Ask>.ask.schema, Schema.oneOf([("parallel", several.schema)])])
    )

    private static let several = list(of: .ask, orEmpty: "nothing is asked; name at least one request")
}

extension Notation<Ask> {
    static let ask: Notation<Ask> = plainAsk.told(as: "asking")

    static let plainAsk: Notation<Ask> = Shape(
        Ask(),
        keys,
        check: { ask, fields in
            guard (ask.request == nil) == (ask.message == nil) else { return }
            fields.map.problem("either `request` is asked, or `send` is sent over the WebSocket")
        }
    ).notation

    private static let keys: [Key<Ask>] = asking + patience + understanding

    /// Those of what is asked again and again, too: it has a pace of its own.
    fileprivate static let repeated: [Key<Ask>] = asking + understanding

    private static let asking: [Key<Ask>] = [
        .optional("request", \.request, .request, absent: "it is a message", "what is asked"),
        .optional(
            "send",
            \.message,
            .json,
            absent: "it is a request",
            "a text, or JSON, sent over the WebSocket that the receiver holds"
        ),
        .optional(
            "only_if",
            \.onlyIf,
            .text,
            absent: "always",
            "only if this variable holds something but false"
        ),
        .optional(
            "unless",
            \.unless,
            .text,
            absent: "always",
            "not if this variable holds something but false"
        ),
    ]

    private static let patience: [Key<Ask>] = [
        Key("after", \.after, .duration, "how long the widget's script waits before it asks")
            .written { $0.after != .zero },
        Key("retries", \.retries, .whole(in: 0...100), "after an overload, as `Retry-After` says or after 1s")
            .written { $0.retries != 0 },
    ]

    private static let understanding: [Key<Ask>] = [
        Key("success", \.success, .test, absent: "any 2xx", "the reply that means yes")
            .written { $0.success != ReplyTest() },
        Key(
            "refused",
            \.refusals,
            .list(of: .refusal),
            absent: "none",
            "replies by which the service says no by its own rules"
        ).written { !$0.refusals.isEmpty },
        Key(
            "overloaded",
            \.overloads,
            .list(of: .test),
            absent: "429 and 503",
            "more replies by which it says that it has too much to do"
        ).written { !$0.overloads.isEmpty },
        Key("extract", \.extractions, .extractions, absent: "nothing", "variables taken from the reply")
            .written { !$0.extractions.isEmpty },
        Key("events", \.emissions, .list(of: .emission), absent: "none", "events that the reply itself is")
            .written { !$0.emissions.isEmpty },
        .optional(
            "carries",
            \.carried,
            .chain,
            absent: "none",
            "where the reply holds a list of events, which mean what `events` of the side say"
        ),
    ]
}

extension Notation<Beside> {
    static let beside: Notation<Beside> = plainBeside.told(as: "loop")

    static let plainBeside: Notation<Beside> = Shape(
        Beside(ask: Ask()),
        Notation<Ask>.repeated.map { $0.within(\.ask) } + [
            Key("starts_after", \.startsAfter, .text, isRequired: true, "the step after which it begins"),
            .optional("ends_before", \.endsBefore, .text, absent: "the visit's end", "the step before which it ends"),
            .optional("while", \.whileHolds, .text, absent: "always", "only while this variable holds something"),
            Key("every", \.pace, .pace, isRequired: true, "how often: a duration, or what a reply says"),
            Key("counted", \.counted, .word, "what the time counts from").written { $0.counted != .fromReply },
        ]
    ).notation
}

extension Notation<Pace> {
    /// A duration, or a map that names the variable which says it.
    static let pace: Notation<Pace> = plainPace.told(as: "pace")

    static let plainPace: Notation<Pace> = scalar(
        Notation<Duration>.duration.mapped({ Pace(usual: $0) }, \.usual),
        or: Shape(
            Pace(),
            [
                .optional("variable", \.variable, .text, absent: "it is always `usual`", "the variable that says it"),
                Key("unit", \.unit, .word, "the variable's unit"),
                Key("usual", \.usual, .duration, "what holds until the variable says something"),
            ]
        ).notation,
        isScalar: { $0.variable == nil }
    )
}

extension Notation<[Extraction]> {
    /// Variables by name, each with where it is found.
    static let extractions = byKey(
        .text,
        .extraction,
        { Extraction(variable: $0, source: $1.source, rule: $1.rule, mayLack: $1.mayLack) },
        { ($0.variable, $0) }
    )
}

extension Notation<Extraction> {
    /// A chain; or a map with `from` and what else there is to say.
    static let extraction: Notation<Extraction> = plainExtraction.told(as: "extraction")

    static let plainExtraction: Notation<Extraction> = Notation(
        read: { field in
            if field.fields?["from"] != nil { return whole.read(field) }
            return Notation<Chain>.chain.read(field).map { Extraction(variable: "", source: $0) }
        },
        write: { extraction in
            let isPlain = extraction.rule == .always && !extraction.mayLack
            return isPlain ? Notation<Chain>.chain.write(extraction.source) : whole.write(extraction)
        },
        schema: .either([Notation<Chain>.chain.schema, whole.schema])
    )

    private static let whole = Shape(
        Extraction(variable: "", source: Chain([])),
        [
            Key("from", \.source, .chain, isRequired: true, "where it is found"),
            Key(
                "when",
                \.rule,
                .word,
                "when it is taken: `once`: while the variable is empty; `when-filled`: unless it is empty or zero"
            ),
            Key("may_lack", \.mayLack, .flag, "whether a reply may come without it"),
        ]
    ).notation
}
