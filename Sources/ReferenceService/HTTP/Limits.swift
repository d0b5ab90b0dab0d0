/// What one client may ask of the service, and how much there may be of everything.
enum Limits {
    // MARK: Requests

    /// The largest request body.
    static let bodyBytes = 64 * 1_024
    /// The largest sum of a request's target, header names and values.
    static let headerBytes = 16 * 1_024
    /// The largest frame on a WebSocket.
    static let frameBytes = 64 * 1_024
    /// How much of a refused body, or behind a refused frame, is still read, so that the client gets to read why.
    static let drainedBytes = 4 * 1_024 * 1_024
    /// Requests of one visit. A person's browser makes a few; the shortest poll that makes sense some ten a second.
    static let visitRequests = Allowance(50, per: .seconds(1))
    /// Messages of one visitor.
    static let visitMessages = Allowance(20, per: .seconds(10))

    // MARK: Texts, in Unicode scalars

    /// A message of either side, or one left for later.
    static let messageLength = 4_000
    /// A name, an address for letters or calls, or the name of a field.
    static let nameLength = 200
    /// The address of a page or a site.
    static let addressLength = 2_000
    /// The answers of a form.
    static let answers = 50
    /// One of them.
    static let answerLength = 2_000

    // MARK: Connections and events

    /// Connections at most, where the system allows as many open files: see ``OpenFiles``.
    static let connections = 100_000
    /// Connections above the limit that are told so before they are closed. Any more are closed at once.
    static let refusedConnections = 64
    /// Connections that the system may hold before they are accepted.
    static let backlog: Int32 = 4_096
    /// Chats in one list.
    static let chatsAtOnce = 100
    /// Left messages in one list: the latest.
    static let leftMessagesAtOnce = 100
    /// How long a visit may be without a page before it is over: long enough for the next page to load.
    static let graceBetweenPages = Duration.seconds(3)
    /// Moves of the desk that may wait to be committed together.
    static let movesAtOnce = 256
    /// How long a move may wait to be committed.
    static let commitWithin = Duration.milliseconds(100)
    /// Moves after which a quiet desk begins anew, so that a restart has little to do.
    static let movesBeforeRenewal = 1_000
    /// The longest hold of a long poll, in seconds.
    static let holdSeconds = 60
    /// Streams, sockets and held polls of one visit or agent; one more ends the oldest.
    static let subscriptions = 8
    /// Events in the reply to a poll, or made ready for a stream or socket at a time.
    static let eventsAtOnce = 100
    /// Visits that run at once.
    static let visits = 200_000
    /// How long a site may act on the answer to its preflight request, in seconds.
    static let preflightSeconds = 600

    // MARK: Staff

    /// The shortest password, in characters, that somebody may choose.
    static let passwordLength = 8
    /// The longest password; libcrypt takes 511 bytes.
    static let passwordBytes = 256
    /// yescrypt's cost, libcrypt's own default: 16 MiB, and some 13 ms on a server of 2024. One more doubles both.
    static let passwordCost: CUnsignedLong = 5
    /// Wrong passwords of one client that cost it no wait.
    static let freeWrongPasswords = 5
    /// The longest wait after a wrong password.
    static let longestSignInWait = Duration.seconds(300)
    /// How long a client's wrong passwords count.
    static let wrongPasswordsRemembered = Duration.seconds(900)
    /// Wrong passwords of all clients together.
    static let wrongPasswords = Allowance(20, per: .seconds(20))
    /// How long nothing may be heard of a session before it is over.
    static let sessionIdle = Duration.seconds(12 * 3_600)
    /// Sessions that run at once; one more ends the one that was heard of longest ago.
    static let sessions = 10_000
}
