import EventLoop
import Observations
import Scenarios

/// What is known of an exchange when it goes out; told as an ``Exchange`` when its end is known.
struct ExchangeAccount {
    let operation: String
    private let request: HTTPRequest
    private let evidence: Evidence?
    private let due: Duration
    private let started: Duration
    private let waitsForEvents: Bool

    init(
        of request: HTTPRequest,
        operation: String,
        due: Duration,
        started: Duration,
        waitsForEvents: Bool = false,
        evidence: Evidence? = nil
    ) {
        self.operation = operation
        self.request = request
        self.evidence = evidence
        self.due = due
        self.started = started
        self.waitsForEvents = waitsForEvents
    }

    func finished(_ response: HTTPResponse, _ meaning: ReplyMeaning) -> Exchange {
        let (outcome, reason): (Exchange.Outcome, String?) =
            switch meaning {
            case .success: (.ok, nil)
            case .refusal(let reason, _): (.refused, reason)
            case .overload(let reason): (.overload, reason)
            case .nonsense(let reason): (.protocolError, reason)
            }
        var exchange = exchange(outcome, status: response.status, bytes: response.body.count, reason: reason)
        // It may have had to wait for its turn.
        exchange.started = max(exchange.started, response.started.inSeconds)
        exchange.said = evidence?.said(request, response, failed: outcome.isFailure)
        return exchange
    }

    func failed(_ failure: HTTPFailure) -> Exchange {
        var exchange = exchange(.unreachable, reason: failure.description)
        exchange.said = evidence?.said(request, nil, failed: true)
        return exchange
    }

    /// Dwell itself did not send it, or went no further.
    func forbidden(_ reason: String) -> Exchange {
        var exchange = exchange(.unreachable, reason: reason)
        exchange.said = evidence?.said(request, nil, failed: true)
        return exchange
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
            method: request.method,
            path: evidence?.masked(request.path) ?? request.path,
            intended: due.inSeconds,
            started: started.inSeconds,
            status: status,
            bytes: bytes,
            outcome: outcome,
            reason: reason.map { evidence?.masked($0) ?? $0 },
            waitsForEvents: waitsForEvents
        )
    }
}

extension Exchange.Outcome {
    fileprivate var isFailure: Bool {
        switch self {
        case .ok, .refused, .cancelled: false
        case .protocolError, .overload, .unreachable: true
        }
    }
}
