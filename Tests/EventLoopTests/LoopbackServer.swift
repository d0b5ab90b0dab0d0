import Glibc
import Synchronization

@testable import EventLoop

/// A small HTTP/1.1 server on the loopback interface: a thread a connection, blocking sockets, any free port.
final class LoopbackServer: Sendable {
    struct Request {
        var head = ""
        var body: [UInt8] = []

        var method: String { String(head.prefix { $0 != " " }) }
        var target: String { String(head.split(separator: " ").dropFirst().first ?? "") }
        var path: String { String(target.prefix { $0 != "?" }) }
        var query: String { String(target.drop { $0 != "?" }.dropFirst()) }

        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { String($0.dropFirst(name.count + 1).drop(while: \.isWhitespace)) }
        }
    }

    private let listener: Int32
    let port: UInt16
    /// Connections accepted, and connections that the client has closed.
    let accepted = Counter()
    let closed = Counter()
    /// Body bytes that a flood has got rid of.
    let flooded = Counter()
    private let gate = Gate()
    private let isStopped = Atomic<Bool>(false)

    var url: String { "http://127.0.0.1:\(port)" }

    init() throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard let port = Self.listen(on: listener) else { throw EventLoopError.unavailable(errno: errno) }
        self.port = port
        _ = startThread { self.accept() }
    }

    /// Binds to a free port and returns it.
    private static func listen(on listener: Int32) -> UInt16? {
        var address = loopback(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        guard withSocketAddress(&address, { bind(listener, $0, size) }) == 0, Glibc.listen(listener, 4096) == 0,
            withSocketAddress(&address, { getsockname(listener, $0, &size) }) == 0
        else { return nil }
        return UInt16(bigEndian: address.sin_port)
    }

    /// Whether somebody listens on that port.
    static func connects(to port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = loopback(port: port)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withSocketAddress(&address) { connect(descriptor, $0, size) } == 0
    }

    private static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = port.bigEndian
        return address
    }

    /// Stops accepting; connections end when their clients close them.
    func stop() {
        let wasStopped = isStopped.exchange(true, ordering: .sequentiallyConsistent)
        if !wasStopped { shutdown(listener, Int32(SHUT_RDWR)) }
    }

    /// Lets each event stream that waits, or will wait, write one more event.
    func releaseEvent() { gate.open() }

    private func accept() {
        while !isStopped.load(ordering: .sequentiallyConsistent) {
            let connection = Glibc.accept(listener, nil, nil)
            guard connection >= 0 else { continue }
            accepted.add()
            _ = startThread { self.serve(Connection(connection)) }
        }
        close(listener)
    }

    private func serve(_ connection: Connection) {
        while let request = connection.read(), answer(request, on: connection) {}
        close(connection.descriptor)
        closed.add()
    }

    /// Returns whether the connection stays open.
    private func answer(_ request: Request, on connection: Connection) -> Bool {
        switch request.path {
        case "/echo": connection.reply(body: request.head + String(decoding: request.body, as: UTF8.self))
        case "/whence": connection.reply(body: connection.peer)
        case "/set": connection.reply(headers: ["Set-Cookie: \(request.query); Path=/; HttpOnly"])
        case "/moved": connection.reply("302 Found", headers: ["Location: /echo?moved"])
        case "/missing": connection.reply("404 Not Found", body: "no such page")
        case "/large": connection.reply(body: String(repeating: "x", count: Int(request.query) ?? 0))
        case "/silent": connection.waitForEnd()
        case "/cut": connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this") && false
        case "/nothing": false
        case "/babble": connection.write("this is not HTTP at all\r\n\r\n") && false
        case "/flood": flood(connection)
        case "/events": events(on: connection)
        case "/gated": reply(behindGate: connection)
        default: connection.reply(body: "hello")
        }
    }

    private func reply(behindGate connection: Connection) -> Bool {
        gate.pass()
        return connection.reply(body: "hello")
    }

    private func events(on connection: Connection) -> Bool {
        guard connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n") else { return false }
        for number in 1...3 {
            gate.pass()
            guard connection.write("data: \(number)\n\n") else { return false }
        }
        return false
    }

    private func flood(_ connection: Connection) -> Bool {
        let piece = String(repeating: "x", count: 65_536)
        guard connection.write("HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\n\r\n") else { return false }
        for _ in 0..<1024 {
            guard connection.write(piece) else { return false }
            flooded.add()
        }
        return true
    }
}

/// Lets one pass for each time it is opened.
private final class Gate: Sendable {
    private let passes = Atomic<Int>(0)

    func open() { passes.add(1, ordering: .sequentiallyConsistent) }

    /// Waits at most some ten seconds.
    func pass() {
        for _ in 0..<10_000 {
            let left = passes.load(ordering: .sequentiallyConsistent)
            if left > 0,
                passes.compareExchange(expected: left, desired: left - 1, ordering: .sequentiallyConsistent).exchanged
            {
                return
            }
            usleep(1000)
        }
    }
}

/// One accepted connection.
private final class Connection {
    let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The address that it comes from.
    var peer: String {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        guard withSocketAddress(&address, { getpeername(descriptor, $0, &size) }) == 0 else { return "" }
        return String(cString: inet_ntoa(address.sin_addr))
    }

    private static let tlsHandshake: UInt8 = 0x16

    /// The next request, or nil when the client has closed or does not speak HTTP.
    func read() -> LoopbackServer.Request? {
        var request = LoopbackServer.Request()
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = buffer.firstRange(of: end) {
                request.head = String(decoding: buffer[..<range.upperBound], as: UTF8.self)
                buffer.removeSubrange(..<range.upperBound)
                break
            }
            guard receive(), buffer.first != Self.tlsHandshake else { return nil }
        }
        let length = request.header("Content-Length").flatMap { Int($0) } ?? 0
        while buffer.count < length { guard receive() else { return nil } }
        request.body = Array(buffer.prefix(length))
        buffer.removeFirst(length)
        return request
    }

    private func receive() -> Bool {
        let piece = [UInt8](unsafeUninitializedCapacity: 16_384) { space, count in
            count = max(0, Glibc.read(descriptor, space.baseAddress, space.count))
        }
        buffer += piece
        return !piece.isEmpty
    }

    func reply(_ status: String = "200 OK", headers: [String] = [], body: String = "") -> Bool {
        let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
        return write(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    func write(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func waitForEnd() -> Bool {
        while receive() {}
        return false
    }
}

private func withSocketAddress<Value>(
    _ address: inout sockaddr_in,
    _ body: (UnsafeMutablePointer<sockaddr>) -> Value
) -> Value {
    withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
    }
}
