import Observations

/// One fact of every kind.
enum FactSamples {
    static let exchange = Exchange(
        operation: "accept-invite",
        method: "POST",
        path: "/api/v1/invite/accept",
        intended: 1.5,
        started: 1.502,
        status: 503,
        bytes: 87,
        outcome: .overload,
        reason: "The service said \"too busy\"."
    )

    static let condition = GeneratorCondition(
        timersFired: 12,
        timerLatenessMean: 0.0001,
        timerLatenessMax: 0.002,
        longestStall: 0.01,
        visitorsPresent: 3,
        peakRequestsInFlight: 4,
        openConnections: 7,
        peakResidentBytes: 12_000_000,
        cpuSeconds: 0.25,
        loops: 2
    )

    static let all: [Fact] = [
        .arrived(kind: "curious", intended: 0.25),
        .sameBrowser(as: 7),
        .pageLoaded(page: 1, path: "/pricing?plan=\"a\"", requested: 0.25, queue: "sales"),
        .pageLeft(page: 1),
        .visitEnded(.silently),
        .failed(operation: "view-page", reason: "No reply: connection refused."),
        .connectionLost,
        .connectionRestored,
        .invitePresented(notBefore: nil, happened: 5.01, again: false),
        .barPresented(notBefore: 4.5, happened: nil),
        .windowPresented(notBefore: nil, happened: nil),
        .inviteWithdrawn,
        .inviteAccepted,
        .inviteRefused,
        .inviteIgnored,
        .chatOpened,
        .minimised,
        .maximised,
        .widget(state: .minimised, page: 2),
        .unread(count: 2),
        .formPresented(fields: ["name", "email"]),
        .formSent(missing: []),
        .formRefused(fields: ["email"]),
        .formAbandoned,
        .queueEntered(chat: "c-1", position: 3, happened: 7.5),
        .position(2),
        .estimate(seconds: 90),
        .dequeued,
        .queueClosed,
        .agentJoined(chat: "c-1", agent: "Ann", happened: nil),
        .typing,
        .messageSent(mark: "v1-1", chat: "c-1"),
        .messageReceived(mark: nil, chat: "c-1", sequence: 4),
        .chatEnded(chat: "c-1", by: "agent"),
        .signedIn(chatsAtOnce: 3),
        .signedOut,
        .alerted(chat: "c-1", kind: "queue"),
        .alertWithdrawn(chat: "c-1"),
        .accepted(chat: "c-1"),
        .letPass(chat: "c-1"),
        .rejected(chat: "c-1"),
        .transferred(chat: "c-1", queue: "workshop"),
        .ready(true),
        .ended(chat: "c-1"),
        .exchange(exchange),
        .pushed(operation: "receive-sse", text: #"{"type":"typing"}"#),
        .generator(condition),
    ]
}
