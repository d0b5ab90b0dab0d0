import Scenarios

extension Notation<Receiver> {
    static let receiver: Notation<Receiver> = plainReceiver.told(as: "receiver")

    static let plainReceiver: Notation<Receiver> = Shape(
        Receiver(request: RequestTemplate(path: .nothing)),
        [
            Key("kind", \.kind, .word, isRequired: true, "how events come"),
            Key("starts_after", \.startsAfter, .text, isRequired: true, "the step after which it begins"),
            .optional("while", \.whileHolds, .text, absent: "always", "only while this variable holds something"),
            Key("request", \.request, .request, isRequired: true, "what is asked"),
            .optional("cursor", \.cursor, .cursor, absent: "none", "where to go on after a reconnect"),
            Key(
                "comes_back",
                \.comeback,
                .comeback,
                absent: "three times, and asks nothing first",
                "how it comes back after a lost connection"
            )
            .written { $0.comeback != Receiver.Comeback() },
            .optional(
                "list",
                \.list,
                .chain,
                absent: "required of a poll; elsewhere each is one event",
                "where a reply, a message or a stream's event holds a list of events"
            ),
            Key("every", \.pace, .pace, "of a poll: the pause before the next; none for a long poll").written {
                !$0.pace.isNothing
            },
            Key("success", \.success, .test, absent: "any 2xx", "of a poll: the reply that means yes")
                .written { $0.success != ReplyTest() },
            Key("extract", \.extractions, .extractions, absent: "nothing", "of a poll: variables taken from each reply")
                .written { !$0.extractions.isEmpty },
            .optional(
                "subprotocol",
                \.socket.subprotocol,
                .template,
                absent: "none",
                "of a WebSocket: what is asked for"
            ),
            Key(
                "hello",
                \.socket.hello,
                .list(of: .json),
                absent: "nothing",
                "of a WebSocket: what is sent when it has opened"
            )
            .written { !$0.socket.hello.isEmpty },
            .optional("ping", \.socket.ping, .json, absent: "nothing", "of a WebSocket: what is sent again and again"),
            Key("ping_every", \.socket.pace, .pace, "how often").written { $0.socket.ping != nil },
            Key(
                "answers",
                \.socket.answers,
                .list(of: .answer),
                absent: "none",
                "of a WebSocket: what is sent back for what comes"
            )
            .written { !$0.socket.answers.isEmpty },
            .optional(
                "events",
                \.dictionary,
                .events,
                absent: "what `events` of the side say",
                "what its events mean, where they look other than those that come in other ways"
            ),
        ],
        check: { receiver, fields in
            let polling = ["every", "success", "extract"]
            let talking = ["subprotocol", "hello", "ping", "ping_every", "answers"]
            if receiver.kind == .poll { _ = fields.required("list") }
            for (keys, kind) in [(polling, Receiver.Kind.poll), (talking, .webSocket)] where receiver.kind != kind {
                for key in keys { fields[key]?.problem("only a receiver of kind \(kind.rawValue) has “\(key)”") }
            }
        }
    ).notation
}

extension Notation<Receiver.Cursor> {
    fileprivate static let cursor = Shape(
        Receiver.Cursor(),
        [
            Key("variable", \.variable, .text, isRequired: true, "the variable that holds it"),
            .optional(
                "place",
                \.place,
                .chain,
                absent: "the `id:` line of an event",
                "where each event, or each reply to a poll, has it"
            ),
        ]
    ).notation
}

extension Notation<Receiver.Socket.Answer> {
    fileprivate static let answer = Shape(
        Receiver.Socket.Answer(),
        [
            Key("to", \.to, .pattern, isRequired: true, "what comes"),
            Key("send", \.text, .json, isRequired: true, "what is sent back"),
        ]
    ).notation
}

extension Notation<Receiver.Comeback> {
    fileprivate static let comeback = Shape(
        Receiver.Comeback(),
        [
            Key(
                "after",
                \.pauses,
                .list(of: .duration),
                "how long it waits before each attempt; none: it never comes back"
            ),
            .optional(
                "first",
                \.first,
                .step,
                absent: "nothing",
                "what is asked before each attempt, such as for a new token"
            ),
        ]
    ).notation
}
