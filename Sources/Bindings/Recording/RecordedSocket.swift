import Foundation

/// What went over a recorded WebSocket, by what it is for.
struct RecordedSocket {
    /// What was said when it had opened.
    let hello: [HAR.SocketMessage]
    /// What was said again and again.
    let ping: (text: String, rhythm: Rhythm)?
    /// What was said back to what came, by what came.
    let answers: [(to: String, text: String)]
    /// The rest: what the visitor did.
    let said: [HAR.SocketMessage]
    /// What came, as JSON.
    let events: [JSONValue]
    /// How much came that is no JSON.
    let unread: Int

    /// Seconds from what came to what was said back.
    private static let promptly = 0.1

    init(_ exchange: RecordedExchange) {
        let messages = exchange.messages.filter { $0.opcode ?? 1 == 1 }
        let sent = messages.filter(\.isSent)
        let ping = Self.ping(in: sent)
        let answers = Self.answers(in: messages)
        let firstCame = messages.first { !$0.isSent }?.time ?? .infinity
        let mechanical = Set(answers.map(\.text) + (ping.map { [$0.text] } ?? []))
        let others = sent.filter { !mechanical.contains($0.data) }
        self.ping = ping
        self.answers = answers
        hello = others.filter { $0.time < min(firstCame, exchange.started + 1) }
        said = others.filter { $0.time >= min(firstCame, exchange.started + 1) }
        let came = messages.filter { message in !message.isSent && !answers.contains { $0.to == message.data } }
        events = came.compactMap { JSONValue(json: Array($0.data.utf8)) }
        unread = came.count - events.count
    }

    private static func ping(in sent: [HAR.SocketMessage]) -> (text: String, rhythm: Rhythm)? {
        let times = Dictionary(grouping: sent, by: \.data).mapValues { $0.map(\.time) }
        let rhythms = times.compactMap { text, times in Rhythm(of: times).map { (text: text, rhythm: $0) } }
        return rhythms.min { $0.text < $1.text }
    }

    /// What a script says whenever that comes: twice at least, or once if it is called a ping.
    private static func answers(in messages: [HAR.SocketMessage]) -> [(to: String, text: String)] {
        let pairs = zip(messages, messages.dropFirst()).filter { came, sent in
            !came.isSent && sent.isSent && sent.time - came.time <= promptly
        }
        let counts = Dictionary(grouping: pairs, by: { [$0.0.data, $0.1.data] }).mapValues(\.count)
        return counts.filter { $0.value > 1 || $0.key[0].lowercased().contains("ping") }.keys
            .sorted { $0[0] < $1[0] }.map { (to: $0[0], text: $0[1]) }
    }
}

extension HAR.SocketMessage {
    fileprivate var isSent: Bool { type == "send" }
}
