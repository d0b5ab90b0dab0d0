import Foundation
import Glibc
import Synchronization

@testable import Bindings
@testable import EventLoop

/// What a stand-in for somebody's chat service says.
protocol StandIn: Sendable {
    func answer(_ request: ScriptedService.Request) -> ScriptedService.Answer
    /// A WebSocket has opened.
    func greet(_ line: ScriptedService.Line)
    func hear(_ message: JSONValue, on line: ScriptedService.Line)
}

/// A small HTTP/1.1 and WebSocket server on the loopback interface that says what a stand-in tells it: a thread a
/// connection, blocking sockets, any free port.
final class ScriptedService: Sendable {
    struct Request {
        var head = ""
        var body: JSONValue = .null
        /// The body as it came.
        var said = ""

        var target: String { String(head.split(separator: " ").dropFirst().first ?? "") }
        var path: String { String(target.prefix { $0 != "?" }) }
        /// Such as `POST /api/v1/login`.
        var name: String { "\(head.prefix { $0 != " " }) \(path)" }

        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { String($0.dropFirst(name.count + 1).drop(while: \.isWhitespace)) }
        }

        func query(_ name: String) -> String? {
            target.drop { $0 != "?" }.dropFirst().split(separator: "&").first { $0.hasPrefix(name + "=") }
                .map { String($0.dropFirst(name.count + 1)) }
        }

        /// What a form that is the body says in a field.
        func field(_ name: String) -> String? {
            said.split(separator: "&").first { $0.hasPrefix(name + "=") }
                .map { $0.dropFirst(name.count + 1).replacing("+", with: " ").removingPercentEncoding ?? "" }
        }

        /// The text at a place in the body.
        func text(_ place: String) -> String { JSONPointer(place)?.value(in: body)?.text ?? "" }
    }

    struct Answer {
        var status = 200
        var json: String
        /// What it sets; empty is none.
        var cookie = ""
    }

    let port: UInt16
    private let listener: Int32
    private let standIn: any StandIn

    var url: String { "http://127.0.0.1:\(port)" }

    init(_ standIn: any StandIn) throws {
        self.standIn = standIn
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let listens = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        guard listens else { throw EventLoopError.unavailable(errno: errno) }
        _ = startThread { self.accept() }
    }

    /// Accepts nobody any more; connections end when their clients close them.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func accept() {
        while true {
            let descriptor = Glibc.accept(listener, nil, nil)
            guard descriptor >= 0 else { break }
            _ = startThread { self.serve(descriptor) }
        }
        close(listener)
    }

    private func serve(_ descriptor: Int32) {
        let line = Line(descriptor)
        while let request = line.readRequest() {
            if let key = request.header("Sec-WebSocket-Key") {
                converse(on: line, key: key, subprotocol: request.header("Sec-WebSocket-Protocol"))
                break
            }
            line.write(standIn.answer(request))
        }
        close(descriptor)
    }

    private func converse(on line: Line, key: String, subprotocol: String?) {
        let named = subprotocol.map { "Sec-WebSocket-Protocol: \($0)\r\n" } ?? ""
        line.write(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\(named)"
                + "Sec-WebSocket-Accept: \(WebSocketHandshake.accept(of: key))\r\n\r\n"
        )
        standIn.greet(line)
        while let text = line.readText() {
            if let message = JSONValue(json: text) { standIn.hear(message, on: line) }
        }
    }
}
