import Foundation
import Population

extension Machine {
    /// This one, once this process may have as many files open as its hard limit allows.
    ///
    /// - Parameter isLoopback: whether it is for connections to this machine itself, whose ports rest for less long.
    static func here(isLoopback: Bool) -> Machine {
        let range = numbers(in: "/proc/sys/net/ipv4/ip_local_port_range")
        return Machine(
            files: mostFiles(),
            filesOpen: openFiles ?? 0,
            ports: range.count == 2 ? range[1] - range[0] + 1 : 0,
            portRest: portRest(isLoopback: isLoopback)
        )
    }

    /// How many files this process has open; nil where the system doesn't tell (Linux before 6.2).
    static var openFiles: Int? {
        var status = stat()
        guard stat("/proc/self/fd", &status) == 0, status.st_size > 0 else { return nil }
        return Int(status.st_size)
    }

    private static func mostFiles() -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        getrlimit(resource, &limit)
        var raised = limit
        raised.rlim_cur = limit.rlim_max
        if limit.rlim_cur < limit.rlim_max, setrlimit(resource, &raised) == 0 { limit = raised }
        return Int(clamping: limit.rlim_cur)
    }

    /// Where the system lets a new connection take the port of one just closed (`tcp_tw_reuse`: 1 always, 2 to this
    /// machine), it does so after a second; elsewhere after a minute.
    private static func portRest(isLoopback: Bool) -> Duration {
        let reuse = numbers(in: "/proc/sys/net/ipv4/tcp_tw_reuse").first ?? 0
        return reuse == 1 || (reuse == 2 && isLoopback) ? .seconds(1) : .seconds(60)
    }

    private static func numbers(in path: String) -> [Int] {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    }
}
