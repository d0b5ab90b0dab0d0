import Foundation

/// What a process, or one of its threads, has used so far.
struct ResourceUse {
    /// Processor time, seconds.
    var seconds: Double
    /// Peak resident memory, bytes.
    var peakBytes: Int

    /// This process.
    static var process: ResourceUse { ResourceUse(of: __rusage_who_t(RUSAGE_SELF.rawValue)) }

    /// The thread that asks.
    static var thread: ResourceUse { ResourceUse(of: rusageThread) }

    /// `RUSAGE_THREAD` of Linux, which the C library shows to GNU sources only.
    private static let rusageThread = __rusage_who_t(1)

    private init(of who: __rusage_who_t) {
        var usage = rusage()
        getrusage(who, &usage)
        seconds = usage.ru_utime.seconds + usage.ru_stime.seconds
        peakBytes = usage.ru_maxrss * 1024
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
