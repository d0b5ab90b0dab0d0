import Foundation

/// The files that the process may have open; each connection is one.
enum OpenFiles {
    /// Files for other things than connections: the database, the loop, and connections that are being refused.
    private static let others = 128

    /// How many connections there may be, after asking the system for as many as it grants.
    static func connections() -> Int {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return Limits.connections }
        let wanted = min(limit.rlim_max, rlim_t(Limits.connections + others))
        if limit.rlim_cur < wanted {
            var raised = limit
            raised.rlim_cur = wanted
            if setrlimit(resource, &raised) == 0 { limit = raised }
        }
        return max(1, Int(min(limit.rlim_cur, wanted)) - others)
    }

    #if canImport(Glibc)
        private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let resource = RLIMIT_NOFILE
    #endif
}
