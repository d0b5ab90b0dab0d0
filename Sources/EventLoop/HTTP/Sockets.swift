import CCurl
import CurlShims
import Glibc

/// The sockets that libcurl opens and closes on a loop: counted, and out of epoll's books before they are closed.
final class Sockets {
    private let loop: EventLoop
    private var descriptors: Set<Int32> = []
    /// Connections opened so far.
    private(set) var opened = 0

    init(on loop: EventLoop) {
        self.loop = loop
    }

    /// Connections open now, idle ones included.
    var open: Int { descriptors.count }

    /// Opens a socket whose connection comes from that address, or from whichever the system chooses.
    ///
    /// - Throws: what the system said against it.
    func open(
        _ address: UnsafeMutablePointer<curl_sockaddr>?,
        from source: SourceAddress?
    ) throws(SystemRefusal) -> Int32 {
        let descriptor = dwell_socket_open(address, source?.number ?? 0)
        guard descriptor >= 0 else { throw .socket(errno: errno) }
        // An earlier socket of this number may have been closed unseen, with its watch still in the books.
        loop.forget(descriptor)
        descriptors.insert(descriptor)
        opened += 1
        return descriptor
    }

    /// Forgets those that are closed by now: libcurl 7.88 does not tell when it gives up a connection half made.
    func reconcile(_ suspects: [Int32]) {
        for descriptor in suspects where fcntl(descriptor, F_GETFD) < 0 {
            loop.forget(descriptor)
            descriptors.remove(descriptor)
        }
    }

    /// Makes a handle's connections close here. Whoever keeps its connections has to keep this object as well.
    func serve(_ easy: UnsafeMutableRawPointer) {
        dwell_easy_on_close(easy) { owner, descriptor in
            // Set just below, always.
            Unmanaged<Sockets>.fromOpaque(owner!).takeUnretainedValue().close(descriptor)
        }
        dwell_easy_set_pointer(easy, CURLOPT_CLOSESOCKETDATA, Unmanaged.passUnretained(self).toOpaque())
    }

    private func close(_ descriptor: Int32) -> Int32 {
        loop.forget(descriptor)
        descriptors.remove(descriptor)
        return Glibc.close(descriptor)
    }
}
