import Analysis
import Bindings
import EventLoop
import Foundation
import Observations
import Scenarios

/// Traffic and facts as people read them: a line with the time and whose it is, and what was said below it.
struct TrafficText: Sendable {
    /// Columns of the terminal.
    var width: Int
    /// Nil: nothing is masked.
    var masking: Masking?
    /// Whether it is told what the binding makes of replies and events.
    var explains = false

    /// The most of a body that is printed, in bytes.
    static let longestBody = 4_096
    /// Where the columns of the text begin, behind the time and the name.
    private static let indent = 22

    /// Of headers that tell how a service is to be talked to.
    private static let shownHeaders: Set = [
        "content-type", "location", "retry-after", "set-cookie", "last-event-id", "www-authenticate",
    ]
    /// Of those that begin with `X-`, the ones that only speak to browsers.
    private static let hiddenHeaders: Set = ["x-content-type-options", "x-frame-options", "x-xss-protection"]

    /// Nil for what is not to be told.
    func text(_ traffic: Traffic, since start: Duration) -> String? {
        guard let (mark, head, rows) = lines(of: traffic) else { return nil }
        return line(traffic.at - start, traffic.subject, mark, head) + rows.map { "\n" + indented($0) }.joined()
    }

    /// Nil for an exchange, which the traffic has told already.
    func text(_ observation: Observation, since start: Duration) -> String? {
        if case .exchange = observation.fact { return nil }
        let at = Duration.seconds(observation.at) - start
        return line(at, observation.subject, "=", shown(observation.fact.sentence))
    }

    private func lines(of traffic: Traffic) -> (mark: String, head: String, rows: [String])? {
        switch traffic.content {
        case .request(let request):
            let headers = request.headers.map { header($0.name, $0.value) }
            return (
                ">", "\(traffic.operation)  \(request.method) \(shown(request.target))",
                headers + body(request.body ?? [])
            )
        case .reply(let reply):
            let took = (reply.finished - reply.started).text
            return ("<", "\(traffic.operation)  \(reply.status), \(took)", headers(reply.headers) + body(reply.body))
        case .opened(let status, let headers):
            return ("<", "\(traffic.operation)  \(status), and stays open", self.headers(headers))
        case .said(let text):
            return (">", "\(traffic.operation)  message", body(Array(text.utf8)))
        case .event(let type, let data):
            return ("<", "\(traffic.operation)  event \(type)", body(Array(data.utf8)))
        case .understood(let reading): return explained(reading.rows(shown: masked), of: traffic.operation)
        case .meant(let reading): return explained(reading.rows(shown: masked), of: traffic.operation)
        case .broken(let reason): return ("<", "\(traffic.operation)  no reply: \(reason)", [])
        }
    }

    /// What the binding makes of it; nil where nobody wants to know.
    private func explained(_ rows: [String], of operation: String) -> (mark: String, head: String, rows: [String])? {
        guard explains, let first = rows.first else { return nil }
        return ("~", "\(operation)  \(shown(first))", rows.dropFirst().map(shown))
    }

    private func masked(_ text: String, named name: String) -> String {
        masking?.masked(text, named: name) ?? text
    }

    private func line(_ at: Duration, _ subject: Observation.Subject, _ mark: String, _ text: String) -> String {
        let time = String(format: "%9.3f s", at.inSeconds)
        let whose: String =
            switch subject {
            case .visitor: "visitor"
            case .agent: "agent"
            case .run: "dwell"
            }
        return "\(time)  \(whose)\(String(repeating: " ", count: 8 - whose.count))\(mark) \(text)"
    }

    // MARK: - Headers and bodies

    private func headers(_ headers: [(name: String, value: String)]) -> [String] {
        headers.filter { name, _ in
            let name = name.lowercased()
            return Self.shownHeaders.contains(name) || name.hasPrefix("x-") && !Self.hiddenHeaders.contains(name)
        }.map { header($0.name, $0.value) }
    }

    private func header(_ name: String, _ value: String) -> String {
        "\(name): \(masked(value, named: name))"
    }

    private func body(_ bytes: [UInt8]) -> [String] {
        guard !bytes.isEmpty else { return [] }
        let shown = pretty(bytes)
        guard shown.utf8.count > Self.longestBody else { return shown.split(separator: "\n").map(String.init) }
        let start = String(decoding: shown.utf8.prefix(Self.longestBody), as: UTF8.self)
        return start.split(separator: "\n").map(String.init)
            + ["… and \(shown.utf8.count - Self.longestBody) bytes more"]
    }

    /// JSON with a member a line; anything else as it came.
    private func pretty(_ bytes: [UInt8]) -> String {
        guard let json = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed),
            let data = try? JSONSerialization.data(
                withJSONObject: masking?.masked(json: json) ?? json,
                options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
            )
        else { return shown(String(decoding: bytes, as: UTF8.self)) }
        return String(decoding: data, as: UTF8.self)
            .replacing(/([\[{])\s+([\]}])/) { "\($0.1)\($0.2)" }
            .replacing(/(?m:^)(\s*"(?:[^"\\]|\\.)*")[ ]:[ ]/) { "\($0.1): " }
    }

    func shown(_ text: String) -> String { masking?.masked(text) ?? text }

    /// Below the head, in as many lines as it needs.
    private func indented(_ text: String) -> String {
        let room = max(20, width - Self.indent)
        let own = String(text.prefix { $0 == " " })
        var rest = text[...]
        var rows: [String] = []
        repeat {
            let row = rest.prefix(room - (rows.isEmpty ? 0 : own.count + 2))
            rows.append((rows.isEmpty ? "" : own + "  ") + row)
            rest = rest.dropFirst(row.count)
        } while !rest.isEmpty
        let margin = String(repeating: " ", count: Self.indent)
        return rows.map { margin + $0 }.joined(separator: "\n")
    }
}
