extension Notation<VisitorKind> {
    /// One element of the mix.
    static let visitorKind = Shape(
        VisitorKind(name: "", pages: PagePlan([])),
        [
            Key("kind", \.name, .text, isRequired: true, "its name, once in the mix"),
            Key(
                "share",
                \.share,
                .share,
                absent: "`100%` for an only kind, else required",
                "its part of all visitors, together 100 %; `0%` for a kind that only `returns` or `also_visits` name"
            ),
            .optional("group", \.group, .text, absent: "none", "what expectations may call several kinds together"),
            Key("site", \.site, .text, "the website: each has a visit of its own in the same browser"),
            .optional("language", \.language, .language, absent: "none", "what his browser asks for: `fr-FR`"),
            .optional(
                "tag",
                \.tag,
                .text,
                absent: "none",
                "the tag that his pages give him, which may decide his priority"
            ),
            Key("pages", \.pages, .pagePlan, isRequired: true, "where he looks: pages in order, or by `next`"),
            Key("on_invite", \.onInvite, .inviteResponse, absent: "ignores it", "what he does with the invite"),
            .optional("opens_chat", \.opensChat, .opening, absent: "never", "that he opens the chat himself"),
            Key("form", \.form, .formFilling, absent: "as below", "how he fills in the form"),
            .optional(
                "patience",
                \.patience.usual,
                .distribution,
                absent: "as long as it takes",
                "how long he waits in the queue before he leaves"
            ),
            Key(
                "patience_when_told",
                \.patience.whenTold,
                .patienceWhenTold,
                absent: "the same",
                "another patience from an announced wait on: `{ 1min: 20s }`"
            ).written { !$0.patience.whenTold.isEmpty },
            Key("chat", \.chat, .chatPlan, absent: "as below", "what he says in the chat"),
            .interludes("minimises", .minimising, "that he minimises the window at some stage"),
            .interludes("opens_page", .opening, "that he opens another page at some stage"),
            .interludes("reloads", .reloading, "that he loads his page again at some stage"),
            .interludes("loses_connection", .losing, "that his network is gone for a while at some stage"),
            Key("leaves", \.leaving, .word, "closes the window, just stops asking, or goes dead with it open"),
            .optional("returns", \.returns, .returns, absent: "never", "that he comes back later, in the same browser"),
            .optional(
                "also_visits",
                \.otherVisit,
                .otherVisit,
                absent: "no other site",
                "another site at the same time, in the same browser"
            ),
        ]
    ).notation
}

extension Notation<String> {
    /// A language as browsers name it (BCP 47): `fr-FR`.
    fileprivate static let language = text.checked { text, field in
        guard text.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) == nil else { return }
        field.expected("a language such as en-US, fr-FR or es-ES")
    }
}

extension Notation<Opening> {
    fileprivate static let opening = Shape(
        Opening(after: .constant(.zero)),
        [
            Key("after", \.after, .distribution, isRequired: true, "from his arrival"),
            Key("share", \.share, .share, "who does"),
        ]
    ).notation
}

extension Notation<Sequel> {
    fileprivate static let returns = Shape(
        Sequel(after: .constant(.zero)),
        [
            Key("after", \.after, .distribution, isRequired: true, "how long after he has left"),
            Key("share", \.share, .share, "who does, each time"),
            .optional("as", \.kind, .text, absent: "the same", "the kind of visitor that he is then"),
            Key("times", \.times, .whole(in: 1...100), "how often at most he comes back"),
        ]
    ).notation

    fileprivate static let otherVisit = Shape(
        Sequel(after: .constant(.zero)),
        [
            .optional("as", \.kind, .text, absent: "required", "the kind of visitor that he is there"),
            Key("after", \.after, .distribution, "how long after his arrival"),
            Key("share", \.share, .share, "who does"),
        ],
        check: { _, fields in _ = fields.required("as") }
    ).notation
}
