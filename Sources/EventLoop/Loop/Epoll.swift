import CurlShims
import Glibc

/// What a descriptor is watched for, or ready for.
struct Readiness: OptionSet {
    let rawValue: UInt32

    static let readable = Readiness(rawValue: UInt32(DWELL_READABLE))
    static let writable = Readiness(rawValue: UInt32(DWELL_WRITABLE))
    static let broken = Readiness(rawValue: UInt32(DWELL_BROKEN))
}

/// Something on the loop that owns descriptors: libcurl.
protocol DescriptorOwner: AnyObject {
    /// A watched descriptor is ready.
    func ready(_ descriptor: Int32, for readiness: Readiness)
}

/// The loop's descriptors and the wait for them, and the eventfd by which other threads end that wait.
final class Epoll {
    private struct Watch {
        var owner: any DescriptorOwner
        /// What the owner wants to hear of.
        var wanted: Readiness = []
        /// What the kernel watches for.
        var registered: Readiness = []
    }

    private static let eventsPerWait = 512

    private let descriptor: Int32
    /// Readable when another thread put something into the inbox.
    let wakeup: Int32
    /// By descriptor.
    private var watches: [Watch?] = []
    private let events = UnsafeMutablePointer<dwell_readiness>.allocate(capacity: eventsPerWait)

    init() throws(EventLoopError) {
        descriptor = dwell_epoll_open()
        wakeup = dwell_wakeup_open()
        guard descriptor >= 0, wakeup >= 0,
            dwell_epoll_watch(descriptor, wakeup, 0, Readiness.readable.rawValue) == 0
        else { throw .unavailable(errno: errno) }
    }

    deinit {
        events.deallocate()
        if wakeup >= 0 { close(wakeup) }
        if descriptor >= 0 { close(descriptor) }
    }

    /// Tells `owner` from now on when the descriptor is ready for what it wants.
    ///
    /// libcurl stops and starts watching around every transfer. A kept connection stays registered all the same, until
    /// something comes that nobody wants: that saves two system calls a request.
    func watch(_ descriptor: Int32, for wanted: Readiness, owner: any DescriptorOwner) {
        while watches.count <= Int(descriptor) { watches.append(nil) }
        var watch = watches[Int(descriptor)] ?? Watch(owner: owner)
        watch.owner = owner
        watch.wanted = wanted
        register(wanted.union(watch.registered.intersection(.readable)), of: descriptor, in: &watch)
        watches[Int(descriptor)] = watch
    }

    /// Forgets a descriptor that is about to be closed, which takes it out of epoll as well.
    func forget(_ descriptor: Int32) {
        guard Int(descriptor) < watches.count else { return }
        watches[Int(descriptor)] = nil
    }

    private func register(_ interest: Readiness, of descriptor: Int32, in watch: inout Watch) {
        guard interest != watch.registered else { return }
        _ = dwell_epoll_watch(self.descriptor, descriptor, watch.registered.rawValue, interest.rawValue)
        watch.registered = interest
    }

    /// Waits at most `nanoseconds`, and tells the owners of what is ready.
    ///
    /// `atWake` is called between the two, once the wait is over, with how many are ready; below 0 when it was broken
    /// off.
    func wait(nanoseconds: Int64, atWake: (_ events: Int) -> Void) {
        let count = dwell_epoll_wait(descriptor, events, Int32(Self.eventsPerWait), nanoseconds)
        atWake(Int(count))
        for event in UnsafeBufferPointer(start: events, count: Int(max(0, count))) { tell(event) }
    }

    private func tell(_ event: dwell_readiness) {
        let descriptor = event.descriptor
        guard descriptor != wakeup, Int(descriptor) < watches.count, var watch = watches[Int(descriptor)] else {
            return
        }
        if watch.wanted.isEmpty {
            register([], of: descriptor, in: &watch)
            watches[Int(descriptor)] = watch
        } else {
            watch.owner.ready(descriptor, for: Readiness(rawValue: event.events))
        }
    }
}
