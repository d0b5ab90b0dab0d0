import Foundation

extension Drafting {
    /// How a group brings events; nil: it does not.
    mutating func receiver(_ group: RecordedGroup) -> (name: String, receiver: Receiver)? {
        switch group.first.kind {
        case .stream: return ("sse", stream(group))
        case .socket: return ("web-socket", socket(group))
        case .script where group.list != nil: return ("poll", poll(group))
        case .script, .page: return nil
        }
    }

    private mutating func stream(_ group: RecordedGroup) -> Receiver {
        var receiver = Receiver(request: request(group, for: "receive"))
        receiver.kind = .serverSentEvents
        receiver.cursor = receiver.usesCursor ? Receiver.Cursor(variable: "cursor", place: nil) : nil
        return receiver
    }

    private mutating func poll(_ group: RecordedGroup) -> Receiver {
        var receiver = Receiver(request: request(group, for: "receive"))
        receiver.list = group.list.flatMap(JSONPointer.init).map { Chain($0) }
        receiver.pace = Pace(usual: .seconds(group.pause))
        receiver.cursor = receiver.cursor(in: group.exchanges.map(\.reply), at: ["/cursor", "/next", "/last", "/seq"])
        return receiver
    }

    private mutating func socket(_ group: RecordedGroup) -> Receiver {
        let socket = RecordedSocket(group.first)
        var receiver = Receiver(request: request(group, for: "receive"))
        receiver.kind = .webSocket
        receiver.cursor = receiver.cursor(in: socket.events, at: ["/id", "/seq", "/cursor"])
        receiver.socket.hello = socket.hello.map { message($0.data, for: "receive") }
        if let ping = socket.ping {
            receiver.socket.ping = message(ping.text, for: "receive")
            receiver.socket.pace = Pace(usual: .seconds(ping.rhythm.interval))
        }
        receiver.socket.answers = socket.answers.compactMap { answer in
            Pattern("^" + NSRegularExpression.escapedPattern(for: answer.to)).map {
                Receiver.Socket.Answer(to: $0, text: message(answer.text, for: "receive"))
            }
        }
        return receiver
    }

    /// What is said over a WebSocket: JSON, or a text.
    mutating func message(_ text: String, for step: String) -> JSONTemplate {
        switch JSONValue(json: Array(text.utf8)) {
        case .object, .array: json(JSONValue(json: Array(text.utf8)) ?? .null, behind: "", for: step)
        default: .template(values.template(of: text))
        }
    }
}

extension Receiver {
    fileprivate var usesCursor: Bool { request.query.contains { $0.value == .written("{cursor}") } }

    /// Where to go on, if the request says it: at the first of these places that holds something.
    fileprivate func cursor(in came: [JSONValue], at places: [String]) -> Cursor? {
        guard usesCursor else { return nil }
        let place = places.compactMap(JSONPointer.init).first { place in came.contains { place.value(in: $0) != nil } }
        return place.map { Cursor(variable: "cursor", place: Chain($0)) }
    }
}
