import CCurl
import CurlShims

/// One libcurl multi handle on the loop's epoll, and the browsers whose transfers it carries.
///
/// libcurl's own work per transfer grows with what a multi handle holds, hence more than one of them.
final class MultiShard: DescriptorOwner, Alarmed {
    private let loop: EventLoop
    private let pointer: UnsafeMutableRawPointer
    private var alarm = WaiterID(slot: 0, generation: 0)
    /// Browsers that live here.
    var browsers = 0

    /// `nil` when libcurl has no memory or descriptors left.
    init?(on loop: EventLoop, limits: HTTPLimits) {
        guard let pointer = curl_multi_init() else { return nil }
        self.loop = loop
        self.pointer = pointer
        alarm = loop.addAlarm(for: self)
        listen()
        // Counted for each share: the connections of one browser.
        dwell_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, limits.connectionsPerBrowser)
    }

    deinit {
        curl_multi_cleanup(pointer)
        loop.release(alarm)
    }

    /// Begins a transfer: its first bytes leave before this returns, if they can.
    func add(_ easy: EasyHandle) -> CURLMcode {
        let code = curl_multi_add_handle(pointer, easy.pointer)
        drive(CURL_SOCKET_TIMEOUT, 0)
        return code
    }

    /// Takes a transfer out; one that has not finished loses its connection.
    func remove(_ easy: EasyHandle) {
        curl_multi_remove_handle(pointer, easy.pointer)
    }

    func ready(_ descriptor: Int32, for readiness: Readiness) {
        var mask: Int32 = 0
        if readiness.contains(.readable) { mask |= CURL_CSELECT_IN }
        if readiness.contains(.writable) { mask |= CURL_CSELECT_OUT }
        if readiness.contains(.broken) { mask |= CURL_CSELECT_ERR }
        drive(descriptor, mask)
    }

    func alarm(at now: Int64) {
        drive(CURL_SOCKET_TIMEOUT, 0)
    }

    /// Lets libcurl work, and tells the transfers that ended by it.
    private func drive(_ descriptor: curl_socket_t, _ mask: Int32) {
        var running: Int32 = 0
        curl_multi_socket_action(pointer, descriptor, mask, &running)
        var left: Int32 = 0
        while let message = curl_multi_info_read(pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE else { continue }
            EasyHandle.from(dwell_easy_private(message.pointee.easy_handle)).transfer?
                .finish(dwell_message_result(message))
        }
    }

    private func listen() {
        let owner = Unmanaged.passUnretained(self).toOpaque()
        dwell_multi_on_socket(
            pointer,
            { _, descriptor, what, owner, _ in
                MultiShard.from(owner).watch(descriptor, for: what)
                return 0
            },
            owner
        )
        dwell_multi_on_timer(
            pointer,
            { _, milliseconds, owner in
                MultiShard.from(owner).setAlarm(in: milliseconds)
                return 0
            },
            owner
        )
    }

    private static func from(_ owner: UnsafeMutableRawPointer?) -> MultiShard {
        // `listen` passes it, always.
        Unmanaged<MultiShard>.fromOpaque(owner!).takeUnretainedValue()
    }

    private func watch(_ descriptor: curl_socket_t, for what: Int32) {
        let wanted: Readiness =
            switch what {
            case CURL_POLL_IN: .readable
            case CURL_POLL_OUT: .writable
            case CURL_POLL_INOUT: [.readable, .writable]
            default: []
            }
        loop.watch(descriptor, for: wanted, owner: self)
    }

    private func setAlarm(in milliseconds: Int) {
        loop.set(alarm, in: milliseconds < 0 ? nil : milliseconds)
    }
}
