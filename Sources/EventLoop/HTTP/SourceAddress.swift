import Glibc

/// An address of this machine that connections come from.
public struct SourceAddress: Sendable, Equatable, CustomStringConvertible {
    public let description: String
    /// In the network's byte order.
    let number: UInt32

    /// - Parameter text: an address of version 4, such as `127.0.0.2`; nil for anything else, and for 0.0.0.0.
    public init?(_ text: String) {
        var address = in_addr()
        guard inet_pton(AF_INET, text, &address) == 1, address.s_addr != 0 else { return nil }
        description = text
        number = address.s_addr
    }
}

extension SourceAddress {
    /// Whether a connection can come from it: it is this machine's own.
    public var isAtHand: Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = number
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
