import EventLoop
public import Foundation

/// Whom traffic may go to: this machine, and the hosts that the user has named, each no faster than he allows.
///
/// Scenarios are passed around, and so are bindings; neither may decide that somebody's server gets a load.
public final class Permit {
    /// So many seconds' worth of requests may go out at once, and one more; after that they are spread.
    private static let burst = 1.0

    private let hosts: [String: AllowedHost]
    private let sharers: Int
    private let wallTime: () -> Date
    /// By host: when the next request would be on time if they were spread evenly.
    private var nextTurn: [String: Duration] = [:]
    /// The place that was asked for last, which nearly every request asks for, and what it is.
    private var latest: (place: String, standing: Standing)?
    /// How many requests were held back so far, and by how much at most.
    public private(set) var heldBack = 0
    public private(set) var longestHold: Duration = .zero

    /// - Parameter sharers: how many permits there are for the same hosts: together they are no faster than allowed.
    public init(_ hosts: [AllowedHost] = [], sharers: Int = 1, wallTime: @escaping () -> Date = { Date() }) {
        self.sharers = sharers
        self.hosts = Dictionary(hosts.map { ($0.host.lowercased(), $0) }) { _, last in last }
        self.wallTime = wallTime
    }

    /// What a place's host is to whoever sends.
    private enum Standing {
        case thisMachine
        case allowed(AllowedHost)
        case stranger(host: String)
    }

    /// Why nothing may be sent to a place (`host:port`, as a URL has it), in a sentence; nil: it may.
    public func refusal(of place: String) -> String? {
        switch standing(of: place) {
        case .thisMachine: return nil
        case .stranger(let host): return "\(host) is not this machine, and nobody has allowed it"
        case .allowed(let allowed):
            let now = wallTime()
            if let from = allowed.from, now < from {
                return "\(allowed.host) is allowed from \(from.formatted(.iso8601)) on"
            }
            if let until = allowed.until, now > until {
                return "\(allowed.host) was allowed until \(until.formatted(.iso8601))"
            }
            return nil
        }
    }

    /// How long a request must wait so that the host is not asked faster than allowed. Its turn is taken.
    func hold(for place: String, at now: Duration) -> Duration {
        guard case .allowed(let allowed) = standing(of: place) else { return .zero }
        let turn = max(nextTurn[allowed.host] ?? now, now)
        nextTurn[allowed.host] = turn + .seconds(Double(sharers) / allowed.rate)
        let wait = max(.zero, turn - burst(of: allowed) - now)
        if wait > .zero {
            heldBack += 1
            longestHold = max(longestHold, wait)
        }
        return wait
    }

    /// The one more is everybody's together: what the other sharers' would come to is taken off, even if nothing is left
    /// and the first must wait.
    private func burst(of host: AllowedHost) -> Duration {
        .seconds(Self.burst - Double(sharers - 1) / host.rate)
    }

    private func standing(of place: String) -> Standing {
        if let latest, latest.place == place { return latest.standing }
        let host = Self.host(of: place)
        let standing: Standing =
            Self.isThisMachine(host) ? .thisMachine : hosts[host].map(Standing.allowed) ?? .stranger(host: host)
        latest = (place, standing)
        return standing
    }

    /// In small letters, without the port and without an IPv6 address's brackets.
    private static func host(of place: String) -> String {
        let name = place.hasPrefix("[") ? place.dropFirst().prefix { $0 != "]" } : place.prefix { $0 != ":" }
        return name.lowercased()
    }

    /// Whether a URL is of this machine.
    public func isThisMachine(_ url: String) -> Bool {
        Self.isThisMachine(Self.host(of: HTTPRequest(url: url).place))
    }

    /// The loopback: its names (RFC 6761) and its addresses.
    static func isThisMachine(_ host: String) -> Bool {
        if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && parts.allSatisfy { $0 != nil }
    }
}
