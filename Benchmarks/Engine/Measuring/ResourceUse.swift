import Foundation

/// What this process has used so far.
public enum ResourceUse {
    /// Processor time, user and system, seconds.
    public static var processorSeconds: Double { seconds(__rusage_who_t(RUSAGE_SELF.rawValue)) }

    /// Processor time of the calling thread alone, seconds. The number is `RUSAGE_THREAD` of Linux.
    public static var threadSeconds: Double { seconds(__rusage_who_t(1)) }

    /// Resident memory now, kilobytes.
    public static var residentKilobytes: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * Int(getpagesize()) / 1024
    }

    private static func seconds(_ who: __rusage_who_t) -> Double {
        var use = rusage()
        getrusage(who, &use)
        return Double(use.ru_utime.tv_sec + use.ru_stime.tv_sec)
            + Double(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6
    }
}
