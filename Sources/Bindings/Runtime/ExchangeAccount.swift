import EventLoop
import Observations
import Scenarios

/// What is known of an exchange when it goes out; told as an ``Exchange`` when its end is known.
struct ExchangeAccount {
    let operation: String
    private let method: String
    private let path: String
    private let due: Duration
    private let started: Duration
    private let waitsForEvents: Bool

    init(
        of request: HTTPRequest,
        operation: String,
        due: Duration,
        started: Duration,
        waitsForEvents: Bool = false
    ) {
        self.operation = operation
        method = request.method
        path = ExchangeAccount.path(of: request.url)
        self.due = due
        self.started = started
        self.waitsForEvents = waitsForEvents
    }

    func finished(_ response: HTTPResponse, _ meaning: ReplyMeaning) -> Exchange {
        switch meaning {
        case .success: exchange(.ok, status: response.status, bytes: response.body.count)
        case .refusal(let reason, _):
            exchange(.refused, status: response.status, bytes: response.body.count, reason: reason)
        case .overload(let reason):
            exchange(.overload, status: response.status, bytes: response.body.count, reason: reason)
        case .nonsense(let reason):
            exchange(.protocolError, status: response.status, bytes: response.body.count, reason: reason)
        }
    }

    func failed(_ failure: HTTPFailure) -> Exchange {
        exchange(.unreachable, reason: failure.description)
    }

    func cancelled() -> Exchange {
        exchange(.cancelled)
    }

    /// A stream that came to its end; `status` is its head's.
    func ended(status: Int, bytes: Int) -> Exchange {
        exchange(.ok, status: status, bytes: bytes)
    }

    /// A reply that is not what was asked for, though it came.
    func misunderstood(status: Int, _ reason: String) -> Exchange {
        exchange(ReplyMeaning.isOverload(status) ? .overload : .protocolError, status: status, reason: reason)
    }

    private func exchange(
        _ outcome: Exchange.Outcome,
        status: Int? = nil,
        bytes: Int = 0,
        reason: String? = nil
    ) -> Exchange {
        Exchange(
            operation: operation,
            method: method,
            path: path,
            intended: due.inSeconds,
            started: started.inSeconds,
            status: status,
            bytes: bytes,
            outcome: outcome,
            reason: reason,
            waitsForEvents: waitsForEvents
        )
    }

    /// Path only: queries may hold tokens, and observations are kept.
    private static func path(of url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        let path = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
        return String(path.prefix { $0 != "?" })
    }
}
