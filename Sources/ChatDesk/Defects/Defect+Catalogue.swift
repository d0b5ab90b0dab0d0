extension Defect {
    /// Every defect that can be planted.
    public static let catalogue: [Kind] = invites + widgets + queues + chats

    private static let invites = [
        Kind("invite-late", "The invite or window comes this long after it is due.", breaks: "R18", .milliseconds(300))
        {
            $0.inviteShift += $1
        },
        Kind("invite-early", "The invite or window comes this long before it is due.", breaks: "I2", .seconds(1)) {
            $0.inviteShift -= $1
        },
        Kind("invite-missing", "Every fifth visitor is never invited.", breaks: "R18") { conduct, _ in
            conduct.skipsEveryFifthVisit = true
        },
        Kind("invite-in-reactive-only", "An invite comes though chats are reactive only.", breaks: "I1") { conduct, _ in
            conduct.invitesInReactiveOnly = true
        },
        Kind("reinvite-after-refusal", "A second invite comes one criterion after a No.", breaks: "I3") { conduct, _ in
            conduct.reinvites = true
        },
        Kind("form-in-without-invite", "The form comes though the mode is without invite.", breaks: "I5") {
            conduct,
            _ in
            conduct.asksFormWithoutInvite = true
        },
    ]

    private static let widgets = [
        Kind("minimised-forgotten-on-page-change", "After a No, the next page has no bar.", breaks: "I4") {
            conduct,
            _ in
            conduct.forgetsMinimised = true
        },
        Kind("message-lost-while-minimised", "The minimised widget gets no messages.", breaks: "I16") { conduct, _ in
            conduct.losesUnseen = true
        },
        Kind("position-lost-on-minimise", "Minimising puts the visitor last in the queue.", breaks: "I18") {
            conduct,
            _ in
            conduct.losesPlaceOnMinimise = true
        },
    ]

    private static let queues = [
        Kind("queue-jump", "Every third entry goes to the front of the queue.", breaks: "I14") { conduct, _ in
            conduct.everyThirdJumpsQueue = true
        },
        Kind("required-field-accepted", "The form is accepted with required fields empty.", breaks: "I6") {
            conduct,
            _ in
            conduct.acceptsEmptyFields = true
        },
        Kind("agent-overloaded", "An agent gets one chat more than the limit.", breaks: "I15") { conduct, _ in
            conduct.extraSlots = 1
        },
    ]

    private static let chats = [
        Kind("joined-before-accept", "An agent joins who was only alerted.", breaks: "I7") { conduct, _ in
            conduct.joinsBeforeAccept = true
        },
        Kind("message-twice", "Every third message of a chat comes twice if an agent wrote it.", breaks: "I16") {
            conduct,
            _ in
            conduct.repeatsEveryThird = true
        },
    ]
}

extension Defect.Kind {
    fileprivate init(
        _ name: String,
        _ sentence: String,
        breaks rule: String,
        _ value: Duration? = nil,
        alter: @escaping @Sendable (inout Conduct, Duration) -> Void
    ) {
        self.init(name: name, sentence: sentence, breaks: rule, value: value, alter: alter)
    }
}
