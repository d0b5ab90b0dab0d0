extension Notation<[Team]> {
    /// One team, or several, each with its name.
    static let teams = oneOrMore(of: team).checked { teams, field in
        guard teams.count > 1 else { return }
        var names: Set<String> = []
        for (team, field) in zip(teams, field.list() ?? []) {
            guard field.fields?.required("team") != nil else { continue }
            if !names.insert(team.name).inserted {
                field.problem("there already is a team \"\(team.name.shortened)\"; every team needs a name of its own")
            }
        }
    }

    private static let team = Shape(
        Team(count: 1),
        [
            Key("team", \.name, .text, absent: "`agents` for an only team, else required", "its name"),
            Key("count", \.count, .whole(in: 1...10_000), isRequired: true, "how many agents"),
            Key("chats_at_once", \.chatsAtOnce, .whole(in: 1...100), "chats that one agent takes at once"),
            Key("works", \.shifts, .oneOrMore(of: .shift), absent: "all the time", "when they are signed in")
                .written { !$0.shifts.isEmpty },
            Key("answer", \.answer, .distribution, "from the alert to the accept"),
            Key("thinks", \.thinks, .distribution, "how long he thinks before his first message and each answer"),
            .optional("types", \.types, .rate(fromZero: false), absent: "in no time", "characters: `240/min`"),
            Key("says", \.says, .script, absent: "sentences at random", "what he says, one after the other")
                .written { !$0.says.isEmpty },
            Key(
                "handle_time",
                \.handleTime,
                .handleTime,
                "from the accept to his end of the chat; `conversation`: until the visitor ends it"
            ),
            .optional(
                "wrap_up",
                \.wrapUp,
                .distribution,
                absent: "as the service says",
                "from a chat's end to the next alert"
            ),
            Key("lets_pass", \.letsPass, .share, "of alerts: who gets no answer from him"),
            Key("rejects", \.rejects, .share, "of alerts: whom he rejects"),
            .optional("transfers", \.transfers, .transferring, absent: "never", "that he sends chats on"),
        ],
        check: { team, fields in
            let shifts = team.shifts.sorted { $0.from < $1.from }
            for (shift, next) in zip(shifts, shifts.dropFirst()) where shift.until.map({ next.from < $0 }) ?? true {
                fields["works"]?.problem("the shift from \(next.from.text) begins before the one before it ends")
            }
            guard team.letsPass + team.rejects > 1 + Visitors.shareSlack else { return }
            let sum = Share.text(team.letsPass + team.rejects)
            fields.map.problem("`lets_pass` and `rejects` add up to \(sum), above 100 %")
        }
    ).notation
}

extension Notation<Shift> {
    fileprivate static let shift = Shape(
        Shift(from: .zero, until: nil),
        [
            Key("from", \.from, .duration, "when it begins, from the start of the run"),
            .optional("until", \.until, .duration, absent: "the run's end", "when it ends"),
            Key("ends", \.end, .word, "after the last chat, or with chats open"),
        ],
        check: { shift, fields in
            guard let until = shift.until, until <= shift.from else { return }
            fields["until"]?.problem("`until` (\(until.text)) does not come after `from` (\(shift.from.text))")
        }
    ).notation
}

extension Notation where Value == Distribution? {
    /// A distribution, or `conversation`.
    fileprivate static var handleTime: Notation {
        Notation(
            read: handleTime,
            write: { $0.map(Notation<Distribution>.distribution.write) ?? .word("conversation") },
            schema: .either([.words(["conversation"]), .named("distribution")])
        )
    }

    @Sendable private static func handleTime(_ field: YAMLField) -> Distribution?? {
        if case .scalar(let scalar) = field.value.content, scalar.text == "conversation" { return .some(nil) }
        return Notation<Distribution>.distribution.read(field).map(Optional.some)
    }
}

extension Notation<Transferring> {
    fileprivate static let transferring = Shape(
        Transferring(share: 0, queue: ""),
        [
            Key("share", \.share, .share, isRequired: true, "of his chats"),
            Key("after", \.after, .distribution, "when, from the accept"),
            Key("queue", \.queue, .text, isRequired: true, "the queue that they go to"),
        ]
    ).notation
}
