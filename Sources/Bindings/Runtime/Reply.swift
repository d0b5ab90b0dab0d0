import EventLoop

/// A reply, whose body is read when somebody looks into it: of most replies nobody wants more than the status.
final class Reply {
    let response: HTTPResponse
    /// As JSON; null when it is something else.
    private(set) lazy var body = JSONValue(json: response.body) ?? .null

    init(_ response: HTTPResponse) {
        self.response = response
    }

    /// The body as text; what is no UTF-8 in it is replaced.
    var text: String { String(decoding: response.body, as: UTF8.self) }

    /// What chains begin with.
    func material(cookie: @escaping (String) -> String? = { _ in nil }) -> Material {
        var material = Material(reading: { self.body }, text: { self.text })
        let response = response
        material.header = { response.header($0) }
        material.cookie = cookie
        return material
    }

    /// How long the service asks to be left alone (RFC 9110, section 10.2.3, in seconds); nil: it does not say.
    var retryAfter: Duration? {
        response.header("Retry-After").flatMap(Int.init).map { .seconds(min(max($0, 0), 3600)) }
    }
}

/// What a binding makes of a reply.
enum ReplyMeaning: Equatable {
    case success
    case refusal(reason: String, fields: [String])
    /// The service says that it has too much to do.
    case overload(reason: String)
    /// A reply that the binding does not know.
    case nonsense(reason: String)

    static func isOverload(_ status: Int) -> Bool { status == 429 || status == 503 }
}

extension Ask {
    /// - Parameter missing: the variables that the reply should hold and does not.
    func meaning(of reply: Reply, with variables: Variables, lacking missing: [String] = []) -> ReplyMeaning {
        if success.holds(for: reply, variables) {
            guard !missing.isEmpty else { return .success }
            return .nonsense(reason: "the reply does not have what \(missing.joined(separator: ", ")) is taken from")
        }
        if let refusal = refusals.first(where: { $0.test.holds(for: reply, variables) }) {
            let material = reply.material()
            return .refusal(
                reason: refusal.reason?.value(in: material)?.text ?? "status \(reply.response.status)",
                fields: refusal.fields?.value(in: material)?.names ?? []
            )
        }
        let status = reply.response.status
        // What a success says may be secret; an error's body is for reading.
        let start = status < 400 ? "" : String(reply.text.prefix(200))
        let sentence = "status \(status)" + (start.isEmpty ? "" : ": \(start)")
        let isOverload = ReplyMeaning.isOverload(status) || overloads.contains { $0.holds(for: reply, variables) }
        return isOverload ? .overload(reason: sentence) : .nonsense(reason: sentence)
    }
}

extension ReplyTest {
    func holds(for reply: Reply, _ variables: Variables) -> Bool { miss(in: reply, variables) == nil }

    /// The first part that does not hold; nil when all do.
    func miss(in reply: Reply, _ variables: Variables) -> Miss? {
        let status = reply.response.status
        let statusFits = statuses.isEmpty ? (200..<300).contains(status) : statuses.contains(status)
        guard statusFits else { return .status(status) }
        if let condition = conditions.first(where: { !$0.holds(in: reply.body, variables) }) {
            return .place(condition, found: condition.place.value(in: reply.body))
        }
        guard let says, says.match(in: reply.text) == nil else { return nil }
        return .text
    }
}
