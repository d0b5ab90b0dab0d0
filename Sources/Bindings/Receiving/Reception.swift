import EventLoop
import Observations
import Scenarios

/// A side's receiver at work: it asks for events until the side is closed, and comes back after a lost connection.
final class Reception {
    /// How long it waits before each attempt to come back; after the last one the connection counts as lost.
    static let comebacks: [Duration] = [.milliseconds(100), .milliseconds(400), .milliseconds(1600)]

    /// A held poll that is answered faster than this was answered at once: its events may have waited since the last
    /// reply.
    static let atOnce: Duration = .milliseconds(20)

    let side: BoundSide
    let receiver: Receiver
    let operation: String
    private var failures = 0

    init(of side: BoundSide, by receiver: Receiver, name: String) {
        self.side = side
        self.receiver = receiver
        operation = "receive-\(name)"
    }

    private var loop: EventLoop { side.connection.loop }

    /// Returns when the side is closed, or has seen that the connection can't be had again.
    func run() async {
        var lastReply: Duration?
        while !Task.isCancelled {
            do {
                switch receiver.kind {
                case .serverSentEvents: try await readStream()
                case .poll(let list, let pause):
                    lastReply = try await poll(for: list, since: lastReply)
                    if pause > .zero { try await loop.sleep(until: loop.now + pause) }
                }
            } catch let failure as ServiceFailure {
                guard await comesBack(after: failure) else { return }
            } catch {
                return
            }
        }
    }

    private func comesBack(after failure: ServiceFailure) async -> Bool {
        guard failures < Reception.comebacks.count else {
            side.see(.failed(operation: failure.operation, reason: failure.reason), at: loop.now)
            return false
        }
        failures += 1
        let pause = Reception.comebacks[failures - 1]
        return (try? await loop.sleep(until: loop.now + pause)) != nil
    }

    // MARK: Server-sent events

    private func readStream() async throws {
        let request = request()
        let account = account(of: request)
        do {
            let stream = try await side.browser.open(request)
            guard (200..<300).contains(stream.status) else {
                stream.cancel()
                throw ServiceFailure(operation: operation, reason: "status \(stream.status)")
            }
            failures = 0
            let bytes = try await read(stream)
            side.note(account.ended(status: stream.status, bytes: bytes), at: loop.now)
            try await loop.sleep(until: loop.now + Reception.comebacks[0])
        } catch let failure as HTTPFailure {
            throw lost(in: side.note(account.failed(failure), at: loop.now))
        } catch is CancellationError {
            side.note(account.cancelled(), at: loop.now)
            throw CancellationError()
        }
    }

    private func read(_ stream: HTTPStream) async throws -> Int {
        var events = ServerSentEvents()
        var bytes = 0
        while let chunk = try await stream.next() {
            bytes += chunk.bytes.count
            for event in events.read(chunk.bytes) { take(event, at: chunk.arrived) }
        }
        return bytes
    }

    private func take(_ event: ServerSentEvent, at instant: Duration) {
        let data = JSONValue(json: Array(event.data.utf8)) ?? .string(event.data)
        let type = side.side.dictionary.type.map { $0.value(in: data)?.text ?? "" } ?? event.type
        if let cursor = receiver.cursor, let place = cursor.place?.value(in: data) ?? event.id.map(JSONValue.string) {
            side.variables[cursor.variable] = place
        }
        tell(type, data, at: instant, notBefore: nil)
    }

    // MARK: Polls

    private func poll(for list: JSONPointer, since lastReply: Duration?) async throws -> Duration {
        let request = request()
        let account = account(of: request)
        let asked = loop.now
        let response: HTTPResponse
        do {
            response = try await side.browser.send(request)
        } catch let failure as HTTPFailure {
            throw lost(in: side.note(account.failed(failure), at: loop.now))
        } catch {
            side.note(account.cancelled(), at: loop.now)
            throw error
        }
        let reply = Reply(response)
        let reading = StepRequest(probe: receiver.request).reading(of: reply)
        let exchange = account.finished(response, reading)
        side.note(exchange, at: response.finished)
        guard reading == .success else {
            throw lost(in: exchange)
        }
        failures = 0
        let wasHeld = response.finished - asked >= Reception.atOnce
        take(reply, list: list, at: response.finished, notBefore: wasHeld ? nil : lastReply ?? asked)
        return response.finished
    }

    private func take(_ reply: Reply, list: JSONPointer, at instant: Duration, notBefore: Duration?) {
        if let cursor = receiver.cursor, let place = cursor.place?.value(in: reply.body) {
            side.variables[cursor.variable] = place
        }
        guard case .array(let events)? = list.value(in: reply.body) else { return }
        for event in events {
            tell(side.side.dictionary.type?.value(in: event)?.text ?? "", event, at: instant, notBefore: notBefore)
        }
    }

    // MARK: Both

    private func request() -> HTTPRequest {
        receiver.request.request(to: side.connection.url, headers: side.side.headers, with: side.variables)
    }

    private func account(of request: HTTPRequest) -> ExchangeAccount {
        ExchangeAccount(
            of: request,
            operation: operation,
            intended: loop.now,
            started: loop.now,
            waitsForEvents: true
        )
    }

    private func lost(in exchange: Exchange) -> ServiceFailure {
        ServiceFailure(operation: operation, reason: exchange.reason ?? "the connection was closed")
    }

    private func tell(_ type: String, _ event: JSONValue, at instant: Duration, notBefore: Duration?) {
        let sight = Sight(notBefore: notBefore?.inSeconds, epoch: side.connection.epoch, page: nil)
        for fact in (side.side.dictionary.meanings[type] ?? []).compactMap({ $0.fact(in: event, seen: sight) }) {
            side.see(fact, at: instant)
        }
    }
}
