/// What a machine gives for a run's connections.
public struct Machine: Sendable, Equatable {
    /// Files that this process may have open: each connection is one.
    public var files: Int
    /// Those that it has open before the run.
    public var filesOpen: Int
    /// Ports that connections from one address to one place can have.
    public var ports: Int
    /// How long a port rests after its connection was closed from this side: nobody can take it meanwhile (TIME_WAIT).
    public var portRest: Duration

    public init(files: Int, filesOpen: Int, ports: Int, portRest: Duration) {
        self.files = files
        self.filesOpen = filesOpen
        self.ports = ports
        self.portRest = portRest
    }

    /// Files for other things than connections: the run's own file, tables that are read, what the system's libraries open.
    static let otherFiles = 128

    /// libcurl's multi handles take two files each, and one serves 64 browsers.
    static let browsersAFile = 32

    /// Files that are left for the connections of so many browsers.
    func filesFor(browsers: Double) -> Int {
        max(0, files - filesOpen - Machine.otherFiles - Int(browsers) / Machine.browsersAFile)
    }
}
