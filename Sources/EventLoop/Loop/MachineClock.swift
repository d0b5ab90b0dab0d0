import Glibc

/// The machine's monotonic clock, in nanoseconds since some moment of its own.
func machineClock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

extension Duration {
    /// Whole nanoseconds, rounded towards zero; what is beyond 292 years either way is held at that bound.
    var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (scaled, isTooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, isBeyond) = scaled.addingReportingOverflow(attoseconds / 1_000_000_000)
        return isTooLarge || isBeyond ? (seconds < 0 ? .min : .max) : sum
    }
}
