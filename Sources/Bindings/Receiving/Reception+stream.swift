import EventLoop
import Observations

extension Reception {
    /// Reads one stream of server-sent events to its end, which is a reason to come back as any other: a stream that
    /// brings nothing again and again counts as lost.
    func readStream() async throws {
        let request = request()
        let account = account(of: request)
        do {
            let stream = try await side.browser.open(request)
            guard (200..<300).contains(stream.status) else {
                stream.cancel()
                throw lost(in: side.note(account.misunderstood(status: stream.status), at: loop.now))
            }
            let bytes = try await read(stream)
            side.note(account.ended(status: stream.status, bytes: bytes), at: loop.now)
            throw ServiceFailure(operation: operation, reason: "the stream ended")
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
            failures = 0
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
}
