/// Every mistake that can be planted, by the name that it is asked for with.
public enum Mistake: String, Sendable, CaseIterable {
    // The invite and the window.

    case inviteLate = "invite-late"
    case inviteEarly = "invite-early"
    case inviteMissing = "invite-missing"
    case inviteInReactiveOnly = "invite-in-reactive-only"
    case inviteOnThirdPage = "invite-on-third-page"
    case inviteAfterOpening = "invite-after-opening"
    case reinviteAfterRefusal = "reinvite-after-refusal"
    case reinviteOnThirdPage = "reinvite-on-third-page"
    case formInWithoutInvite = "form-in-without-invite"
    case entryInWithoutInvite = "entry-in-without-invite"
    case barWithoutInvite = "bar-without-invite"
    case windowMinimisedWithoutInvite = "window-minimised-without-invite"

    // The widget.

    case minimisedForgottenOnPageChange = "minimised-forgotten-on-page-change"
    case openedOnPageChange = "opened-on-page-change"
    case messageLostWhileMinimised = "message-lost-while-minimised"
    case messageLostOnPageChange = "message-lost-on-page-change"
    case unreadShort = "unread-short"
    case positionLostOnMinimise = "position-lost-on-minimise"
    case positionLostOnThirdMinimise = "position-lost-on-third-minimise"

    // The form and the queue.

    case queueJump = "queue-jump"
    case placeLostWithAlert = "place-lost-with-alert"
    case requiredFieldAccepted = "required-field-accepted"
    case blankAnswerAccepted = "blank-answer-accepted"
    case entryWhileClosed = "entry-while-closed"
    case positionWhileClosed = "position-while-closed"
    case dequeueLate = "dequeue-late"
    case dequeuedAfterAnswer = "dequeued-after-answer"
    case forgottenAtClosing = "forgotten-at-closing"
    case endedTwice = "ended-twice"
    case secondEntry = "second-entry"
    case sessionKeptBeside = "session-kept-beside"
    case positionAfterAnswer = "position-after-answer"
    case positionAfterDequeue = "position-after-dequeue"

    // Agents and chats.

    case agentOverloaded = "agent-overloaded"
    case alertNotCounted = "alert-not-counted"
    case joinedBeforeAccept = "joined-before-accept"
    case typingBeforeAccept = "typing-before-accept"
    case messageTwice = "message-twice"
    case slotHeldAfterLeave = "slot-held-after-leave"
    case alertLeftBehind = "alert-left-behind"
}
