import EventLoop
import Observations
import Scenarios

/// A side's receiver at work: it asks for events until the side is closed, and comes back after a lost connection.
final class Reception {
    /// The least between two long polls that bring nothing: a service that answers them at once would be asked without
    /// rest.
    static let rest: Duration = .milliseconds(100)

    /// What comes faster than this, or than two quick replies take on this way to the service, came at once: its events
    /// may have waited for the request.
    static let atOnce: Duration = .milliseconds(20)

    /// How often it looks whether there is something to receive by now.
    static let look: Duration = .milliseconds(50)

    /// A stream that lasted so long was sound, though it may have brought nothing: some services end streams in time.
    static let soundStream: Duration = .seconds(5)

    /// Bytes; an event beyond that is no chat's.
    static let largestEvent = 1 << 20

    let side: BoundSide
    let receiver: Receiver
    let name: String
    let operation: String
    var failures = 0

    init(of side: BoundSide, by receiver: Receiver, name: String) {
        self.side = side
        self.receiver = receiver
        self.name = name
        operation = Self.operation(of: name)
    }

    /// What the traffic of a receiver of that name is called.
    static func operation(of name: String) -> String { "receive-\(name)" }

    var loop: EventLoop { side.connection.loop }

    /// Returns when the side is closed, or has seen that the connection can't be had again.
    func run() async {
        while !Task.isCancelled {
            do {
                try await awaitReason()
                switch receiver.kind {
                case .serverSentEvents: try await readStream()
                case .poll: try await poll()
                case .webSocket: try await converse()
                }
            } catch let failure as ServiceFailure {
                guard await comesBack(after: failure) else { return }
            } catch {
                return
            }
        }
    }

    /// Returns once there is something to receive.
    private func awaitReason() async throws {
        guard let name = receiver.whileHolds else { return }
        while !side.variables[name].holds { try await loop.sleep(until: loop.now + Reception.look) }
    }

    /// An event as it came, heard by whoever looks at the traffic, and kept while there is room.
    func note(_ text: String, type: String, at instant: Duration) {
        side.browser.hear(.event(type: type, data: text), of: operation, at: instant)
        guard let kept = side.connection.evidence?.event(text) else { return }
        side.browser.note(.pushed(operation: operation, text: kept), at: instant)
    }

    private func comesBack(after failure: ServiceFailure) async -> Bool {
        let pauses = receiver.comeback.pauses
        while failures < pauses.count {
            failures += 1
            let pause = max(pauses[failures - 1], failure.retryAfter ?? .zero)
            guard (try? await loop.sleep(until: loop.now + pause)) != nil else { return false }
            guard let isReady = await side.asks(receiver.comeback.first, as: operation) else { return false }
            if isReady { return true }
        }
        side.see(.failed(operation: failure.operation, reason: failure.reason), at: loop.now)
        return false
    }

    /// Whether what has come by now may have waited for a request of that time.
    func waited(for request: Duration, by now: Duration) -> Bool {
        now - request < max(Reception.atOnce, (side.quickestReply ?? .zero) * 2)
    }

    /// The next request, and the account that will be given of it.
    func request() -> (HTTPRequest, ExchangeAccount) {
        let request = receiver.request.request(
            to: side.connection.url,
            from: side.binding,
            with: side.variables
        )
        let now = loop.now
        return (
            request,
            ExchangeAccount(
                of: request,
                operation: operation,
                due: now,
                started: now,
                waitsForEvents: true,
                evidence: side.connection.evidence
            )
        )
    }
}
