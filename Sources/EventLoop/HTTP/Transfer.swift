import CCurl
import CurlShims

/// One exchange in libcurl's hands, and the task that waits for it.
///
/// libcurl calls back in the middle of its own work, where nothing of it may be called: callbacks only note what
/// arrived and wake the task, which runs later.
final class Transfer {
    let easy: EasyHandle
    let shard: MultiShard
    private let loop: EventLoop
    private let request: HTTPRequest
    private let body: any ResponseBody
    private let headLimit: Int

    private(set) var head = ResponseHead()
    /// Whether the head is complete that answers the request.
    private(set) var hasHead = false
    /// When the last byte came or the exchange failed. `nil` while it goes on.
    private(set) var finished: Duration?
    /// Why there is no whole response.
    private(set) var failure: HTTPFailure?
    private var waiter: WaiterID?
    private var isAttached = false
    private var isInFlight = true
    private var isFrozen = false

    init(
        _ request: HTTPRequest,
        into body: any ResponseBody,
        by easy: EasyHandle,
        in shard: MultiShard,
        client: HTTPClient
    ) {
        self.request = request
        self.body = body
        self.easy = easy
        self.shard = shard
        loop = client.loop
        headLimit = client.limits.headBytes
    }

    /// Hands the request to libcurl, which keeps this object until ``detach()``.
    func attach() {
        easy.transfer = self
        isAttached = true
        let code = shard.add(easy)
        if code != CURLM_OK { finish(CURLE_FAILED_INIT) }
    }

    /// Takes the request back from libcurl, at whatever point it is. Returns false if that was done before.
    func detach() -> Bool {
        guard isAttached else { return false }
        isAttached = false
        shard.remove(easy)
        easy.transfer = nil
        return true
    }

    /// Returns true once: whoever is told so counts one request in flight less.
    func leaveFlight() -> Bool {
        defer { isInFlight = false }
        return isInFlight
    }

    /// Suspends until something happens that this transfer's reader should look at.
    func wait(until deadline: Duration?) async -> Wake {
        let waiter = loop.reserve(until: deadline)
        self.waiter = waiter
        defer { self.waiter = nil }
        return await loop.wait(as: waiter)
    }

    /// Takes nothing more of the body: the server's bytes wait on the way, and the connection stays open.
    func freeze() { isFrozen = true }

    /// Goes on with a body that was refused for `later`.
    func resume() {
        guard isAttached else { return }
        curl_easy_pause(easy.pointer, CURLPAUSE_CONT)
    }

    /// Ends the exchange for a reason of ours.
    func fail(_ kind: HTTPFailure.Kind, _ detail: String) {
        guard finished == nil else { return }
        failure = HTTPFailure(kind, place: request.place, detail: detail)
        end()
    }

    /// Ends the exchange as libcurl reports.
    func finish(_ code: CURLcode) {
        if code != CURLE_OK { failure = failure ?? HTTPFailure(code, place: request.place) }
        end()
    }

    private func end() {
        finished = finished ?? loop.now
        wake()
    }

    private func wake() {
        if let waiter { loop.wake(waiter) }
    }
}

extension Transfer {
    /// Returns how many bytes were taken, as libcurl wants it: less than all ends the transfer.
    func take(line: UnsafeRawBufferPointer) -> Int {
        let isEnd = head.take(line, at: loop.now)
        guard head.size <= headLimit else {
            failure = HTTPFailure(.tooLarge, place: request.place, detail: "headers above \(headLimit) bytes")
            return 0
        }
        if isEnd, head.isFinal {
            hasHead = true
            if body.isStreamed { wake() }
        }
        return line.count
    }

    /// As for a line.
    func take(body bytes: UnsafeRawBufferPointer) -> Int {
        guard !isFrozen else { return Int(CURL_WRITEFUNC_PAUSE) }
        switch body.take(bytes, at: loop.now) {
        case .taken:
            if body.isStreamed { wake() }
            return bytes.count
        case .later:
            return Int(CURL_WRITEFUNC_PAUSE)
        case .refused:
            failure = HTTPFailure(
                .tooLarge,
                place: request.place,
                detail: "a body above \(request.responseLimit) bytes"
            )
            return 0
        }
    }
}
