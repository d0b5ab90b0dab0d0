extension Notation<VisitorKind> {
    /// One element of the mix.
    static let visitorKind = Shape(
        VisitorKind(name: "", pages: []),
        [
            Key("kind", \.name, .text, isRequired: true, "its name, once in the mix"),
            Key(
                "share",
                \.share,
                .share,
                absent: "`100%` for an only kind, else required",
                "its part of all visitors; together they make 100 %"
            ),
            Key("pages", \.pages, .pages, isRequired: true, "the pages of the visit, in order"),
            Key("on_invite", \.onInvite, .inviteResponse, absent: "ignores it", "what he does with the invite"),
            Key("opens_chat", \.opensChatAfter, .opening, absent: "never", "when he opens the chat himself"),
            Key("form", \.form, .formFilling, absent: "as below", "how he fills in the form"),
            Key(
                "patience",
                \.patience,
                .distribution,
                absent: "as long as it takes",
                "how long he waits in the queue before he leaves"
            ),
            Key("chat", \.chat, .chatPlan, absent: "as below", "what he says in the chat"),
            Key("minimises", \.minimising, .minimisePlan, absent: "never", "that he minimises the window"),
            Key("leaves", \.leaving, .word, "closes the window, or just stops asking"),
        ]
    ).notation
}

extension Notation<[PagePlan]> {
    fileprivate static let pages = list(
        of: Shape(
            PagePlan(path: "", dwell: .constant(.zero)),
            [
                Key("path", \.path, .path, isRequired: true, "the page"),
                Key("dwell", \.dwell, .distribution, isRequired: true, "how long he stays on the page"),
            ]
        ).notation,
        orEmpty: "there is no page; a visit has at least one"
    )
}

extension Notation<Distribution> {
    /// `{ after: 5s }`.
    fileprivate static let opening = Shape(
        Distribution.constant(.zero),
        [Key("after", \.self, .distribution, isRequired: true, "from his arrival")]
    ).notation
}

extension Notation<InviteResponse> {
    fileprivate static let inviteResponse = Shape(
        InviteResponse(),
        [
            Key("accept", \.accept, .share, "who says Yes; the rest ignore the invite"),
            Key("refuse", \.refuse, .share, "who says No"),
            Key("after", \.after, .distribution, "how long he takes to answer, and to click the minimised bar"),
            Key("maximises_after_no", \.maximisesAfterNo, .share, "of those who refused: who clicks Maximise later"),
        ],
        check: { response, fields in
            let sum = response.accept + response.refuse
            guard sum > 1 + Visitors.shareSlack else { return }
            fields.map.problem("`accept` and `refuse` add up to \(Share.text(sum)), above 100 %")
        }
    ).notation
}

extension Notation<FormFilling> {
    fileprivate static let formFilling = Shape(
        FormFilling(),
        [
            Key("takes", \.takes, .distribution, "how long he fills in the form"),
            Key("forgets_required", \.forgetsRequired, .share, "who first sends it without a required field"),
        ]
    ).notation
}

extension Notation<ChatPlan> {
    fileprivate static let chatPlan = Shape(
        ChatPlan(),
        [
            Key("messages", \.messages, .whole(in: 0...1_000), "how many messages he writes before he ends the chat"),
            Key("thinks", \.thinks, .distribution, "how long he takes to answer the agent"),
        ]
    ).notation
}

extension Notation<MinimisePlan> {
    fileprivate static let minimisePlan = Shape(
        MinimisePlan(),
        [
            Key("share", \.share, .share, "who minimises the window at that stage"),
            Key("while", \.stage, .word, "the stage: in the queue, or in the chat"),
            Key(
                "after",
                \.after,
                .distribution,
                "when: from the queue entry if `waiting`, from the agent's first message if `chatting`"
            ),
            Key("for", \.stays, .distribution, "how long the window stays minimised"),
            Key("opens_page", \.opensPage, .path, absent: "stays on his page", "the page that he opens meanwhile"),
        ]
    ).notation
}
