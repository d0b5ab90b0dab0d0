import ChatDesk
import Foundation
import NIOCore
import NIOPosix

/// The reference chat service: a full chat product's desk over HTTP, on one thread.
///
///     let service = ReferenceService(settings: settings, version: "1.0")
///     let address = try await service.start()   // http://127.0.0.1:40123
///     await service.stop()
public actor ReferenceService {
    /// Where the service listens.
    public struct Address: Sendable, Equatable {
        /// The address, as asked for.
        public let host: String
        /// The port, chosen by the system if 0 was asked for.
        public let port: Int
        /// The address that clients begin with, without a slash at the end.
        public var url: String { host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)" }
    }

    private enum State {
        /// Valid transitions are to: `running`, `stopped`.
        case new
        /// Valid transitions are to: `stopped`.
        case running(MultiThreadedEventLoopGroup, any Channel, NIOLoopBound<Switchboard>)
        /// Final.
        case stopped
    }

    private let settings: ChatDesk.Settings
    private let prefersKeptSettings: Bool
    private let store: Store?
    private let defects: [Defect]
    private let passwords: Passwords?
    private let sinceMonday: Duration?
    private let host: String
    private let port: Int
    private let version: String
    private let timeouts: Timeouts
    private let capacity: Capacity
    private var state = State.new
    /// The passwords that the service made for itself when it started for the first time, to be told to whoever runs
    /// it; `nil` if they were given to it, or its store keeps earlier ones.
    public private(set) var generatedPasswords: Passwords?

    /// A service that doesn't listen yet.
    ///
    /// - Parameters:
    ///   - prefersKeptSettings: Whether settings that the store keeps go before the given ones.
    ///   - store: Where settings, chats and messages stay; in memory by default.
    ///   - defects: Planted defects; none by default.
    ///   - passwords: The passwords of the staff; without, those that the store keeps, or ``generatedPasswords``.
    ///   - sinceMonday: The local time at the start, since Monday 00:00, by which queues open and close; without, the
    ///     machine's. A desk that comes back from its store goes on by the time that it had.
    ///   - host: The address to listen at: a numeric one or a name of this machine.
    ///   - port: The port; 0 for any free one.
    ///   - version: What `/health` tells: the version of the program that runs the service.
    public init(
        settings: ChatDesk.Settings = .init(),
        prefersKeptSettings: Bool = true,
        store: Store? = nil,
        defects: [Defect] = [],
        passwords: Passwords? = nil,
        sinceMonday: Duration? = nil,
        host: String = "127.0.0.1",
        port: Int = 0,
        version: String
    ) {
        self.init(
            settings: settings,
            prefersKeptSettings: prefersKeptSettings,
            store: store,
            defects: defects,
            passwords: passwords,
            sinceMonday: sinceMonday,
            host: host,
            port: port,
            version: version,
            timeouts: Timeouts()
        )
    }

    init(
        settings: ChatDesk.Settings = .init(),
        prefersKeptSettings: Bool = true,
        store: Store? = nil,
        defects: [Defect] = [],
        passwords: Passwords? = nil,
        sinceMonday: Duration? = nil,
        host: String = "127.0.0.1",
        port: Int = 0,
        version: String,
        timeouts: Timeouts,
        capacity: Capacity = Capacity()
    ) {
        self.settings = settings
        self.prefersKeptSettings = prefersKeptSettings
        self.store = store
        self.defects = defects
        self.passwords = passwords
        self.sinceMonday = sinceMonday
        self.host = host
        self.port = port
        self.version = version
        self.timeouts = timeouts
        self.capacity = capacity
    }

    /// Begins to listen.
    ///
    /// - Throws: ``ListenError`` if that isn't possible.
    public func start() async throws(ListenError) -> Address {
        guard case .new = state else { throw .alreadyStarted }
        state = .stopped
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            let store = try store ?? Store()
            let inForce = try PasswordsInForce(given: passwords, keptBy: store)
            generatedPasswords = inForce.generated
            let switchboard = try await makeSwitchboard(on: group.next(), store, inForce.hashed).get()
            let channel = try await Self.bootstrap(switchboard, group).bind(host: host, port: port).get()
            state = .running(group, channel, switchboard)
            return Address(host: host, port: channel.localAddress?.port ?? port)
        } catch {
            try? await group.shutdownGracefully()
            throw ListenError(error, host: host, port: port)
        }
    }

    /// Stops listening, ends streams and held polls, closes all connections. Does nothing unless the service runs.
    public func stop() async {
        guard case .running(let group, let channel, let switchboard) = state else { return }
        state = .stopped
        // Errors here mean that something was closed already, which is what is wanted.
        try? await channel.close()
        try? await group.next().flatSubmit { switchboard.value.stop() }.get()
        try? await group.shutdownGracefully()
    }

    /// The desk and all that serves it are made on the loop that owns them.
    private func makeSwitchboard(
        on loop: any EventLoop,
        _ store: Store,
        _ passwords: HashedPasswords
    ) -> EventLoopFuture<NIOLoopBound<Switchboard>> {
        let tokens = RandomTokens(from: SystemRandomNumberGenerator())
        let (version, timeouts, capacity, defects) = (version, timeouts, capacity, defects)
        let (settings, prefersKeptSettings, sinceMonday) = (settings, prefersKeptSettings, sinceMonday)
        return loop.submit {
            let wall = Duration.seconds(Date().timeIntervalSince1970)
            let revival = try Revival(from: store, tokens: tokens, at: wall, sinceMonday: sinceMonday)
            let accounts = Accounts(passwords, try store.kept(Accounts.sessionsName) ?? Sessions(), tokens: tokens)
            let api = DeskAPI(
                revival,
                of: store,
                accounts: accounts,
                mostVisits: capacity.visits,
                browsers: tokens,
                version: version
            )
            let kept: ChatDesk.Settings? = prefersKeptSettings ? try store.kept("settings") : nil
            api.set(kept ?? settings, defects)
            try api.commit()
            let switchboard = Switchboard(api, timeouts, mostConnections: capacity.connections, on: loop)
            return NIOLoopBound(switchboard, eventLoop: loop)
        }
    }

    private static func bootstrap(
        _ switchboard: NIOLoopBound<Switchboard>,
        _ group: MultiThreadedEventLoopGroup
    ) -> ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: Limits.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try Connection.open(channel, to: switchboard.value)
                }
            }
    }
}
