extension Defect {
    /// Every defect that can be planted.
    public static let catalogue: [Kind] = invites + widgets + queues + chats

    private static let invites = [
        Kind(.inviteLate, breaks: "R18", "The invite or window comes this long after it is due.", .milliseconds(300)),
        Kind(.inviteEarly, breaks: "I2", "The invite or window comes this long before it is due.", .seconds(1)),
        Kind(.inviteMissing, breaks: "R18", "Every fifth visitor is never invited."),
        Kind(.inviteInReactiveOnly, breaks: "I1", "An invite comes though chats are reactive only."),
        Kind(
            .inviteOnThirdPage,
            breaks: "I1",
            "Chats are reactive only, but a visitor's third page counts down to an invite."
        ),
        Kind(.inviteAfterOpening, breaks: "I2", "Who opens the chat before the invite is due is invited all the same."),
        Kind(.reinviteAfterRefusal, breaks: "I3", "A second invite comes one criterion after a No."),
        Kind(.reinviteOnThirdPage, breaks: "I3", "After a No, every third page counts down to another invite."),
        Kind(.formInWithoutInvite, breaks: "I5", "The form comes though the mode is without invite."),
        Kind(.entryInWithoutInvite, breaks: "I5", "Without invite, every fourth visitor is put into the queue."),
        Kind(.barWithoutInvite, breaks: "I17", "With launch minimised, a bar comes though the mode is without invite."),
        Kind(
            .windowMinimisedWithoutInvite,
            breaks: "I17",
            "With launch minimised, the window without invite opens as a bar."
        ),
    ]

    private static let widgets = [
        Kind(.minimisedForgottenOnPageChange, breaks: "I4", "After a No, the next page has no bar."),
        Kind(.openedOnPageChange, breaks: "I4", "A bar with unread messages is an open window on the next page."),
        Kind(.messageLostWhileMinimised, breaks: "I16", "The minimised widget gets no messages."),
        Kind(
            .messageLostOnPageChange,
            breaks: "I16",
            "What an agent writes this soon after a page was loaded is lost.",
            .milliseconds(500)
        ),
        Kind(.unreadShort, breaks: "I16", "The unread count stops at two."),
        Kind(.positionLostOnMinimise, breaks: "I18", "Minimising puts the visitor last in the queue."),
        Kind(
            .positionLostOnThirdMinimise,
            breaks: "I18",
            "Minimising for the third time puts the visitor last in the queue."
        ),
    ]

    private static let queues = [
        Kind(.queueJump, breaks: "I14", "Every third entry goes to the front of the queue."),
        Kind(.placeLostWithAlert, breaks: "I14", "Whose alert nobody answered goes to the end of the queue."),
        Kind(.requiredFieldAccepted, breaks: "I6", "The form is accepted with required fields empty."),
        Kind(.blankAnswerAccepted, breaks: "I6", "Blanks count as an answer to a required field."),
        Kind(.entryWhileClosed, breaks: "I8", "A closed or unattended queue lets visitors in."),
        Kind(.positionWhileClosed, breaks: "I8", "Who meets a closed or unattended queue is told a position."),
        Kind(.dequeueLate, breaks: "I9", "Who is to be dequeued waits this much longer.", .seconds(2)),
        Kind(
            .dequeuedAfterAnswer,
            breaks: "I9",
            "Who was answered is dequeued all the same when his time would have been up."
        ),
        Kind(
            .forgottenAtClosing,
            breaks: "I10",
            "When the queue closes, every third of those who wait is forgotten in it."
        ),
        Kind(.endedTwice, breaks: "I10", "Whom a closing queue turns away is told that he was dequeued, too."),
        Kind(.secondEntry, breaks: "I11", "Opening the chat again while waiting enters the queue once more."),
        Kind(
            .sessionKeptBeside,
            breaks: "I11",
            "A page of another queue begins a second session beside the first one."
        ),
        Kind(.positionAfterAnswer, breaks: "I13", "The position is told once more after an agent joined."),
        Kind(.positionAfterDequeue, breaks: "I13", "Every other visitor who was dequeued is told a position."),
    ]

    private static let chats = [
        Kind(.agentOverloaded, breaks: "I15", "An agent gets one chat more than the limit."),
        Kind(.alertNotCounted, breaks: "I15", "One alert of an agent doesn't count towards the limit."),
        Kind(.joinedBeforeAccept, breaks: "I7", "An agent joins who was only alerted."),
        Kind(.typingBeforeAccept, breaks: "I7", "With every third alert somebody seems to type."),
        Kind(.messageTwice, breaks: "I16", "Every third message of a chat comes twice if an agent wrote it."),
        Kind(
            .slotHeldAfterLeave,
            breaks: "I12",
            "Who leaves a chat holds its agent for this long, who isn't told.",
            .seconds(30)
        ),
        Kind(
            .alertLeftBehind,
            breaks: "I12",
            "The alert of somebody who left stays with the agent until it would have expired."
        ),
    ]
}

extension Defect.Kind {
    fileprivate init(_ mistake: Mistake, breaks rule: String, _ sentence: String, _ value: Duration? = nil) {
        self.init(mistake: mistake, sentence: sentence, breaks: rule, value: value)
    }
}
