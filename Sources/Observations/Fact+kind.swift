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

extension Fact {
    /// The word for its kind.
    var kind: CodingKeys {
        switch self {
        case .arrived: .arrived
        case .sameBrowser: .sameBrowser
        case .pageLoaded: .pageLoaded
        case .pageLeft: .pageLeft
        case .visitEnded: .visitEnded
        case .failed: .failed
        case .connectionLost: .connectionLost
        case .connectionRestored: .connectionRestored
        case .invitePresented: .invitePresented
        case .barPresented: .barPresented
        case .windowPresented: .windowPresented
        case .inviteWithdrawn: .inviteWithdrawn
        case .inviteAccepted: .inviteAccepted
        case .inviteRefused: .inviteRefused
        case .inviteIgnored: .inviteIgnored
        case .chatOpened: .chatOpened
        case .minimised: .minimised
        case .maximised: .maximised
        case .widget: .widget
        case .unread: .unread
        case .formPresented: .formPresented
        case .formSent: .formSent
        case .formRefused: .formRefused
        case .formAbandoned: .formAbandoned
        case .queueEntered: .queueEntered
        case .position: .position
        case .estimate: .estimate
        case .dequeued: .dequeued
        case .queueClosed: .queueClosed
        case .agentJoined: .agentJoined
        case .typing: .typing
        case .messageSent: .messageSent
        case .messageReceived: .messageReceived
        case .chatEnded: .chatEnded
        case .signedIn: .signedIn
        case .signedOut: .signedOut
        case .alerted: .alerted
        case .alertWithdrawn: .alertWithdrawn
        case .accepted: .accepted
        case .letPass: .letPass
        case .rejected: .rejected
        case .transferred: .transferred
        case .ready: .ready
        case .ended: .ended
        case .exchange: .exchange
        case .pushed: .pushed
        case .generator: .generator
        }
    }
}
