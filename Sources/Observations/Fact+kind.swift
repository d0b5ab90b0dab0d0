// The words by which a fact and its payload are stored: a fact is coded as `{"kind": {payload}}`. These words are in
// files that people keep, so a case may be renamed and its word may not.
extension Fact {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case arrived
        case sameBrowser = "same-browser"
        case pageLoaded = "page-loaded"
        case pageLeft = "page-left"
        case visitEnded = "visit-ended"
        case failed
        case connectionLost = "connection-lost"
        case connectionRestored = "connection-restored"
        case invitePresented = "invite-presented"
        case barPresented = "bar-presented"
        case windowPresented = "window-presented"
        case inviteWithdrawn = "invite-withdrawn"
        case inviteAccepted = "invite-accepted"
        case inviteRefused = "invite-refused"
        case inviteIgnored = "invite-ignored"
        case chatOpened = "chat-opened"
        case minimised
        case maximised
        case widget
        case unread
        case formPresented = "form-presented"
        case formSent = "form-sent"
        case formRefused = "form-refused"
        case formAbandoned = "form-abandoned"
        case queueEntered = "queue-entered"
        case position
        case estimate
        case dequeued
        case queueClosed = "queue-closed"
        case agentJoined = "agent-joined"
        case typing
        case messageSent = "message-sent"
        case messageReceived = "message-received"
        case chatEnded = "chat-ended"
        case signedIn = "signed-in"
        case signedOut = "signed-out"
        case alerted
        case alertWithdrawn = "alert-withdrawn"
        case accepted
        case letPass = "let-pass"
        case rejected
        case transferred
        case ready
        case ended
        case exchange
        case pushed
        case generator
    }

    enum VisitEndedCodingKeys: String, CodingKey {
        case _0 = "how"
    }

    enum ReadyCodingKeys: String, CodingKey {
        case _0 = "ready"
    }

    enum PositionCodingKeys: String, CodingKey {
        case _0 = "position"
    }

    enum ExchangeCodingKeys: String, CodingKey {
        case _0 = "exchange"
    }

    enum GeneratorCodingKeys: String, CodingKey {
        case _0 = "condition"
    }
}
