import CCurl
import CurlShims

/// One libcurl easy handle: used for many requests of many browsers, one after the other.
///
/// Every option that depends on the request or its browser is set for each, unless it has that value already, so that
/// nothing of the last one stays; `curl_easy_reset` would cost more than that. What never changes is set once, here.
final class EasyHandle {
    /// Small buffers: answers are short, and every request in flight has one of each.
    private static let receiveBuffer = 4096
    private static let sendBuffer = 16_384

    let pointer: UnsafeMutableRawPointer
    private let sockets: Sockets
    /// The request in libcurl's hands, which is kept while it is there.
    var transfer: Transfer?
    var headers: UnsafeMutablePointer<curl_slist>?
    /// Sockets opened for the present request.
    private var opened: [Int32] = []
    /// What the options say now, of those that seldom change from one request to the next.
    var said = Said()

    /// Why one could not be.
    private var refusal: SystemRefusal?
    /// Where the connections of the present browser come from.
    private var source: SourceAddress?
    private let pooling: Pooling

    /// `nil` when libcurl has no memory left.
    init?(sockets: Sockets, pooling: Pooling) {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
        self.sockets = sockets
        self.pooling = pooling
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROXY, "")
        // Or libcurl looks for it in the environment at every request.
        set(CURLOPT_NOPROXY, "")
        setVersion()
        // Of several requests at once, all but the first wait to share its connection.
        set(CURLOPT_PIPEWAIT, pooling == .multiplexed ? 1 : 0)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_BUFFERSIZE, Self.receiveBuffer)
        set(CURLOPT_UPLOAD_BUFFERSIZE, Self.sendBuffer)
        set(CURLOPT_COOKIEFILE, "")
        sockets.serve(pointer)
        openSocketsHere()
        receiveHere()
    }

    deinit {
        curl_slist_free_all(headers)
        curl_easy_cleanup(pointer)
    }

    func set(_ option: CURLoption, _ value: Int) {
        dwell_easy_set_long(pointer, option, value)
    }

    func set(_ option: CURLoption, _ value: String?) {
        dwell_easy_set_string(pointer, option, value)
    }

    func set(_ option: CURLoption, _ value: UnsafeRawPointer?) {
        dwell_easy_set_pointer(pointer, option, value)
    }

    /// Takes on a browser's cookies, connections and trust.
    func wear(_ identity: BrowserIdentity) {
        set(CURLOPT_SHARE, UnsafeRawPointer(identity.share.pointer))
        if said.verifiesTLS != identity.verifiesTLS {
            set(CURLOPT_SSL_VERIFYPEER, identity.verifiesTLS ? 1 : 0)
            set(CURLOPT_SSL_VERIFYHOST, identity.verifiesTLS ? 2 : 0)
        }
        said.verifiesTLS = identity.verifiesTLS
        source = identity.source
        refusal = nil
    }

    func setVersion(connectsOnly: Bool = false) {
        let isMultiplexed = pooling == .multiplexed && !connectsOnly
        set(CURLOPT_HTTP_VERSION, Int(isMultiplexed ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1))
    }

    /// What a result of libcurl's is as a failure.
    func failure(_ code: CURLcode, place: String) -> HTTPFailure {
        guard code == CURLE_COULDNT_CONNECT else { return HTTPFailure(code, place: place) }
        let refusal = refusal ?? .connection(errno: Int32(dwell_easy_system_error(pointer)))
        return refusal.failure(place: place, source: source) ?? HTTPFailure(code, place: place)
    }

    /// Lets go of the browser, which may then be closed.
    func shed() {
        if !opened.isEmpty {
            sockets.reconcile(opened)
            opened.removeAll()
        }
        set(CURLOPT_SHARE, UnsafeRawPointer?.none)
    }

    private func openSocketsHere() {
        dwell_easy_on_open(pointer) { owner, _, address in
            // Set just below, always.
            Unmanaged<EasyHandle>.fromOpaque(owner!).takeUnretainedValue().open(address)
        }
        set(CURLOPT_OPENSOCKETDATA, UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()))
    }

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
        do {
            let descriptor = try sockets.open(address, from: source)
            opened.append(descriptor)
            return descriptor
        } catch {
            refusal = error
            return CURL_SOCKET_BAD
        }
    }
}

/// What libcurl calls back in the middle of its work.
extension EasyHandle {
    /// The handle that an easy handle's or a message's pointer stands for.
    static func from(_ owner: UnsafeMutableRawPointer?) -> EasyHandle {
        // `receiveHere` passes it, always.
        Unmanaged<EasyHandle>.fromOpaque(owner!).takeUnretainedValue()
    }

    private func receiveHere() {
        dwell_easy_on_bytes(pointer, CURLOPT_HEADERFUNCTION) { bytes, size, count, owner in
            EasyHandle.from(owner).transfer?.take(line: UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        dwell_easy_on_bytes(pointer, CURLOPT_WRITEFUNCTION) { bytes, size, count, owner in
            EasyHandle.from(owner).transfer?.take(body: UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        let owner = UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
        for option in [CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA] { set(option, owner) }
    }
}
