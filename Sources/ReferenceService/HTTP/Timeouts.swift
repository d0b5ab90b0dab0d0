/// How long the service waits for a client.
struct Timeouts: Sendable {
    /// For a whole request: from the opening of the connection, later from the first bytes.
    var request = Duration.seconds(30)
    /// For a sign of life on an event stream, which gets a comment as often; one that takes nothing for so long ends.
    var keepAlive = Duration.seconds(15)
}
