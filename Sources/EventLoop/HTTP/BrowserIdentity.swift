import CCurl
import CurlShims

/// What makes a browser this one and no other, in libcurl's terms.
final class BrowserIdentity {
    let share: ShareHandle
    let shard: MultiShard
    let userAgent: String
    let verifiesTLS: Bool
    let source: SourceAddress?

    init(share: ShareHandle, shard: MultiShard, userAgent: String, verifiesTLS: Bool, source: SourceAddress?) {
        self.share = share
        self.shard = shard
        self.userAgent = userAgent
        self.verifiesTLS = verifiesTLS
        self.source = source
        shard.browsers += 1
    }

    deinit {
        shard.browsers -= 1
    }
}

/// One browser's cookies, idle connections and TLS sessions (libcurl's share handle, some 6 KB).
///
/// Easy handles are pooled over all browsers; what must not be mixed lives here. Freeing it closes the connections.
final class ShareHandle {
    let pointer: UnsafeMutableRawPointer
    /// Is told of every connection that closes, the last time when the share is freed.
    private let sockets: Sockets

    /// - Parameter keepsConnections: whether idle connections live here, for this browser only.
    /// - Returns: `nil` when libcurl has no memory left.
    init?(sockets: Sockets, keepsConnections: Bool) {
        guard let pointer = curl_share_init() else { return nil }
        self.pointer = pointer
        self.sockets = sockets
        // No lock functions: a share is used on one thread.
        for kept in [CURL_LOCK_DATA_COOKIE, CURL_LOCK_DATA_SSL_SESSION] { dwell_share(pointer, kept) }
        if keepsConnections { dwell_share(pointer, CURL_LOCK_DATA_CONNECT) }
    }

    deinit {
        curl_share_cleanup(pointer)
    }
}
