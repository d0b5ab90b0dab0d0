import EventLoop

/// A reply with its body read as JSON; null when it is something else.
struct Reply {
    let response: HTTPResponse
    let body: JSONValue

    init(_ response: HTTPResponse) {
        self.response = response
        body = JSONValue(json: response.body) ?? .null
    }
}

/// What a binding makes of a reply.
enum ReplyMeaning: Equatable {
    case success
    case refusal(reason: String, fields: [String])
    /// 429 or 503: the service says that it has too much to do.
    case overload(reason: String)
    /// A reply that the binding does not know.
    case nonsense(reason: String)

    static func isOverload(_ status: Int) -> Bool { status == 429 || status == 503 }
}

extension StepRequest {
    /// - Parameter missing: the variables that the reply should hold and does not.
    func meaning(of reply: Reply, lacking missing: [String] = []) -> ReplyMeaning {
        if success.holds(for: reply) {
            guard !missing.isEmpty else { return .success }
            return .nonsense(reason: "the reply does not have what \(missing.joined(separator: ", ")) is taken from")
        }
        if let refusal = refusals.first(where: { $0.test.holds(for: reply) }) {
            return .refusal(
                reason: refusal.reason?.value(in: reply.body)?.text ?? "status \(reply.response.status)",
                fields: refusal.fields?.value(in: reply.body)?.names ?? []
            )
        }
        let status = reply.response.status
        // What a success says may be secret; an error's body is for reading.
        let start = status < 400 ? "" : String(decoding: reply.response.body.prefix(200), as: UTF8.self)
        let sentence = "status \(status)" + (start.isEmpty ? "" : ": \(start)")
        return ReplyMeaning.isOverload(status) ? .overload(reason: sentence) : .nonsense(reason: sentence)
    }
}

extension ReplyTest {
    func holds(for reply: Reply) -> Bool {
        let status = reply.response.status
        let statusFits = statuses.isEmpty ? (200..<300).contains(status) : statuses.contains(status)
        return statusFits && conditions.allSatisfy { $0.holds(in: reply.body) }
    }
}
