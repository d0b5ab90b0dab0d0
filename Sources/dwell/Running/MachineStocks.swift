import Foundation
import Observations

/// What the machine has only so much of: files that this process may open, and ports for its connections.
struct MachineStocks {
    /// Files that were open before the first connection.
    private let filesBefore: Int
    private let mostFiles: Int
    private let allPorts: Int

    init() {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        mostFiles = Int(clamping: limit.rlim_cur)
        filesBefore = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        let range = Self.numbers(in: "/proc/sys/net/ipv4/ip_local_port_range")
        allPorts = range.count == 2 ? range[1] - range[0] + 1 : 0
    }

    /// - Parameter connections: how many are open now.
    func descriptors(connections: Int) -> GeneratorCondition.Stock {
        .init(used: filesBefore + connections, of: mostFiles)
    }

    /// Ports of open connections, and those that closed ones still hold (TIME_WAIT); those of other processes as well,
    /// so it errs on the high side. Nil where the machine doesn't tell.
    func ports(connections: Int) -> GeneratorCondition.Stock? {
        guard allPorts > 0, let text = try? String(contentsOfFile: "/proc/net/sockstat", encoding: .utf8) else {
            return nil
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        let closing = words.firstIndex(of: "tw").flatMap { Int(words[words.index(after: $0)]) } ?? 0
        return .init(used: connections + closing, of: allPorts)
    }

    private static func numbers(in path: String) -> [Int] {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    }
}
