import CCurl
import CurlShims

/// A connection that libcurl has made and then leaves to us (`CURLOPT_CONNECT_ONLY`): bytes out and in, over TLS where
/// the URL says so.
///
/// libcurl 7.88 has no WebSocket; its connection has, and what reads it is on the loop's epoll like any other.
final class SocketLink: DescriptorOwner {
    let transfer: Transfer
    private let loop: EventLoop
    private let client: HTTPClient
    private let descriptor: Int32
    private var outgoing: [UInt8] = []
    /// Told of what came, and when; with nothing when the other side has closed.
    private var takes: ((UnsafeRawBufferPointer, Duration) -> Void)?
    private(set) var isClosed = false
    private var buffer = [UInt8](repeating: 0, count: 16 << 10)

    /// - Returns: nil when the connection was lost already.
    init?(_ transfer: Transfer, client: HTTPClient) {
        var socket: curl_socket_t = CURL_SOCKET_BAD
        guard dwell_easy_socket(transfer.easy.pointer, &socket) == CURLE_OK, socket >= 0 else { return nil }
        self.transfer = transfer
        self.client = client
        loop = client.loop
        descriptor = socket
    }

    /// Begins to read; what has come already is told at once.
    func listen(_ takes: @escaping (UnsafeRawBufferPointer, Duration) -> Void) {
        self.takes = takes
        loop.watch(descriptor, for: .readable, owner: self)
        read()
    }

    func send(_ bytes: [UInt8]) {
        guard !isClosed else { return }
        outgoing += bytes
        write()
    }

    func ready(_ descriptor: Int32, for readiness: Readiness) {
        if readiness.contains(.writable) { write() }
        if !isClosed { read() }
    }

    /// Reads nothing more: the server's bytes wait on the way, and the connection stays open.
    func freeze() {
        takes = nil
        loop.watch(descriptor, for: [], owner: self)
    }

    /// Closes the connection without a word.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        takes = nil
        loop.watch(descriptor, for: [], owner: self)
    }

    private func read() {
        while let takes {
            var count = 0
            let code = buffer.withUnsafeMutableBytes { bytes in
                curl_easy_recv(transfer.easy.pointer, bytes.baseAddress, bytes.count, &count)
            }
            switch code {
            case CURLE_AGAIN: return
            case CURLE_OK where count > 0:
                buffer.withUnsafeBytes { takes(UnsafeRawBufferPointer(rebasing: $0[..<count]), loop.now) }
            default:
                close()
                takes(UnsafeRawBufferPointer(start: nil, count: 0), loop.now)
                return
            }
        }
    }

    private func write() {
        while !outgoing.isEmpty {
            var count = 0
            let code = outgoing.withUnsafeBytes { bytes in
                curl_easy_send(transfer.easy.pointer, bytes.baseAddress, bytes.count, &count)
            }
            guard code == CURLE_OK else {
                // A connection that takes nothing more is found out by reading it.
                if code != CURLE_AGAIN { outgoing = [] }
                break
            }
            outgoing.removeFirst(count)
        }
        guard !isClosed, takes != nil else { return }
        loop.watch(descriptor, for: outgoing.isEmpty ? .readable : [.readable, .writable], owner: self)
    }
}
