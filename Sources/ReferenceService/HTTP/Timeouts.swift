/// How long the service waits for a client.
struct Timeouts: Sendable {
    /// For a whole request: from the opening of the connection, later from the first bytes.
    var request = Duration.seconds(30)
    /// For a sign of life. An event stream gets a comment as often, and ends if it takes nothing for so long; a socket
    /// gets a ping, and ends if it doesn't answer two in turn.
    var keepAlive = Duration.seconds(15)
}
